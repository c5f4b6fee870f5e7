package org.istmo.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** The exchange rates that a report's lineage used, and what had none. */
public final class UsedRates {

    private UsedRates() {}

    /** By currency, date and version; those to the agreement's currency too. */
    public static List<RateLine> of(Handle handle, long report) {
        return handle.createQuery(
                        "SELECT x.currency, x.effective, x.units_per_usd, x.source, coalesce(s.name_es, x.source) AS"
                                + " source_es, x.version, count(DISTINCT u.entry) AS entries FROM (SELECT l.entry, l.rate"
                                + " AS id FROM lineage l WHERE l.report = :report AND l.rate IS NOT NULL UNION ALL SELECT"
                                + " l.entry, l.counted_rate AS id FROM lineage l WHERE l.report = :report AND"
                                + " l.counted_rate IS NOT NULL) u JOIN exchange_rate x ON x.id = u.id LEFT JOIN"
                                + " rate_source s ON s.source = x.source GROUP BY x.currency, x.effective,"
                                + " x.units_per_usd, x.source, s.name_es, x.version ORDER BY x.currency, x.effective,"
                                + " x.version")
                .bind("report", report)
                .map((row, context) -> new RateLine(
                        row.getString("currency"),
                        row.getObject("effective", LocalDate.class),
                        row.getBigDecimal("units_per_usd").stripTrailingZeros(),
                        new Text(row.getString("source"), row.getString("source_es")),
                        row.getInt("version"),
                        row.getLong("entries")))
                .list();
    }

    /** These, and others that converted no entry but a sum, in the same order. */
    static List<RateLine> with(Handle handle, List<RateLine> lines, Collection<ExchangeRate> others) {
        List<RateLine> all = new ArrayList<>(lines);
        for (ExchangeRate rate : others) {
            if (all.stream().noneMatch(line -> is(line, rate))) {
                all.add(new RateLine(
                        rate.currency(),
                        rate.effective(),
                        rate.unitsPerUsd().stripTrailingZeros(),
                        source(handle, rate.source()),
                        rate.version(),
                        0));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(RateLine::currency)
                        .thenComparing(RateLine::effective)
                        .thenComparing(RateLine::version))
                .toList();
    }

    private static boolean is(RateLine line, ExchangeRate rate) {
        return line.currency().equals(rate.currency())
                && line.effective().equals(rate.effective())
                && line.version() == rate.version();
    }

    private static Text source(Handle handle, String source) {
        String spanish = handle.createQuery("SELECT name_es FROM rate_source WHERE source = :source")
                .bind("source", source)
                .mapTo(String.class)
                .findOne()
                .orElse(source);
        return new Text(source, spanish);
    }

    /** Entries of the period that stand in no US dollar figure. */
    static long withoutDollars(Handle handle, long report) {
        return count(
                handle,
                report,
                "SELECT count(DISTINCT entry) FROM lineage WHERE report = :report AND quarter <> 'earlier' AND usd IS"
                        + " NULL");
    }

    /** Entries since the beginning that are an agreement's and count nothing in its currency. */
    static long withoutCount(Handle handle, long report) {
        return count(
                handle,
                report,
                "SELECT count(DISTINCT l.entry) FROM lineage l JOIN allocation a ON a.entry = l.entry AND a.part ="
                        + " l.part WHERE l.report = :report AND a.agreement IS NOT NULL AND l.counted IS NULL");
    }

    private static long count(Handle handle, long report, String sql) {
        return handle.createQuery(sql).bind("report", report).mapTo(Long.class).one();
    }
}
