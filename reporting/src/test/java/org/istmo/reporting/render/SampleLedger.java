package org.istmo.reporting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/** Makes amounts that differ from cell to cell, some negative, and adds them up as a query would. */
final class SampleLedger {

    private static final String UNRATED = "HNL";

    private final List<Measure> measures;
    private final List<String> currencies;
    private final List<String> quarters;
    private final boolean missingRates;

    SampleLedger(List<Measure> measures, List<String> currencies, List<String> quarters, boolean missingRates) {
        this.measures = measures;
        this.currencies = currencies;
        this.quarters = quarters;
        this.missingRates = missingRates;
    }

    ProjectStatement project(int number, String identifier, Text title) {
        String key = "p" + number;
        List<Line> lines = new ArrayList<>();
        for (int q = 0; q < quarters.size(); q++) {
            for (int c = 0; c < currencies.size(); c++) {
                lines.add(line(key, number, q, c));
            }
        }
        ProjectStatement bare = new ProjectStatement(identifier, title, lines, List.of(), List.of());
        return new ProjectStatement(identifier, title, lines, totals(key, List.of(bare)), usd(key, List.of(bare)));
    }

    private Line line(String key, int number, int q, int c) {
        String currency = currencies.get(c);
        List<Cell> cells = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            long cents = (number * 7_919L + q * 104_729L + c * 1_299_709L + m * 15_485_863L) % 98_765_432L;
            BigDecimal value = BigDecimal.valueOf(number % 5 == 0 && m == 3 ? -cents : cents, 2);
            cells.add(cell(key, quarters.get(q), measures.get(m), currency, value, converted(currency, value)));
        }
        return new Line(quarters.get(q), currency, cells);
    }

    private @Nullable BigDecimal converted(String currency, BigDecimal value) {
        return missingRates && currency.equals(UNRATED)
                ? null
                : value.divide(unitsPerUsd(currency), 2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal unitsPerUsd(String currency) {
        return new BigDecimal(currency.equals("USD") ? "1" : currency.equals("MXN") ? "18.2345" : "24.71");
    }

    List<Line> totals(String key, List<ProjectStatement> projects) {
        List<Line> totals = new ArrayList<>();
        for (String currency : currencies) {
            List<Line> lines = lines(projects)
                    .filter(line -> line.currency().equals(currency))
                    .toList();
            if (!lines.isEmpty()) {
                totals.add(total(key, currency, lines));
            }
        }
        return totals;
    }

    private Line total(String key, String currency, List<Line> lines) {
        List<Cell> cells = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            int column = m;
            BigDecimal value =
                    sum(lines.stream().map(line -> line.cells().get(column).transacted()));
            boolean rated =
                    lines.stream().allMatch(line -> line.cells().get(column).usd() != null);
            BigDecimal usd = rated
                    ? sum(lines.stream().map(line -> line.cells().get(column).usd()))
                    : null;
            cells.add(cell(key, "all", measures.get(m), currency, value, usd));
        }
        return new Line("all", currency, cells);
    }

    List<Amount> usd(String key, List<ProjectStatement> projects) {
        return usd(key, "all", projects);
    }

    private List<Amount> usd(String key, String quarter, List<ProjectStatement> projects) {
        List<Amount> amounts = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            int column = m;
            BigDecimal value = sum(lines(projects)
                    .filter(line -> quarter.equals("all") || quarter.equals(line.quarter()))
                    .map(line -> line.cells().get(column).usd()));
            amounts.add(new Amount(key + "." + quarter + "." + measures.get(m).key() + ".usd", value, "USD"));
        }
        return amounts;
    }

    List<QuarterTotal> quarterTotals(List<ProjectStatement> projects) {
        return quarters.stream()
                .map(quarter -> new QuarterTotal(quarter, usd("all", quarter, projects)))
                .toList();
    }

    List<RateLine> rates() {
        return currencies.stream()
                .filter(currency -> !currency.equals("USD") && !(missingRates && currency.equals(UNRATED)))
                .map(currency -> new RateLine(
                        currency,
                        LocalDate.of(2023, 1, 1),
                        unitsPerUsd(currency),
                        new Text(
                                "Banco de México: FIX rate, monthly average",
                                "Banco de México: tipo de cambio FIX, promedio mensual"),
                        1,
                        quarters.size()))
                .toList();
    }

    long entriesWithoutRate(List<ProjectStatement> projects) {
        return lines(projects)
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.usd() == null)
                .count();
    }

    private static Stream<Line> lines(List<ProjectStatement> projects) {
        return projects.stream().flatMap(project -> project.lines().stream());
    }

    private static BigDecimal sum(Stream<@Nullable Amount> amounts) {
        return amounts.filter(Objects::nonNull).map(Amount::value).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Cell cell(
            String project,
            String quarter,
            Measure measure,
            String currency,
            BigDecimal value,
            @Nullable BigDecimal usd) {
        String key = project + "." + quarter + "." + measure.key() + ".";
        return new Cell(
                measure,
                new Amount(key + currency, value, currency),
                usd == null ? null : new Amount(key + "usd", usd, "USD"));
    }
}
