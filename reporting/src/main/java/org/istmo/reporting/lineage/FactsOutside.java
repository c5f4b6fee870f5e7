package org.istmo.reporting.lineage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.SmallCounts;
import org.jdbi.v3.core.Handle;

/**
 * Facts as those outside the offices have them. The amounts of measurements are withheld where any of the figure's is a count of a few people, however many of
 * them are read at once: the figure says what they come to. To a donor's verifier so is what names an entry that they are not engaged for.
 */
final class FactsOutside {

    private static final String ENTRY = "entry";
    private static final String MEASUREMENT = "measurement";

    private final Handle handle;
    private final Scope scope;
    private final long report;

    private FactsOutside(Handle handle, Scope scope, long report) {
        this.handle = handle;
        this.scope = scope;
        this.report = report;
    }

    /**
     * As the scope has them; to the staff as they are.
     *
     * @param facts of one figure of the report, all or some
     */
    static List<FactRow> of(Handle handle, Scope scope, long report, List<FactRow> facts) {
        return scope.staff() ? facts : new FactsOutside(handle, scope, report).of(facts);
    }

    private List<FactRow> of(List<FactRow> facts) {
        return ofEntries(ofPeople(facts));
    }

    private List<FactRow> ofPeople(List<FactRow> facts) {
        Optional<String> figure = facts.stream()
                .map(FactRow::fact)
                .filter(FactsOutside::isMeasured)
                .map(Fact::figure)
                .findFirst();
        if (figure.isEmpty() || !hasFew(figure.get())) {
            return facts;
        }
        return facts.stream()
                .map(row -> isMeasured(row.fact()) ? new FactRow(row.ordinal(), untold(row.fact())) : row)
                .toList();
    }

    private boolean hasFew(String figure) {
        return handle.createQuery("SELECT count(*) FROM lineage_fact WHERE report = :report AND figure = :figure"
                                + " AND kind = '" + MEASUREMENT + "' AND counted > 0 AND counted <= :largest")
                        .bind("report", report)
                        .bind("figure", figure)
                        .bind("largest", SmallCounts.LARGEST)
                        .mapTo(Long.class)
                        .one()
                > 0;
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

    private static boolean isMeasured(Fact fact) {
        return fact.kind().equals(MEASUREMENT);
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
