package org.istmo.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.Secret;
import org.istmo.domain.problem.Words;

/**
 * Whether a name and a password belong together. A name that is not there costs the asker the same time as one that is, and so does one that is not looked at since
 * its address was wrong about too many.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PasswordCheck {

    private Accounts accounts;
    private Passwords passwords;
    private RememberedPasswords remembered;
    private SignIns signIns;
    private SecondFactors factors;
    private Turns turns;
    private Guesses guesses;
    private RefusedTokens unknown;
    private Clock clock;
    private String hashOfNobody;
    private EvenTime even;

    protected PasswordCheck() {}

    @Inject
    public PasswordCheck(
            Accounts accounts,
            Passwords passwords,
            RememberedPasswords remembered,
            SignIns signIns,
            SecondFactors factors,
            Turns turns,
            Guesses guesses,
            RefusedTokens unknown,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.remembered = remembered;
        this.signIns = signIns;
        this.factors = factors;
        this.turns = turns;
        this.guesses = guesses;
        this.unknown = unknown;
        this.clock = clock;
    }

    @PostConstruct
    void prepare() {
        String nobodys = Secret.fresh("").text();
        hashOfNobody = passwords.hash(nobodys);
        even = EvenTime.twice(() -> passwords.matches(nobodys, hashOfNobody));
    }

    /** For a program, which sends its password with each request: a right one is remembered for a while. */
    Verdict ofProgram(NameAndPassword given, String address) {
        Optional<Account> known = knownAs(given).filter(account -> guesses.isLookedAt(account.name(), address));
        if (known.isPresent()) {
            return new Verdict.Admitted(known.get());
        }
        return guarded(given, address, "basic", () -> {
            Optional<Account> knownMeanwhile = knownAs(given);
            if (knownMeanwhile.isPresent()) {
                return new Verdict.Admitted(knownMeanwhile.get());
            }
            Verdict verdict = check(given, address, "basic");
            if (verdict instanceof Verdict.Admitted admitted) {
                remembered.remember(admitted.account(), given.password());
            } else if (verdict instanceof Verdict.Half half) {
                // A program has nobody to ask for a code: such an account lets programs in by its tokens.
                signIns.owing(half.account(), address, "basic");
                return new Verdict.Refused();
            }
            return verdict;
        });
    }

    /** For a person at the sign-in page. */
    Verdict ofPerson(NameAndPassword given, String address) {
        return guarded(given, address, "form", () -> {
            Verdict verdict = check(given, address, "form");
            if (verdict instanceof Verdict.Half half) {
                // Should no code follow, this is the trace of a stolen password.
                signIns.owing(half.account(), address, "form");
            }
            return verdict;
        });
    }

    private Verdict guarded(NameAndPassword given, String address, String how, Supplier<Verdict> check) {
        return even.after(() -> {
            if (!guesses.isLookedAt(given.name(), address)) {
                unknown.refusedName(how, address);
                return new Verdict.TooMany();
            }
            Verdict verdict = turns.inTurn(given.name(), check);
            if (verdict instanceof Verdict.Admitted || verdict instanceof Verdict.Half) {
                guesses.right(given.name(), address);
            }
            return verdict instanceof Verdict.Refused ? refused(given.name(), address) : verdict;
        });
    }

    private Verdict refused(String name, String address) {
        boolean limited = guesses.isLimited(address);
        if (guesses.wrong(name, address)) {
            signIns.limited(address, Guesses.MOST);
        }
        return limited ? new Verdict.TooMany() : new Verdict.Refused();
    }

    /** Whether it is the password of an account that is signed in: what changes how one signs in asks for it once more. A wrong one counts. */
    boolean isOf(Account account, String password, String address) {
        return turns.inTurn(
                        account.name(),
                        () -> accounts.withId(account.id())
                                .map(now -> stillOf(now, password, address))
                                .orElseGet(Verdict.Refused::new))
                instanceof Verdict.Admitted;
    }

    private Verdict stillOf(Account account, String password, String address) {
        boolean right = passwords.matches(password, account.passwordHash());
        if (!right || account.lockedAt(clock.instant())) {
            signIns.refused(account, address, "account");
            return new Verdict.Refused();
        }
        return new Verdict.Admitted(account);
    }

    private Optional<Account> knownAs(NameAndPassword given) {
        return enabled(given.name()).filter(account -> remembered.knows(account, given.password()));
    }

    /** A name that no database keeps is nobody's, and is not asked for. */
    private Optional<Account> enabled(String name) {
        return Optional.of(name)
                .filter(Words::areOneLine)
                .flatMap(accounts::named)
                .filter(account -> account.opensAt(clock.instant()));
    }

    private Verdict check(NameAndPassword given, String address, String how) {
        Optional<Account> found = enabled(given.name());
        boolean right = passwords.matches(
                given.password(), found.map(Account::passwordHash).orElse(hashOfNobody));
        if (found.isEmpty()) {
            unknown.refusedName(how, address);
            return new Verdict.Refused();
        }
        Account account = found.get();
        if (!right || account.lockedAt(clock.instant())) {
            signIns.refused(account, address, how);
            return new Verdict.Refused();
        }
        if (factors.isOn(account.id())) {
            return new Verdict.Half(account);
        }
        return signIns.admitted(account.id(), address, how)
                .<Verdict>map(Verdict.Admitted::new)
                .orElseGet(Verdict.Refused::new);
    }
}
