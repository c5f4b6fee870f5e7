package org.istmo.reporting.tieout;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Narratives;
import org.jdbi.v3.core.Handle;

/** Reads what a draft is held against beside its own figures. Who calls this has made sure that the reader may see the report. */
public final class EvidenceRows {

    private final Handle handle;
    private final Report report;

    public EvidenceRows(Handle handle, Report report) {
        this.handle = handle;
        this.report = report;
    }

    /** Entries without a rate, and offices of the report with an open month in its period. */
    public Evidence.Circumstances circumstances() {
        Map<String, Long> withoutRate = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT currency, count(DISTINCT entry) AS entries FROM lineage WHERE report = :report AND usd IS NULL"
                                + " GROUP BY currency ORDER BY currency")
                .bind("report", report.id())
                .map((row, context) -> Map.entry(row.getString("currency"), row.getLong("entries")))
                .forEach(entry -> withoutRate.put(entry.getKey(), entry.getValue()));
        return new Evidence.Circumstances(withoutRate, open());
    }

    private List<Evidence.OpenOffice> open() {
        String month = YearMonth.from(report.to()).toString();
        return handle.createQuery("SELECT code, name_en, name_es FROM office WHERE (code = :office OR code IN"
                        + " (SELECT e.office FROM lineage l JOIN entry e ON e.id = l.entry WHERE l.report = :report))"
                        + " AND (closed_through IS NULL OR closed_through < :to) ORDER BY code")
                .bind("office", report.office().code())
                .bind("report", report.id())
                .bind("to", report.to())
                .map((row, context) ->
                        new Evidence.OpenOffice(row.getString(1), new Text(row.getString(2), row.getString(3)), month))
                .list();
    }

    /** @param narratives what officers wrote for the draft; empty for a type that they write none for */
    public Evidence.Texts texts(Optional<Narratives> narratives) {
        String agreement = report.scopeKind() == ScopeKind.GRANT ? Evidence.Texts.on(report.scopeKey()) : "";
        return new Evidence.Texts(
                narratives,
                report.languages(),
                "/api/v1/narratives?from=" + report.from() + "&to=" + report.to() + agreement);
    }
}
