package org.istmo.domain.clearance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a report's record still stands: a return undoes the steps from the one that it goes back to. */
final class Standing {

    private final Steps steps;
    private final List<Taken> standing = new ArrayList<>();

    private Standing(Steps steps) {
        this.steps = steps;
    }

    /** The numbers of the accounts whose work the report is as it stands: by their own hand or by a deputy's. */
    static Set<Long> involved(Steps steps, List<Taken> record) {
        Standing standing = new Standing(steps);
        record.forEach(standing::add);
        Set<Long> accounts = new HashSet<>();
        for (Taken taken : standing.standing) {
            accounts.add(taken.by().account());
            taken.principal().ifPresent(principal -> accounts.add(principal.account()));
        }
        return accounts;
    }

    private void add(Taken taken) {
        switch (taken.outcome()) {
            case Taken.CLEARED, Taken.RETRIED -> standing.add(taken);
            case Taken.RETURNED ->
                undoFrom(taken.returnedTo()
                        .map(this::ordinal)
                        .orElse(steps.first().ordinal()));
            case Taken.REDRAFTED -> {
                standing.clear();
                standing.add(taken);
            }
            default -> throw new IllegalArgumentException("No outcome of a step: " + taken.outcome());
        }
    }

    /** Who had it read anew stays bound: what is cleared afterwards is what they made. */
    private void undoFrom(int ordinal) {
        standing.removeIf(taken -> taken.outcome().equals(Taken.CLEARED) && ordinal(taken.step()) >= ordinal);
    }

    /** A name of steps that it no longer goes by counts as the first. */
    private int ordinal(String name) {
        return steps.named(name).orElse(steps.first()).ordinal();
    }
}
