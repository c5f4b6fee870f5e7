package org.istmo.reporting.export;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where more is to be read of a row: where the server answers for it, then the first {@value #NAMED} documents of its activity that the reader may read.
 *
 * @param address the address that people reach, without a slash at its end
 */
record Evidence(String address) {

    private static final int NAMED = 5;

    private static final Pattern NUMBERED = Pattern.compile("^([a-z]+):(\\d{1,18})(?=:|$)");
    private static final Pattern ASSESSMENT = Pattern.compile("assessment:([^/\\s]+)/([^/\\s]+)/([^/\\s]+)");

    /** Where the server answers for a thing, by the word that the trail refers to it by. */
    private static final Map<String, String> PATHS = Map.of(
            "activity", "activities",
            "finding", "audit-findings",
            "grant", "grants",
            "import", "imports",
            "overlap", "overlaps",
            "report", "reports",
            "run", "runs",
            "sample", "audit-samples",
            "schedule", "schedules");

    /** @param activities a query for the numbers of activities, over {@code :after} and {@code :upTo} */
    Map<Long, String> documents(Handle handle, Scope scope, String activities, long after, long upTo) {
        Map<Long, String> found = new HashMap<>();
        handle.createQuery("SELECT q.activity, q.url FROM (SELECT d.activity, d.url, d.ordinal,"
                        + " ROW_NUMBER() OVER (PARTITION BY d.activity ORDER BY d.ordinal) AS place_of"
                        + " FROM activity_document d JOIN activity v ON v.id = d.activity"
                        + " WHERE COALESCE(d.sensitivity, v.sensitivity) IN (<levels>) AND d.activity IN ("
                        + activities + ")) q WHERE q.place_of <= " + NAMED + " ORDER BY q.activity, q.ordinal")
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> Map.entry(row.getLong(1), " " + row.getString(2)))
                .forEach(document -> found.merge(document.getKey(), document.getValue(), String::concat));
        return found;
    }

    /** To a donor's verifier the server answers for no activity: its documents alone. */
    String ofActivity(Scope scope, long id, Map<Long, String> documents) {
        if (scope.engagement().isPresent()) {
            return documents.getOrDefault(id, "").strip();
        }
        return address + "/api/v1/activities/" + id + documents.getOrDefault(id, "");
    }

    /** To a donor's verifier the server answers for an entry by the reports that counted it. */
    String ofEntry(Scope scope, long entry, long activity, Map<Long, String> documents) {
        if (scope.engagement().isPresent()) {
            return address + "/api/v1/entries/" + entry + "/reports" + documents.getOrDefault(activity, "");
        }
        return address + "/api/v1/activities/" + activity + "/entries" + documents.getOrDefault(activity, "");
    }

    String ofArticle(Cell cell) {
        return ofArticle(cell.treaty(), cell.state(), cell.article());
    }

    private String ofArticle(String treaty, String state, String article) {
        return address + "/api/v1/treaties/" + treaty + "/states/" + state + "/articles/" + article;
    }

    /** What an entry of the trail is about, where the server answers auditors for such things one by one; null of anything else. */
    @Nullable
    String ofSubject(String subject) {
        Matcher numbered = NUMBERED.matcher(subject);
        if (numbered.find()) {
            String things = PATHS.get(numbered.group(1));
            return things == null ? null : address + "/api/v1/" + things + "/" + numbered.group(2);
        }
        Matcher assessment = ASSESSMENT.matcher(subject);
        return assessment.matches() ? ofArticle(assessment.group(1), assessment.group(2), assessment.group(3)) : null;
    }

    String ofFile(Cell cell, String upload) {
        return ofArticle(cell) + "/evidence/" + upload;
    }
}
