package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the figures of a report are made of that are no sums over the ledger. */
final class KeptFacts {

    /** @param counted null for a figure that a rate is made of */
    record Kept(
            String figure,
            String kind,
            String reference,
            @Nullable BigDecimal counted) {

        boolean isFigure() {
            return kind.equals("figure");
        }

        boolean isConverted() {
            return kind.equals(Fact.CONVERTED);
        }

        boolean isPartOfEntry() {
            return kind.equals("entry");
        }

        BigDecimal adds() {
            return counted == null ? BigDecimal.ZERO : counted;
        }
    }

    private final Map<String, List<Kept>> byFigure;

    private KeptFacts(Map<String, List<Kept>> byFigure) {
        this.byFigure = byFigure;
    }

    static KeptFacts of(Handle handle, long report) {
        return new KeptFacts(handle
                .createQuery(
                        "SELECT figure, kind, reference, counted FROM lineage_fact WHERE report = :report ORDER BY figure, ordinal")
                .bind("report", report)
                .map((row, context) -> new Kept(
                        row.getString("figure"),
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getBigDecimal("counted")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Kept::figure)));
    }

    /** In the order in which they are told. */
    List<Kept> of(String figure) {
        return byFigure.getOrDefault(figure, List.of());
    }
}
