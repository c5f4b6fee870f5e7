package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.LiveSession;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;

/** What people do about their own account: another password, sessions that they end from wherever they are, what they are told. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OwnAccountDesk {

    private Accounts accounts;
    private PasswordCheck check;
    private PasswordRules rules;
    private Passwords passwords;
    private SecondFactors factors;
    private PageSessions sessions;
    private OneTimeLinks links;
    private Trail trail;
    private Clock clock;

    protected OwnAccountDesk() {}

    @Inject
    public OwnAccountDesk(
            Accounts accounts,
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            SecondFactors factors,
            PageSessions sessions,
            OneTimeLinks links,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Chooses another password, once {@link #mustBeOf} has seen the one before: that waits for its turn, which no transaction does. All other sessions end, and so does what would begin one; tokens stay.
     *
     * @param session the name of the one that it is done in
     * @throws Invalid saying at which field why not
     */
    @Transactional
    public void changePassword(Reader reader, String session, String next, String again) {
        mustBeSound(next, again, reader.name(), factors.isOn(reader.account()));
        accounts.changePassword(reader.account(), passwords.hash(next));
        links.end(reader.account());
        int ended = sessions.endOthers(reader.account(), session, clock.instant());
        trail.record(AuditEvent.done(
                reader, "account.password", reader.reference(), Map.of("sessions", String.valueOf(ended))));
    }

    /** @throws Invalid at {@code next} or {@code again} */
    void mustBeSound(String next, String again, String name, boolean withCode) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (next.isEmpty()) {
            wrong.add(new Invalid.Field("/next", "missing", "It has to be there."));
        } else {
            rules.fault(next, name, withCode)
                    .ifPresent(code -> wrong.add(new Invalid.Field("/next", code, "It is no password to be chosen.")));
        }
        if (!next.equals(again)) {
            wrong.add(new Invalid.Field("/again", "not-the-same", "It is not the same as above."));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /**
     * Whether a password is long enough where no code is asked for besides.
     *
     * @throws Invalid at {@code current}
     */
    void mustStandAlone(Reader reader, String current) {
        if (rules.fault(current, reader.name(), false).isPresent()) {
            throw new Invalid(
                    "/current",
                    "password-short-alone",
                    "It is too short to open the account alone: choose another one first.");
        }
    }

    /** @throws Invalid at {@code current} unless it is their password */
    void mustBeOf(Reader reader, String current) {
        mustBeOf(reader, current, "/current");
    }

    /** @throws Invalid at that field unless it is their password */
    void mustBeOf(Reader reader, String current, String field) {
        Account account = accounts.withId(reader.account()).orElseThrow(() -> new Missing("account"));
        if (!check.isOf(account, current, reader.address())) {
            throw new Invalid(
                    field,
                    "wrong-password",
                    "It is not the password, or it is not taken for a while after wrong ones.");
        }
    }

    /** Those that are live, on whatever node, the one that was seen last first. */
    @Transactional
    public List<LiveSession> sessions(Reader reader) {
        return sessions.of(reader.account(), clock.instant());
    }

    /** @throws Missing when they have no session of that name */
    @Transactional
    public void endSession(Reader reader, String name) {
        if (!sessions.endNamed(reader.account(), name, clock.instant())) {
            throw Missing.of("session", !sessions.isOfAnother(reader.account(), name, clock.instant()));
        }
        trail.record(AuditEvent.done(reader, "session.end", "session:" + name, Map.of()));
    }

    /** @param kept the name of the one that goes on */
    @Transactional
    public void endOtherSessions(Reader reader, String kept) {
        int ended = sessions.endOthers(reader.account(), kept, clock.instant());
        trail.record(AuditEvent.done(
                reader, "session.end-others", reader.reference(), Map.of("sessions", String.valueOf(ended))));
    }

    @Transactional
    public void wantDigest(Reader reader, boolean wanted) {
        boolean before = accounts.withId(reader.account())
                .orElseThrow(() -> new Missing("account"))
                .digest();
        accounts.wantDigest(reader.account(), wanted);
        trail.record(AuditEvent.done(
                reader,
                "account.digest",
                reader.reference(),
                Map.of("before.digest", before ? "yes" : "no", "digest", wanted ? "yes" : "no")));
    }
}
