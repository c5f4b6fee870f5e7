package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.Secret;
import org.istmo.domain.access.SignInSteps;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.reporting.delivery.AccountNews;

/** Ways in other than by a password alone: the code that is owed besides, and one-time links. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SignInDesk {

    private Accounts accounts;
    private SecondFactors factors;
    private OneTimeLinks links;
    private OwnAccountDesk own;
    private Passwords passwords;
    private PageSessions sessions;
    private ApiTokens tokens;
    private SignIns signIns;
    private RefusedTokens refused;
    private Turns turns;
    private AccountNews news;
    private Trail trail;
    private Clock clock;

    protected SignInDesk() {}

    @Inject
    public SignInDesk(
            Accounts accounts,
            SecondFactors factors,
            OneTimeLinks links,
            OwnAccountDesk own,
            Passwords passwords,
            PageSessions sessions,
            ApiTokens tokens,
            SignIns signIns,
            RefusedTokens refused,
            Turns turns,
            AccountNews news,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.links = links;
        this.own = own;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.signIns = signIns;
        this.refused = refused;
        this.turns = turns;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes the code that somebody owes. A wrong one counts as a wrong password does, and locks as that does. */
    Verdict byCode(SignInSteps.Half half, String code, String address) {
        return open(half.account())
                .map(account -> turns.inTurn(
                        account.name(),
                        () -> open(account.id())
                                .map(now -> byCode(now, half, code, address))
                                .orElseGet(Verdict.Refused::new)))
                .orElseGet(Verdict.Refused::new);
    }

    private Verdict byCode(Account account, SignInSteps.Half half, String code, String address) {
        if (account.lockedAt(clock.instant()) || !factors.takes(account.id(), code)) {
            signIns.refused(account, address, "code");
            return new Verdict.Refused();
        }
        return admitted(account, address, half.how() + "+code");
    }

    /** Takes a link that was sent to a donor. It is used up, also where a code is owed besides. */
    Verdict byLink(Secret secret, String address) {
        Optional<Account> found = links.take(secret, LinkPurpose.SIGN_IN)
                .flatMap(this::open)
                .filter(account -> account.reader(address).is(Role.DONOR));
        if (found.isEmpty()) {
            refused.refused("link", address);
            return new Verdict.Refused();
        }
        return factors.isOn(found.get().id()) ? new Verdict.Half(found.get()) : admitted(found.get(), address, "link");
    }

    /** Whom an identity provider vouches for. Where their account asks for a code it is owed all the same, unless the provider has asked for one. */
    Verdict byProvider(Vouched vouched, String address) {
        if (vouched.account().isEmpty()) {
            refused.refused("provider", address);
            return new Verdict.Refused();
        }
        Account account = vouched.account().get();
        return !vouched.withFactor() && factors.isOn(account.id())
                ? new Verdict.Half(account)
                : admitted(account, address, "provider");
    }

    /** Whose account is to be bound to whoever is vouched for on this way; empty where it is a way to sign in. It serves once. */
    Optional<Reader> binds(Handshake handshake, String address) {
        return links.take(handshake.secret(), LinkPurpose.PROVIDER)
                .flatMap(this::open)
                .map(account -> account.reader(address));
    }

    private Verdict admitted(Account account, String address, String how) {
        return signIns.admitted(account.id(), address, how)
                .<Verdict>map(Verdict.Admitted::new)
                .orElseGet(Verdict.Refused::new);
    }

    /**
     * Chooses a password under a link that an administrator sent. All sessions of the account end, other links to it, and its tokens: whoever knew the old
     * password may have made some.
     *
     * @return false when the link opens nothing any more
     * @throws org.istmo.domain.problem.Invalid when the password may not be chosen; the link stays
     */
    @Transactional
    public boolean choosePassword(Secret secret, String next, String again, String address) {
        Optional<Account> found = links.accountOf(secret, LinkPurpose.PASSWORD).flatMap(this::open);
        if (found.isEmpty()) {
            return false;
        }
        Account account = found.get();
        own.mustBeSound(next, again, account.name(), factors.isOn(account.id()));
        if (links.take(secret, LinkPurpose.PASSWORD).isEmpty()) {
            return false;
        }
        accounts.changePassword(account.id(), passwords.hash(next));
        links.end(account.id());
        int ended = sessions.endOthers(account.id(), "none", clock.instant());
        int revoked = tokens.revokeAll(account.id(), clock.instant());
        trail.record(AuditEvent.done(
                account.reader(address),
                "account.password",
                "account:" + account.id(),
                Map.of("by", "link", "sessions", String.valueOf(ended), "tokens", String.valueOf(revoked))));
        news.tell(account.reader(address), account.id(), account.name(), AccountNews.What.PASSWORD);
        return true;
    }

    private Optional<Account> open(long id) {
        return accounts.withId(id).filter(account -> account.opensAt(clock.instant()));
    }
}
