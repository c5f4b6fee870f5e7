package org.istmo.domain.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.istmo.domain.problem.Conflict;
import org.jdbi.v3.core.Handle;

/** All checks, in their order. */
final class MonthChecks {

    private final List<MonthCheck> checks;

    MonthChecks(Iterable<MonthCheck> checks) {
        this.checks = StreamSupport.stream(checks.spliterator(), false)
                .sorted(Comparator.comparingInt(MonthCheck::ordinal))
                .toList();
    }

    List<CheckResult> of(Handle handle, CheckedMonths months) {
        List<CheckResult> results = new ArrayList<>();
        for (MonthCheck check : checks) {
            results.add(check.of(handle, months));
        }
        return results;
    }

    /** @throws Conflict naming every check with something open */
    static void mustBeClear(List<CheckResult> results) {
        String open = results.stream()
                .filter(result -> result.open() > 0)
                .map(result -> result.code() + " (" + result.open() + ")")
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new Conflict("checks-open", "Before this month closes there is work to do: " + open + ".");
        }
    }
}
