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
 * Facts as a donor's verifier has them: what names an entry that they are not engaged for is withheld, and so are the amounts of measurements among which is a
 * count of a few people, be it that the figure says what they come to.
 */
final class EngagedFacts {

    private static final String ENTRY = "entry";
    private static final String MEASUREMENT = "measurement";

    private final Handle handle;
    private final Scope scope;

    private EngagedFacts(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    /** As the scope has them; to anybody but a verifier as they are. */
    static List<FactRow> of(Handle handle, Scope scope, List<FactRow> facts) {
        return scope.engagement().isEmpty() ? facts : new EngagedFacts(handle, scope).of(facts);
    }

    private List<FactRow> of(List<FactRow> facts) {
        Set<Long> named = facts.stream()
                .map(FactRow::fact)
                .filter(EngagedFacts::namesEntry)
                .map(EngagedFacts::entry)
                .collect(Collectors.toSet());
        Set<Long> own = named.isEmpty() ? Set.of() : own(named);
        boolean few = facts.stream().map(FactRow::fact).anyMatch(EngagedFacts::isFew);
        return facts.stream()
                .map(row -> few && row.fact().kind().equals(MEASUREMENT)
                        ? new FactRow(row.ordinal(), untold(row.fact()))
                        : row)
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
