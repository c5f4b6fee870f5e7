package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The accounts as their administrator looks through them, and says what each is for. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccountBook {

    /** Whoever looks at the offices' work for a donor does none of it. */
    private static final Set<Role> ALONE = Set.of(Role.DONOR, Role.VERIFIER);

    private Jdbi jdbi;
    private Trail trail;
    private Clock clock;

    protected AccountBook() {}

    @Inject
    public AccountBook(DataSource dataSource, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
        this.clock = clock;
    }

    /** @param slice by {@code name}, {@code display} (the name that is shown), {@code roles} (the first by its word), {@code state} or {@code seen} */
    @Transactional
    public List<KeptAccount> slice(Reader by, AccountFilter filter, Slice slice) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> rows(handle).slice(filter, slice));
    }

    @Transactional
    public long count(Reader by, AccountFilter filter) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> rows(handle).count(filter));
    }

    /** @throws Missing when there is none of that name */
    @Transactional
    public KeptAccount named(Reader by, String name) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> rows(handle).named(name).orElseThrow(() -> new Missing("account")));
    }

    /**
     * Says what an account is for; it holds from its next request on, in the sessions and tokens that it has. Of two administrators at once the second judges by
     * what the first has done, or is told so where they say what they had looked at.
     *
     * @param from the version that the change was made from; empty where nobody says
     * @param wanted what it is to be, by how it stands
     * @return how it stood, and how it stands now
     * @throws Stale when it has another version by now
     * @throws Conflict when it is one's own and would have other roles or offices, or is the last administrator's and would be one no more, or would become or cease to be a donor's or a verifier's
     */
    @Transactional
    public Change change(Reader by, String name, Optional<Long> from, Function<KeptAccount, NewStanding> wanted) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            AdmissionRows door = new AdmissionRows(handle);
            door.waitForOtherAdministrators();
            Admission held = door.held(name).orElseThrow(() -> new Missing("account"));
            KeptAccount before = rows(handle).named(name).orElseThrow();
            if (from.isPresent() && from.get() != before.version()) {
                throw new Stale(from.get(), before.version());
            }
            NewStanding standing = wanted.apply(before);
            if (held.account() == by.account()
                    && !(before.roles().equals(standing.roles())
                            && before.offices().equals(standing.offices()))) {
                throw new Conflict("own-account", "Another administrator says what one's own account may do.");
            }
            if (held.administrator() && !standing.roles().contains(Role.ADMIN)) {
                if (!door.hasAdministratorBeside(held.account())) {
                    throw new Conflict("last-administrator", "Nobody would be left to keep accounts.");
                }
            }
            for (Role kind : ALONE) {
                if (before.roles().contains(kind) != standing.roles().contains(kind)) {
                    throw new Conflict(
                            "another-kind", "A donor's or a verifier's account is opened as such, and stays one.");
                }
            }
            if (standing.roles().stream().anyMatch(ALONE::contains)
                    && (standing.roles().size() > 1 || !standing.offices().isEmpty())) {
                throw new Conflict(
                        "stands-alone", "A donor's or a verifier's account has no other role and acts for no office.");
            }
            rows(handle).change(held.account(), standing);
            KeptAccount after = rows(handle).named(name).orElseThrow();
            Map<String, String> told = new TreeMap<>();
            tell(before, "before.", told);
            tell(after, "", told);
            trail.record(AuditEvent.done(by, "account.change", "account:" + held.account(), told));
            return new Change(before, after);
        });
    }

    /** An account before and after it was changed. */
    public record Change(KeptAccount before, KeptAccount after) {

        /** Whether it may do or see anything else than it did. */
        public boolean ofRights() {
            return !(before.roles().equals(after.roles())
                    && before.offices().equals(after.offices())
                    && before.wholeDonor() == after.wholeDonor()
                    && before.grants().equals(after.grants()));
        }
    }

    /** What the trail says of it, apart from the chain: a person's name among that, which can be erased there. */
    private static void tell(KeptAccount account, String prefix, Map<String, String> told) {
        told.put(prefix + "displayName", account.displayName());
        told.put(
                prefix + "roles",
                account.roles().stream().map(Role::word).sorted().collect(Collectors.joining(" ")));
        told.put(
                prefix + "offices",
                account.offices().stream().map(OfficeCode::code).sorted().collect(Collectors.joining(" ")));
        told.put(prefix + "language", account.language());
        if (account.donor().isPresent() || !account.grants().isEmpty()) {
            told.put(prefix + "grants", account.wholeDonor() ? "all" : String.join(" ", account.grants()));
        }
    }

    private KeptAccountRows rows(Handle handle) {
        return new KeptAccountRows(handle, clock.instant());
    }
}
