package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Bridge;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** Sums in US dollars over a report's lineage, each under the key that is the predicate it is summed by. */
public class LedgerSums {

    static final String DOLLAR = "USD";
    private static final String YES = "yes";

    private final Handle handle;
    private final long report;

    public LedgerSums(Handle handle, long report) {
        this.handle = handle;
        this.report = report;
    }

    /** @param counted what consolidated figures hold of it */
    private record Sum(BigDecimal reported, BigDecimal counted) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(reported.add(other.reported), counted.add(other.counted));
        }
    }

    /** A line for each code of the dimension that there is money of, in the order of their names' list. */
    public List<MoneyLine> lines(Dimension dimension) {
        return lines(dimension, Names.of(handle, dimension), false);
    }

    /** Every quarter of the period. */
    public List<MoneyLine> quarters(DraftRequest request) {
        Map<String, Text> quarters = new LinkedHashMap<>();
        LocalDate month = request.from().withDayOfMonth(1);
        for (; !month.isAfter(request.to()); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            quarters.put(quarter, Text.untranslated(quarter));
        }
        return lines(Dimension.QUARTER, quarters, true);
    }

    private List<MoneyLine> lines(Dimension dimension, Map<String, Text> names, boolean all) {
        Map<String, Map<Measure, Sum>> sums = by(dimension.column());
        sums.values().removeIf(LedgerSums::isNothing);
        List<MoneyLine> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            if (all || sums.containsKey(code)) {
                lines.add(line(dimension, code, name, sums.getOrDefault(code, Map.of())));
            }
        });
        new TreeSet<>(sums.keySet())
                .stream()
                        .filter(code -> !names.containsKey(code))
                        .forEach(code -> lines.add(
                                line(dimension, code, Text.untranslated(code), sums.getOrDefault(code, Map.of()))));
        return lines;
    }

    /** Such as of a country whose money of the period is of other types, or was taken back. */
    private static boolean isNothing(Map<Measure, Sum> sums) {
        return MoneyLine.MEASURES.stream()
                .map(measure -> sums.getOrDefault(measure, Sum.NOTHING))
                .allMatch(sum -> sum.reported().signum() == 0 && sum.counted().signum() == 0);
    }

    private static MoneyLine line(Dimension dimension, String code, Text name, Map<Measure, Sum> sums) {
        return new MoneyLine(
                code,
                name,
                MoneyLine.MEASURES.stream()
                        .map(measure -> tallied(
                                FigureKey.inDollars(measure).where(dimension, code),
                                sums.getOrDefault(measure, Sum.NOTHING)))
                        .toList());
    }

    /** All of it; what its name is, the page says. */
    public MoneyLine total() {
        Map<Measure, Sum> sums = totals();
        return new MoneyLine(
                "",
                Text.untranslated(""),
                MoneyLine.MEASURES.stream()
                        .map(measure -> tallied(FigureKey.inDollars(measure), sums.getOrDefault(measure, Sum.NOTHING)))
                        .toList());
    }

    /** By code, one amount for each measure: all that was reported, whatever consolidated figures leave out. */
    Map<String, List<Amount>> reported(Dimension dimension, List<Measure> measures) {
        Map<String, List<Amount>> reported = new HashMap<>();
        by(dimension.column())
                .forEach((code, sums) -> reported.put(
                        code,
                        measures.stream()
                                .map(measure -> amount(
                                        FigureKey.inDollars(measure).where(dimension, code),
                                        sums.getOrDefault(measure, Sum.NOTHING).reported()))
                                .toList()));
        return reported;
    }

    /** By code, one amount for each of {@link MoneyLine#MEASURES}: what consolidated figures hold. */
    public Map<String, List<Amount>> counted(Dimension dimension) {
        Map<String, List<Amount>> counted = new HashMap<>();
        by(dimension.column())
                .forEach((code, sums) -> counted.put(
                        code,
                        line(dimension, code, Text.untranslated(""), sums).money().stream()
                                .map(Tallied::counted)
                                .toList()));
        return counted;
    }

    List<Bridge> bridge() {
        Map<String, Map<Measure, Sum>> reasons = by(Dimension.COUNTED.column());
        return Bridge.MEASURES.stream().map(measure -> bridge(measure, reasons)).toList();
    }

    private static Bridge bridge(Measure measure, Map<String, Map<Measure, Sum>> reasons) {
        FigureKey key = FigureKey.inDollars(measure);
        BigDecimal reported = reasons.values().stream()
                .map(sums -> sums.getOrDefault(measure, Sum.NOTHING).reported())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Amount> leftOut = Bridge.REASONS.stream()
                .map(reason -> amount(
                        key.where(Dimension.COUNTED, reason),
                        of(reasons, reason, measure).reported()))
                .toList();
        return new Bridge(
                measure,
                amount(key, reported),
                leftOut,
                amount(
                        key.where(Dimension.COUNTED, YES),
                        of(reasons, YES, measure).reported()));
    }

    private static Sum of(Map<String, Map<Measure, Sum>> sums, String code, Measure measure) {
        return sums.getOrDefault(code, Map.of()).getOrDefault(measure, Sum.NOTHING);
    }

    /** What was left out of each activity because its money is another's, in US dollars. */
    Map<Long, Map<Measure, BigDecimal>> sameMoney() {
        Map<Long, Map<Measure, BigDecimal>> sums = new HashMap<>();
        handle.createQuery(
                        "SELECT l.project, l.measure, SUM(l.usd) AS usd FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                                + " WHERE l.report = :report AND a.left_out = 'same-money' AND l.usd IS NOT NULL GROUP BY l.project, l.measure")
                .bind("report", report)
                .map((row, context) -> {
                    sums.computeIfAbsent(row.getLong(1), none -> new HashMap<>())
                            .put(Measure.of(row.getString(2)).orElseThrow(), row.getBigDecimal(3));
                    return row.getLong(1);
                })
                .list();
        return sums;
    }

    private Map<Measure, Sum> totals() {
        Map<Measure, Sum> totals = new HashMap<>();
        by(Dimension.COUNTED.column())
                .values()
                .forEach(sums -> sums.forEach((measure, sum) -> totals.merge(measure, sum, Sum::plus)));
        return totals;
    }

    private Map<String, Map<Measure, Sum>> by(String column) {
        Map<String, Map<Measure, Sum>> sums = new HashMap<>();
        handle.createQuery("SELECT " + column + " AS code, l.measure, COALESCE(SUM(l.usd), 0) AS reported,"
                        + " COALESCE(SUM(CASE WHEN a.left_out = '' THEN l.usd END), 0) AS counted FROM lineage l"
                        + " JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                        + " WHERE l.report = :report GROUP BY " + column + ", l.measure")
                .bind("report", report)
                .map((row, context) -> {
                    String code = row.getString("code");
                    sums.computeIfAbsent(code, none -> new HashMap<>())
                            .put(
                                    Measure.of(row.getString("measure")).orElseThrow(),
                                    new Sum(row.getBigDecimal("reported"), row.getBigDecimal("counted")));
                    return code;
                })
                .list();
        return sums;
    }

    private static Tallied tallied(FigureKey key, Sum sum) {
        return new Tallied(amount(key, sum.reported()), amount(key.where(Dimension.COUNTED, YES), sum.counted()));
    }

    static Amount amount(FigureKey key, BigDecimal usd) {
        return dollars(key.toString(), usd);
    }

    /** To the cent. */
    public static Amount dollars(String key, BigDecimal usd) {
        return new Amount(key, usd.setScale(ExchangeRate.USD_SCALE, RoundingMode.UNNECESSARY), DOLLAR);
    }
}
