package org.istmo.reporting.query.region;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** The exchange rates that a report's lineage was converted at, and what had none. */
final class RatesUsed {

    private RatesUsed() {}

    static List<RateLine> of(Handle handle, long report) {
        return handle.createQuery(
                        "SELECT x.currency, x.effective, x.units_per_usd, x.source, coalesce(s.name_es, x.source) AS source_es, x.version,"
                                + " count(DISTINCT l.entry) AS entries FROM lineage l"
                                + " JOIN exchange_rate x ON x.id = l.rate LEFT JOIN rate_source s ON s.source = x.source WHERE l.report = :report"
                                + " GROUP BY x.currency, x.effective, x.units_per_usd, x.source, s.name_es, x.version ORDER BY x.currency, x.effective, x.version")
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

    static LeftOut leftOut(Handle handle, long report, Scope audience) {
        long withoutRate = handle.createQuery(
                        "SELECT count(DISTINCT entry) FROM lineage WHERE report = :report AND usd IS NULL")
                .bind("report", report)
                .mapTo(Long.class)
                .one();
        long above = audience.levelsAbove().isEmpty()
                ? 0
                : handle.createQuery("SELECT count(*) FROM activity v WHERE v.sensitivity IN (<above>)"
                                + " AND v.id IN (SELECT project FROM lineage WHERE report = :report)")
                        .bindList("above", audience.levelsAbove())
                        .bind("report", report)
                        .mapTo(Long.class)
                        .one();
        return new LeftOut(withoutRate, above);
    }
}
