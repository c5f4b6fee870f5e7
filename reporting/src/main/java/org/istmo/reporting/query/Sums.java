package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** A statement's sums over its period, by project, and the lines and amounts made of them. */
class Sums {

    private static final String DOLLAR = "USD";

    private final List<Sum> sums;
    private final List<Measure> measures;

    private Sums(List<Sum> sums, List<Measure> measures) {
        this.sums = sums;
        this.measures = measures;
    }

    static Sums of(Handle handle, long report) {
        List<Sum> sums = handle.createQuery(
                        "SELECT project, quarter, measure, currency, sum(amount) AS amount, coalesce(sum(usd), 0) AS"
                                + " usd, count(*) AS parts, count(*) - count(usd) AS without FROM lineage WHERE report ="
                                + " :report AND quarter <> '" + Dimension.EARLIER
                                + "' AND measure IN (<measures>) GROUP BY"
                                + " project, quarter, measure, currency"
                                + " ORDER BY project, quarter, currency,"
                                + " measure")
                .bind("report", report)
                .bindList(
                        "measures",
                        Measure.promisedAndSpent().stream().map(Measure::key).toList())
                .map((row, context) -> new Sum(
                        row.getLong("project"),
                        row.getString("quarter"),
                        Measure.of(row.getString("measure")).orElseThrow(),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("usd"),
                        row.getLong("parts"),
                        row.getLong("without")))
                .list();
        return new Sums(sums, measures(sums));
    }

    /** The three measures that every statement shows, and commitments received where there are any. */
    private static List<Measure> measures(List<Sum> sums) {
        boolean received = sums.stream().anyMatch(sum -> sum.measure() == Measure.COMMITMENT_RECEIVED);
        return Measure.promisedAndSpent().stream()
                .filter(measure -> measure != Measure.COMMITMENT_RECEIVED || received)
                .toList();
    }

    List<Measure> measures() {
        return measures;
    }

    /** The same sums apart for each project, by the number of its activity. */
    Map<Long, Sums> byProject() {
        Map<Long, Sums> apart = new TreeMap<>();
        sums.stream()
                .collect(Collectors.groupingBy(Sum::project))
                .forEach((project, its) -> apart.put(project, new Sums(its, measures)));
        return apart;
    }

    /** A line for each quarter and currency that has an entry. */
    List<Line> lines(long project) {
        List<Line> lines = new ArrayList<>();
        for (String quarter : new TreeSet<>(sums.stream().map(Sum::quarter).toList())) {
            Predicate<Sum> of = sum -> sum.quarter().equals(quarter);
            for (String currency : currencies(of)) {
                lines.add(line(Optional.of(project), Optional.of(quarter), currency));
            }
        }
        return lines;
    }

    /** A line for each currency over all quarters. */
    List<Line> totals(Optional<Long> project) {
        return currencies(sum -> true).stream()
                .map(currency -> line(project, Optional.empty(), currency))
                .toList();
    }

    /** An amount for each measure in US dollars; rows without a rate are not in it. */
    List<Amount> usd(Optional<Long> project, Optional<String> quarter) {
        return measures.stream()
                .map(measure -> {
                    Sum sum = add(matching -> matching.measure() == measure
                            && quarter.map(matching.quarter()::equals).orElse(true));
                    return new Amount(key(project, quarter, FigureKey.inDollars(measure)), cents(sum.usd()), DOLLAR);
                })
                .toList();
    }

    private Line line(Optional<Long> project, Optional<String> quarter, String currency) {
        List<Cell> cells = new ArrayList<>();
        for (Measure measure : measures) {
            Sum sum = add(matching -> matching.measure() == measure
                    && matching.currency().equals(currency)
                    && quarter.map(matching.quarter()::equals).orElse(true));
            Amount transacted = new Amount(
                    key(project, quarter, FigureKey.asTransacted(measure, currency)),
                    Decimals.plain(sum.amount()),
                    currency);
            Amount usd = sum.withoutRate() > 0
                    ? null
                    : new Amount(
                            key(project, quarter, FigureKey.converted(measure, currency)), cents(sum.usd()), DOLLAR);
            cells.add(new Cell(measure, transacted, usd));
        }
        return new Line(quarter.orElse("all"), currency, cells);
    }

    private Sum add(Predicate<Sum> matching) {
        return sums.stream().filter(matching).reduce(Sum.NOTHING, Sum::plus);
    }

    private List<String> currencies(Predicate<Sum> matching) {
        return List.copyOf(
                new TreeSet<>(sums.stream().filter(matching).map(Sum::currency).toList()));
    }

    private static String key(Optional<Long> project, Optional<String> quarter, FigureKey sum) {
        FigureKey ofProject = project.map(id -> sum.where(Dimension.ACTIVITY, String.valueOf(id)))
                .orElse(sum);
        return quarter.map(word -> ofProject.where(Dimension.QUARTER, word))
                .orElseGet(() -> ofProject.where(Dimension.WHEN, Dimension.WITHIN))
                .toString();
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(ExchangeRate.USD_SCALE, RoundingMode.UNNECESSARY);
    }
}
