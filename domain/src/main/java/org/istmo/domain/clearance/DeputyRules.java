package org.istmo.domain.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** Who may stand in for whom. Only what is one's own is lent, so that no deputy has a deputy. */
final class DeputyRules {

    private static final Set<Role> LENT = Set.of(Role.FINANCE, Role.HEAD);

    private final Handle handle;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    private DeputyRules(Handle handle) {
        this.handle = handle;
    }

    /** An account with what it holds. */
    private record Found(Person person, Set<String> roles, Set<String> offices) {}

    /**
     * @param today at the office
     * @throws Invalid naming everything that cannot stand
     */
    static Deputy judge(Handle handle, DeputyTerms terms, long id, LocalDate today) {
        return new DeputyRules(handle).deputy(terms, id, today);
    }

    private Deputy deputy(DeputyTerms terms, long id, LocalDate today) {
        Optional<Found> principal = found("/for", terms.principal());
        Optional<Found> deputy = found("/deputy", terms.deputy());
        principal.ifPresent(found -> mustHold(found, terms));
        deputy.ifPresent(found -> mustBeAHand(found, terms));
        if (!LENT.contains(terms.role())) {
            wrong("/role", "unknown-role", "The steps of finance and of a head of office are lent, and no others.");
        }
        if (terms.to().isBefore(terms.from())) {
            wrong("/to", "before-from", "It ends before it begins.");
        } else if (terms.to().isBefore(today)) {
            wrong("/to", "over", "It is over already.");
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Deputy(
                id,
                principal.orElseThrow().person(),
                deputy.orElseThrow().person(),
                terms.office(),
                terms.role(),
                terms.from(),
                terms.to(),
                terms.reason(),
                Optional.empty());
    }

    private void mustHold(Found principal, DeputyTerms terms) {
        if (!principal.roles().contains(terms.role().word())
                || !principal.offices().contains(terms.office().code())) {
            wrong(
                    "/for",
                    "not-theirs",
                    "Only what is one's own is lent: " + terms.principal() + " is not "
                            + terms.role().word() + " of " + terms.office() + ".");
        }
    }

    private void mustBeAHand(Found deputy, DeputyTerms terms) {
        if (terms.deputy().equals(terms.principal())) {
            wrong("/deputy", "same-person", "Nobody stands in for themselves.");
        }
        for (Role role : Clearance.HANDS) {
            if (deputy.roles().contains(role.word())) {
                return;
            }
        }
        wrong("/deputy", "not-staff", "A deputy works for the offices: " + terms.deputy() + " does not.");
    }

    private Optional<Found> found(String pointer, String name) {
        Optional<Found> found = handle.createQuery("SELECT id, name FROM account WHERE name = :name AND enabled")
                .bind("name", name)
                .map((row, context) -> new Person(row.getLong("id"), row.getString("name")))
                .findOne()
                .map(person -> new Found(
                        person,
                        words("SELECT role FROM account_role WHERE account = :id", person),
                        words("SELECT office FROM account_office WHERE account = :id", person)));
        if (found.isEmpty()) {
            wrong(pointer, "unknown-account", "There is no such account.");
        }
        return found;
    }

    private Set<String> words(String sql, Person person) {
        return handle.createQuery(sql)
                .bind("id", person.account())
                .mapTo(String.class)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void wrong(String pointer, String code, String detail) {
        wrong.add(new Invalid.Field(pointer, code, detail));
    }
}
