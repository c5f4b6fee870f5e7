package org.istmo.reporting.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.MissingNarrative;
import org.istmo.reporting.dataset.progress.NarrativeText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was written on the period, and what was not. */
final class NarrativeReading {

    private record Written(NarrativeText text, Sensitivity level, boolean done, boolean unchanged) {}

    /** The last final text {@code f} of the same section before narrative {@code n}. */
    private static final String LAST = ofTheSame("f") + " AND NOT EXISTS (SELECT 1 FROM narrative m WHERE "
            + ofTheSame("m")
            + " AND (m.period_to > f.period_to OR (m.period_to = f.period_to AND m.id > f.id)))";

    private final Handle handle;
    private final DraftRequest request;
    private final List<NarrativeText> texts = new ArrayList<>();
    private final List<MissingNarrative> missing = new ArrayList<>();
    private long withheld;

    NarrativeReading(Handle handle, DraftRequest request) {
        this.handle = handle;
        this.request = request;
    }

    List<NarrativeText> texts() {
        return texts;
    }

    List<MissingNarrative> missing() {
        return missing;
    }

    long withheld() {
        return withheld;
    }

    NarrativeReading read(List<Contract> contracts) {
        List<NarrativeSections.Section> sections = NarrativeSections.of(handle);
        for (Contract contract : contracts) {
            List<Written> written = written(contract);
            Set<String> there = new HashSet<>();
            for (Written one : written) {
                there.add(one.text().section());
                take(one);
            }
            sections.stream()
                    .filter(section -> !there.contains(section.code()))
                    .forEach(section -> missing.add(
                            new MissingNarrative(section.code(), section.title(), contract.number(), 0, "missing")));
        }
        keepAuthors();
        return this;
    }

    /** Whose words the report prints: none of them clears it. */
    private void keepAuthors() {
        handle.createUpdate("DELETE FROM report_author WHERE report = :report")
                .bind("report", request.report())
                .execute();
        if (!texts.isEmpty()) {
            handle.createUpdate("INSERT INTO report_author (report, account) SELECT DISTINCT CAST(:report AS BIGINT),"
                            + " account FROM narrative_author WHERE narrative IN (<narratives>)")
                    .bind("report", request.report())
                    .bindList(
                            "narratives", texts.stream().map(NarrativeText::id).toList())
                    .execute();
        }
    }

    private static String ofTheSame(String other) {
        return "%1$s.agreement = n.agreement AND %1$s.office = n.office AND %1$s.section = n.section AND %1$s.status = 'final'"
                        .formatted(other)
                + " AND " + other + ".period_to < n.period_from";
    }

    private void take(Written one) {
        if (one.level().compareTo(request.audience().sensitivity()) > 0) {
            withheld++;
            return;
        }
        if (!one.done()) {
            lacks(one, "draft");
            return;
        }
        texts.add(one.text());
        if (one.text().text().en().isBlank()) {
            lacks(one, MissingNarrative.NO_ENGLISH);
        }
        if (one.text().text().es().isBlank()) {
            lacks(one, MissingNarrative.NO_SPANISH);
        }
        if (one.unchanged()) {
            lacks(one, "unchanged");
        }
    }

    private void lacks(Written one, String why) {
        NarrativeText text = one.text();
        missing.add(new MissingNarrative(text.section(), text.title(), text.grant(), text.id(), why));
    }

    /** Narratives of exactly this period, by section and office. */
    private List<Written> written(Contract contract) {
        return handle.createQuery("SELECT n.id, n.section, s.name_en, s.name_es, n.words_en, n.words_es, n.sensitivity,"
                        + " n.status, CASE WHEN f.id IS NOT NULL AND COALESCE(n.words_en, '') = COALESCE(f.words_en, '')"
                        + " AND COALESCE(n.words_es, '') = COALESCE(f.words_es, '') THEN TRUE ELSE FALSE END AS alike"
                        + " FROM narrative n JOIN narrative_section s ON s.code = n.section LEFT JOIN narrative f ON "
                        + LAST
                        + " WHERE n.agreement = :agreement AND n.period_from = :from AND n.period_to = :to"
                        + " ORDER BY s.ordinal, n.section, n.office, n.id")
                .bind("agreement", contract.id())
                .bind("from", request.from())
                .bind("to", request.to())
                .map((row, context) -> new Written(
                        new NarrativeText(
                                row.getLong("id"),
                                row.getString("section"),
                                new Text(row.getString("name_en"), row.getString("name_es")),
                                contract.number(),
                                new Text(said(row.getString("words_en")), said(row.getString("words_es")))),
                        Sensitivity.of(row.getString("sensitivity")),
                        row.getString("status").equals("final"),
                        row.getBoolean("alike")))
                .list();
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
