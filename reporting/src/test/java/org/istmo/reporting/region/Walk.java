package org.istmo.reporting.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.FactRow;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.DocumentTies;
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Layouts;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** From every figure of a document down to what it is made of, and over every invariant that the files rely on. */
public final class Walk {

    private static final Scope EVERYTHING = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    private Walk() {}

    /** Every figure is the sum of its ledger rows or of its facts; a rate is its numerator over its denominator. */
    public static int down(TestDatabase database, Document english, Document spanish) {
        Lineage lineage = new Lineage(database.dataSource());
        List<Figure> figures = DocumentFigures.of(english, spanish);
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach(
                figure -> values.put(figure.amount().key(), figure.amount().value()));
        for (Figure figure : figures) {
            String key = figure.amount().key();
            BigDecimal sum = FigureKey.parse(key)
                    .map(parsed -> lineage.rows(EVERYTHING, 9, parsed, 0, 0, 100_000).stream()
                            .map(LineageRow::countedValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .orElseGet(() -> facts(lineage, figure, values));
            assertEquals(
                    0, sum.compareTo(figure.amount().value()), key + " is " + figure.amount() + ", its rows " + sum);
        }
        return figures.size();
    }

    private static BigDecimal facts(Lineage lineage, Figure figure, Map<String, BigDecimal> values) {
        List<FactRow> facts = lineage.facts(EVERYTHING, 9, figure.amount().key(), 0, 100_000);
        facts.stream()
                .filter(row -> row.fact().kind().equals("figure")
                        && values.containsKey(row.fact().reference()))
                .forEach(row -> assertEquals(
                        0,
                        values.getOrDefault(row.fact().reference(), BigDecimal.ZERO)
                                .abs()
                                .compareTo(counted(row).abs()),
                        row::toString));
        Map<String, BigDecimal> rate = new HashMap<>();
        facts.stream()
                .filter(row -> row.fact().counted() == null)
                .forEach(
                        row -> rate.put(row.fact().kind(), values.get(row.fact().reference())));
        if (rate.containsKey("numerator")) {
            return rate(figure, rate);
        }
        return facts.stream().map(Walk::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is no percentage is an amount for a mean month of days; what no table prints are days, and said in words. */
    private static BigDecimal rate(Figure figure, Map<String, BigDecimal> rate) {
        BigDecimal numerator = rate.get("numerator");
        BigDecimal denominator = rate.get("denominator");
        BigDecimal printed = figure.amount().value();
        if (numerator == null || denominator == null) {
            assertTrue(figure.amount().key().endsWith(".elapsed"), figure::toString);
            return printed;
        }
        BigDecimal times = figure.amount().currency().equals("%") ? BigDecimal.valueOf(100) : new BigDecimal("30.4375");
        return numerator.multiply(times).divide(denominator, printed.scale(), RoundingMode.HALF_EVEN);
    }

    private static BigDecimal counted(FactRow row) {
        BigDecimal counted = row.fact().counted();
        return counted == null ? BigDecimal.ZERO : counted;
    }

    /** Totals tie, layouts fit, ids are unique, and charts have their tables. */
    public static void over(Document document) {
        assertEquals(List.of(), DocumentTies.broken(document));
        Layouts layouts = Layouts.of(document.front().type());
        Set<String> ids = new HashSet<>();
        document.tables().forEach(table -> {
            assertTrue(ids.add(table.id()), "twice: table " + table.id());
            assertEquals(
                    layouts.named(table.layout()).columns().stream()
                            .map(Layout.LayoutColumn::key)
                            .toList(),
                    table.columns().stream().map(column -> column.key()).toList());
            rows(table);
        });
        document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(block -> {
                    if (block instanceof Chart chart) {
                        assertTrue(ids.contains(chart.table()), chart.table());
                        chart.series()
                                .forEach(series -> assertEquals(
                                        chart.categories().size(),
                                        series.values().size()));
                    }
                });
    }

    private static void rows(Table table) {
        Set<String> ids = new HashSet<>();
        for (Row row : table.rows()) {
            assertTrue(ids.add(row.id()), "twice: row " + row.id() + " of " + table.id());
        }
        assertFalse(table.rows().isEmpty(), "no rows in " + table.id());
    }

    /** The same figures, rows and tables, and other words. */
    public static void beside(Document english, Document spanish) {
        assertEquals(shape(english), shape(spanish));
        for (int index = 0; index < english.sections().size(); index++) {
            assertNotEquals(
                    english.sections().get(index).title(),
                    spanish.sections().get(index).title());
        }
    }

    private static List<String> shape(Document document) {
        return document.tables()
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(table.id() + " " + row.id()),
                                row.values().stream()
                                        .filter(Value.Quantity.class::isInstance)
                                        .map(value -> ((Value.Quantity) value).key() + " "
                                                + ((Value.Quantity) value).value()))))
                .toList();
    }
}
