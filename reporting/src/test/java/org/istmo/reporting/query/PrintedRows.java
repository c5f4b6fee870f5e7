package org.istmo.reporting.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FactRow;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;

/** Walks the figures of a report down to what they were made of. */
final class PrintedRows {

    private PrintedRows() {}

    /** Every figure is the sum of its rows or facts, or the rate of two. */
    static void addUp(TestDatabase database, List<Figure> figures) {
        Lineage lineage = new Lineage(database.dataSource());
        for (Figure figure : figures) {
            String key = figure.amount().key();
            Optional<FigureKey> sum = FigureKey.parse(key);
            if (sum.isPresent()) {
                is(
                        figure,
                        lineage.total(StatementDesk.AUDIENCE, StatementDesk.REPORT, sum.get())
                                .counted());
                is(
                        figure,
                        lineage.rows(StatementDesk.AUDIENCE, StatementDesk.REPORT, sum.get(), 0, 0, 10_000).stream()
                                .map(LineageRow::countedValue)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            } else {
                facts(
                        figure,
                        lineage.facts(StatementDesk.AUDIENCE, StatementDesk.REPORT, key, 0, 10_000).stream()
                                .map(FactRow::fact)
                                .toList());
            }
        }
    }

    private static void facts(Figure figure, List<Fact> facts) {
        if (facts.stream().anyMatch(fact -> fact.counted() == null)) {
            assertEquals(
                    List.of("numerator", "denominator"),
                    facts.stream().map(Fact::kind).toList(),
                    figure.amount().key());
            return;
        }
        assertTrue(
                !facts.isEmpty() || figure.amount().value().signum() == 0,
                () -> figure.amount().key() + " is made of nothing");
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact fact : facts) {
            sum = sum.add(Optional.ofNullable(fact.counted()).orElseThrow());
        }
        is(figure, sum);
    }

    private static void is(Figure figure, BigDecimal sum) {
        assertFalse(figure.label().en().isBlank(), figure.amount().key());
        assertEquals(0, sum.compareTo(figure.amount().value()), () -> figure.amount() + " is not " + sum);
    }
}
