package org.istmo.domain.clearance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;

/**
 * A report's clearance as it stands: the step that is due, and who may take it ({@code domain.md}, Clearance).
 *
 * @param office the report's
 * @param involved accounts whose work the report is: none of them may take the step, and no deputy of theirs
 * @param deputies those who may stand in for somebody at this step today
 */
public record Clearance(Steps steps, Step due, OfficeCode office, Set<Long> involved, List<Deputy> deputies) {

    /** Who may stand in: whoever works for the offices. An auditor changes nothing. */
    static final Role[] HANDS = {Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY};

    public Clearance {
        involved = Set.copyOf(involved);
        deputies = List.copyOf(deputies);
    }

    /**
     * @param makers the accounts whose work the draft is, who ordered it and who wrote the texts that it prints: they may submit it, and take no later step
     * @param record everything that was ever done in this clearance, in order
     */
    public static Clearance of(
            Steps steps, Step due, OfficeCode office, Set<Long> makers, List<Taken> record, List<Deputy> deputies) {
        Set<Long> involved = new HashSet<>();
        if (due.ordinal() > steps.first().ordinal()) {
            involved.addAll(makers);
            involved.addAll(Standing.involved(steps, record));
        }
        return new Clearance(steps, due, office, involved, deputies);
    }

    public boolean isAtLastStep() {
        return steps.after(due).isEmpty();
    }

    /** Nobody clears their own work, and nobody does it for them. */
    public Right of(Reader reader) {
        OfficeCode place = due.takenFor(office);
        boolean own = reader.is(due.role()) && reader.actsFor(place);
        List<Deputy> lent = deputies.stream()
                .filter(deputy -> deputy.deputy().account() == reader.account())
                .toList();
        boolean stands = !lent.isEmpty() && mayStandIn(reader);
        if (!own && !stands) {
            return reader.is(due.role())
                    ? new Right.Denied("not-your-office", "This account does not act for " + place + ".")
                    : new Right.Denied("role-missing", "This account's roles do not allow it.");
        }
        if (involved.contains(reader.account())) {
            return new Right.Denied(
                    "own-work",
                    "Nobody clears their own work: this account ordered the report, tried it again, wrote in it or took a step before.");
        }
        return own ? new Right.Own() : lent(lent);
    }

    /** Whether somebody may take a step in another's stead, who named them. */
    public static boolean mayStandIn(Reader reader) {
        return reader.isAnyOf(HANDS);
    }

    /**
     * Before anything is said of how a report stands.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is somebody who takes any step of any report at all
     */
    public static void mustHaveAHand(Reader reader) {
        reader.mustBe(HANDS);
    }

    private Right lent(List<Deputy> lent) {
        return lent.stream()
                .filter(deputy -> !involved.contains(deputy.principal().account()))
                .findFirst()
                .<Right>map(Right.Lent::new)
                .orElseGet(
                        () -> new Right.Denied(
                                "own-work",
                                "Nobody clears their own work, nor by a deputy: who named this one ordered the report, tried it again, wrote in it or took a step before."));
    }
}
