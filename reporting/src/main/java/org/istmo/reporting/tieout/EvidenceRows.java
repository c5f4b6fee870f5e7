package org.istmo.reporting.tieout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

    /** The report of the same kind on the period that ended the day before this one's began: its newest version that was issued. */
    public Optional<Long> before() {
        return handle.createQuery(
                        "SELECT id FROM report WHERE type = :type AND scope_kind = :kind AND scope_key = :key AND office = :office"
                                + " AND status = 'issued' AND period_to = :day ORDER BY report_version DESC, issued_at DESC LIMIT 1")
                .bind("type", report.type())
                .bind("kind", report.scopeKind().word())
                .bind("key", report.scopeKey())
                .bind("office", report.office().code())
                .bind("day", report.from().minusDays(1))
                .mapTo(Long.class)
                .findOne();
    }

    private record Narrative(long id, String section, LocalDate from, LocalDate to, boolean finished, Text words) {}

    /** @param sections codes of those that officers write for the report, in order */
    public Evidence.Texts texts(List<String> sections) {
        if (sections.isEmpty()) {
            return new Evidence.Texts(List.of(), href());
        }
        Map<String, Text> names = names();
        List<Narrative> written = narratives();
        List<SectionText> texts = new ArrayList<>();
        for (String section : sections) {
            texts.add(text(section, names.getOrDefault(section, Text.untranslated(section)), written));
        }
        return new Evidence.Texts(texts, href());
    }

    private SectionText text(String section, Text name, List<Narrative> written) {
        List<Narrative> its = written.stream()
                .filter(narrative -> narrative.section().equals(section))
                .toList();
        @Nullable
        Narrative own = its.stream()
                .filter(narrative ->
                        narrative.from().equals(report.from()) && narrative.to().equals(report.to()))
                .findFirst()
                .orElse(null);
        Text before = its.stream()
                .filter(narrative -> narrative.to().isBefore(report.from()))
                .findFirst()
                .map(Narrative::words)
                .orElse(SectionText.NOTHING);
        return own == null
                ? new SectionText(section, name, null, false, SectionText.NOTHING, before)
                : new SectionText(section, name, own.id(), own.finished(), own.words(), before);
    }

    private Map<String, Text> names() {
        Map<String, Text> names = new LinkedHashMap<>();
        handle.createQuery("SELECT code, name_en, name_es FROM narrative_section")
                .map((row, context) -> Map.entry(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /** Those of the same office and agreement up to the report's period, the last ones first. */
    private List<Narrative> narratives() {
        boolean grant = report.scopeKind() == ScopeKind.GRANT;
        return handle.createQuery(
                        "SELECT n.id, n.section, n.period_from, n.period_to, n.status, n.words_en, n.words_es FROM narrative n"
                                + " LEFT JOIN agreement a ON a.id = n.agreement WHERE n.office = :office AND COALESCE(a.number, '') = :agreement"
                                + " AND n.period_to <= :to ORDER BY n.period_to DESC, n.period_from DESC, n.id DESC")
                .bind("office", report.office().code())
                .bind("agreement", grant ? report.scopeKey() : "")
                .bind("to", report.to())
                .map((row, context) -> new Narrative(
                        row.getLong("id"),
                        row.getString("section"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        "final".equals(row.getString("status")),
                        new Text(
                                Objects.requireNonNullElse(row.getString("words_en"), ""),
                                Objects.requireNonNullElse(row.getString("words_es"), ""))))
                .list();
    }

    private String href() {
        String agreement = report.scopeKind() == ScopeKind.GRANT
                ? "&agreement=" + URLEncoder.encode(report.scopeKey(), StandardCharsets.UTF_8)
                : "";
        return "/api/v1/narratives?from=" + report.from() + "&to=" + report.to() + agreement;
    }
}
