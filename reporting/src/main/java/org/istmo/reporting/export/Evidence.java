package org.istmo.reporting.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * Where more is to be read of a row: the first {@value #NAMED} documents of its activity that the reader may read, and then the page that says more and has the
 * others. A page asks whoever is not signed in to do so and leads on.
 *
 * @param address the address that people reach, without a slash at its end
 */
record Evidence(String address) {

    private static final int NAMED = 5;

    private static final Pattern NUMBERED = Pattern.compile("^([a-z]+):(\\d{1,18})(?=:|$)");
    private static final Pattern ASSESSMENT = Pattern.compile("assessment:([^/\\s]+)/([^/\\s]+)/([^/\\s]+)");

    /** The pages of things, by the word that the trail refers to them by. */
    private static final Map<String, String> PATHS = Map.of(
            "activity", "activities",
            "finding", "findings",
            "grant", "agreements",
            "import", "imports",
            "overlap", "overlaps",
            "report", "reports",
            "run", "runs",
            "sample", "samples",
            "schedule", "schedules");

    /** @param activities a query for the numbers of activities, over {@code :after} and {@code :upTo} */
    Map<Long, NamedDocuments> documents(Handle handle, Scope scope, String activities, long after, long upTo) {
        Map<Long, NamedDocuments> found = new HashMap<>();
        handle.createQuery("SELECT q.activity, q.url, q.number_of FROM (SELECT d.activity, d.url, d.ordinal,"
                        + " ROW_NUMBER() OVER (PARTITION BY d.activity ORDER BY d.ordinal) AS place_of,"
                        + " COUNT(*) OVER (PARTITION BY d.activity) AS number_of"
                        + " FROM activity_document d JOIN activity v ON v.id = d.activity"
                        + " WHERE COALESCE(d.sensitivity, v.sensitivity) IN (<levels>) AND d.activity IN ("
                        + activities + ")) q WHERE q.place_of <= " + NAMED + " ORDER BY q.activity, q.ordinal")
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> Map.entry(
                        row.getLong(1),
                        new NamedDocuments(" " + row.getString(2), Math.max(0, row.getLong(3) - NAMED))))
                .forEach(document -> found.merge(document.getKey(), document.getValue(), NamedDocuments::and));
        return found;
    }

    /** A donor's verifier is shown no page of an activity: its documents alone. */
    String ofActivity(Scope scope, long id, NamedDocuments documents) {
        return documents.before(scope.engagement().isPresent() ? "" : address + "/activities/" + id);
    }

    String ofEntry(long entry, NamedDocuments documents) {
        return documents.before(address + "/entries/" + entry);
    }

    String ofArticle(Cell cell) {
        return ofArticle(cell.treaty(), cell.state(), cell.article());
    }

    private String ofArticle(String treaty, String state, String article) {
        return address + "/treaties/" + treaty + "/states/" + state + "/articles/" + article;
    }

    /** What an entry of the trail is about, where there is a page of such things one by one, and the page of the entry itself. */
    String ofTrail(long seq, String subject) {
        String page = address + "/trail/" + seq;
        return ofSubject(subject).map(about -> about + " " + page).orElse(page);
    }

    private Optional<String> ofSubject(String subject) {
        Matcher numbered = NUMBERED.matcher(subject);
        if (numbered.find()) {
            return Optional.ofNullable(PATHS.get(numbered.group(1)))
                    .map(things -> address + "/" + things + "/" + numbered.group(2));
        }
        Matcher assessment = ASSESSMENT.matcher(subject);
        return assessment.matches()
                ? Optional.of(ofArticle(assessment.group(1), assessment.group(2), assessment.group(3)))
                : Optional.empty();
    }

    String ofFile(Cell cell, String upload) {
        return ofArticle(cell) + "/evidence/" + upload;
    }
}
