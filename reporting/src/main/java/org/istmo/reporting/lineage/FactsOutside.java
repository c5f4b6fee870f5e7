package org.istmo.reporting.lineage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.SmallCounts;
import org.jdbi.v3.core.Handle;

/**
 * Facts as those outside the offices have them. The amounts of measurements among which is a count of a few people are withheld, be it that the figure says what
 * they come to; of a donor's verifier also what names an entry that they are not engaged for.
 */
final class FactsOutside {

    private static final String ENTRY = "entry";
    private static final String MEASUREMENT = "measurement";

    private final Handle handle;
    private final Scope scope;

    private FactsOutside(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    /** As the scope has them; to the staff as they are. */
    static List<FactRow> of(Handle handle, Scope scope, List<FactRow> facts) {
        return scope.staff() ? facts : new FactsOutside(handle, scope).of(facts);
    }

    private List<FactRow> of(List<FactRow> facts) {
        return ofEntries(ofPeople(facts));
    }

    private static List<FactRow> ofPeople(List<FactRow> facts) {
        boolean few = facts.stream().map(FactRow::fact).anyMatch(FactsOutside::isFew);
        return facts.stream()
                .map(row -> few && row.fact().kind().equals(MEASUREMENT)
                        ? new FactRow(row.ordinal(), untold(row.fact()))
                        : row)
                .toList();
    }

    private List<FactRow> ofEntries(List<FactRow> facts) {
        if (scope.engagement().isEmpty()) {
            return facts;
        }
        Set<Long> named = facts.stream()
                .map(FactRow::fact)
                .filter(FactsOutside::namesEntry)
                .map(FactsOutside::entry)
                .collect(Collectors.toSet());
        Set<Long> own = named.isEmpty() ? Set.of() : own(named);
        return facts.stream()
                .map(row -> namesEntry(row.fact()) && !own.contains(entry(row.fact()))
                        ? new FactRow(row.ordinal(), withheld(row.fact()))
                        : row)
                .toList();
    }

    private static boolean isFew(Fact fact) {
        BigDecimal counted = fact.counted();
        return fact.kind().equals(MEASUREMENT)
                && counted != null
                && counted.signum() > 0
                && counted.compareTo(BigDecimal.valueOf(SmallCounts.LARGEST)) <= 0;
    }

    private static Fact untold(Fact fact) {
        return new Fact(fact.figure(), fact.kind(), fact.reference(), fact.label(), null, fact.sensitivity());
    }

    /** Such as {@code 17:1}: the number of the entry, and that of its part. */
    private static boolean namesEntry(Fact fact) {
        return fact.kind().equals(ENTRY) && fact.reference().matches("\\d+(:.*)?");
    }

    private static long entry(Fact fact) {
        return Long.parseLong(fact.reference().split(":", 2)[0]);
    }

    private Set<Long> own(Set<Long> named) {
        return EngagedEntries.bind(
                        handle.createQuery(
                                "SELECT e.id FROM entry e WHERE e.id IN (<named>)" + EngagedEntries.entries(scope)),
                        scope)
                .bindList("named", List.copyOf(named))
                .mapTo(Long.class)
                .set();
    }

    private static Fact withheld(Fact fact) {
        return new Fact(fact.figure(), fact.kind(), "withheld", Facts.WITHHELD, fact.counted(), fact.sensitivity());
    }
}
