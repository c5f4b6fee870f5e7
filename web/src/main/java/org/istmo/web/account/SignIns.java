package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;

/** Counts right and wrong passwords and writes them into the trail, in one transaction that no request rolls back. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SignIns {

    private static final String NOBODY = "anonymous";

    private Accounts accounts;
    private Trail trail;
    private Clock clock;

    protected SignIns() {}

    @Inject
    public SignIns(Accounts accounts, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param how {@code basic}, {@code form}, {@code link} or {@code provider}, with {@code +code} behind it where a code was asked for
     * @return the account as it stands now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Account> admitted(long id, String address, String how) {
        Optional<Account> account = accounts.admit(id);
        account.map(found -> reference(found.id()))
                .ifPresent(who -> trail.record(
                        new AuditEvent(who, "sign-in", who, AuditEvent.DONE, address, Map.of("how", how))));
        return account;
    }

    /** A wrong password counts, and the last one too many locks. While the account is locked nothing counts: guessing does not keep it so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Account account, String address, String how) {
        Instant now = clock.instant();
        boolean locked = account.lockedAt(now);
        Optional<Account> after = locked ? Optional.empty() : accounts.refuse(account.id(), now);
        String subject = reference(account.id());
        refuse(subject, address, Map.of("how", how, "why", locked ? "locked" : "password"));
        after.filter(found -> found.lockedAt(now))
                .flatMap(Account::lockedUntil)
                .ifPresent(until ->
                        trail.record(AuditEvent.bySystem("account.lock", subject, Map.of("until", until.toString()))));
    }

    /** A right password of an account that asks for a code besides, which is still owed. It is no wrong one, and counts as none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void owing(Account account, String address, String how) {
        refuse(reference(account.id()), address, Map.of("how", how, "why", "code"));
    }

    /**
     * Names that no account has, or those of disabled ones, or that were not looked at. What was typed is not noted: it may be a password in the wrong field.
     *
     * @param how {@code basic} or {@code form}
     * @param times so many, from 1
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refusedUnknown(String how, String address, int times) {
        refuse("account:unknown", address, Map.of("how", how, "why", "name", "times", String.valueOf(times)));
    }

    /** An address that was wrong about as many names as it may. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void limited(String address, int names) {
        trail.record(new AuditEvent(
                NOBODY,
                "sign-in.limit",
                "account:unknown",
                AuditEvent.REFUSED,
                address,
                Map.of("names", String.valueOf(names))));
    }

    /**
     * Tokens or links that are unknown, used or expired, or words of an identity provider that are not believed. What was shown is not noted: it may open something
     * elsewhere.
     *
     * @param how {@code token}, {@code link} or {@code provider}
     * @param times so many, from 1
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refusedTokens(String how, String address, int times) {
        refuse("token:unknown", address, Map.of("how", how, "why", "token", "times", String.valueOf(times)));
    }

    private void refuse(String subject, String address, Map<String, String> detail) {
        trail.record(new AuditEvent(NOBODY, "sign-in", subject, AuditEvent.REFUSED, address, detail));
    }

    private static String reference(long account) {
        return "account:" + account;
    }
}
