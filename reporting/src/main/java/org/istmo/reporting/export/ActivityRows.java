package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.CountsAsOne;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Every activity as it stands, in the order in which they first came in. */
final class ActivityRows implements LedgerRows {

    private static final List<Column> COLUMNS = List.of(
            Column.text("activity", 28),
            Column.text("office", 10),
            Column.text("title", 60),
            Column.text("status", 8),
            Column.text("kind", 16),
            Column.day("start"),
            Column.day("end"),
            Column.text("countries", 16),
            Column.text("donor", 16),
            Column.text("grant", 18),
            Column.flag("counted"),
            Column.text("title_es", 60),
            Column.text("stage", 12),
            Column.text("sensitivity", 12),
            Column.day("planned_start"),
            Column.day("actual_start"),
            Column.day("planned_end"),
            Column.day("actual_end"),
            Column.text("country_shares", 24),
            Column.text("themes", 30),
            Column.text("frameworks", 24),
            Column.text("articles", 24),
            Column.text("same_event_as", 28),
            Column.text("same_money_as", 28),
            Column.text("external_agency", 20),
            Column.text("reporting_org", 16),
            Column.count("version"),
            Column.count("import"),
            Column.text("documents", 24),
            Column.addresses("evidence", 40),
            Column.count("evidence_more"));

    private static final String ACTIVITIES =
            "SELECT a.id, a.identifier, a.office, a.title_en, a.title_es, a.status, a.kind, a.stage, a.sensitivity, a.planned_start, a.actual_start,"
                    + " a.planned_end, a.actual_end, CASE WHEN " + CountsAsOne.CONDITION
                    + " THEN TRUE ELSE FALSE END, s.identifier, m.identifier,"
                    + " a.external_agency, a.reporting_org, a.version, a.receipt FROM activity a LEFT JOIN activity s ON s.id = a.same_event_as"
                    + " LEFT JOIN activity m ON m.id = a.same_money_as WHERE a.id > :after AND a.id <= :upTo AND a.sensitivity IN (<levels>) AND ";

    private static final String PLACES = list("activity_place", "x.place");
    private static final String THEMES = list("activity_theme", "x.theme");
    private static final String FRAMEWORKS = list("activity_framework", "x.framework");
    private static final String ARTICLES = list("activity_article", "x.treaty || ' ' || x.article");
    private static final String THEMSELVES = "SELECT x.id FROM activity x WHERE x.id > :after AND x.id <= :upTo";
    private static final IdRanges RANGES = new IdRanges("activity", "id", 1_000);

    private final Filtering filtering;
    private final Evidence evidence;

    ActivityRows(ActivityFilter filter, Evidence evidence) {
        this.filtering = new Filtering(filter);
        this.evidence = evidence;
    }

    private static String list(String table, String code) {
        return "SELECT x.activity, " + code + ", x.percentage FROM " + table
                + " x WHERE x.activity > :after AND x.activity <= :upTo ORDER BY 1, 2";
    }

    /** By funding shares and their own; of a donor's verifier's agreements alone where the scope is theirs. */
    private static String funders(Scope scope, String shared, String own) {
        if (scope.engagement().isPresent()) {
            return "SELECT p.activity, " + shared + " FROM (SELECT f.activity, f.agreement FROM activity_funding f"
                    + " UNION SELECT w.id, w.agreement FROM activity w) p JOIN agreement g ON g.id = p.agreement"
                    + " WHERE p.activity > :after AND p.activity <= :upTo" + EngagedEntries.parts(scope)
                    + " ORDER BY 1, 2";
        }
        return "SELECT f.activity, " + shared + " FROM activity_funding f JOIN agreement g ON g.id = f.agreement"
                + " WHERE f.activity > :after AND f.activity <= :upTo UNION SELECT w.id, " + own + " FROM activity w"
                + " LEFT JOIN agreement g ON g.id = w.agreement WHERE w.id > :after AND w.id <= :upTo ORDER BY 1, 2";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        RANGES.each(handle, (after, upTo) -> piece(handle, scope, after, upTo, taker));
    }

    @Override
    public long count(Handle handle, Scope scope, long most) {
        return filtering
                .bound(handle.createQuery(
                        "SELECT count(*) FROM (SELECT a.id FROM activity a WHERE a.sensitivity IN (<levels>) AND "
                                + filtering.conditions() + " LIMIT :most) taken"))
                .bindList("levels", scope.levels())
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    private void piece(Handle handle, Scope scope, long after, long upTo, RowTaker taker) throws IOException {
        Lists lists = Lists.of(new ActivityLists(handle, scope, after, upTo));
        Map<Long, NamedDocuments> documents = evidence.documents(handle, scope, THEMSELVES, after, upTo);
        Query query = filtering
                .bound(handle.createQuery(ACTIVITIES + filtering.conditions() + " ORDER BY a.id"))
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo);
        new LedgerCursor(COLUMNS.size()).read(query, (cells, row) -> fill(cells, row, scope, lists, documents), taker);
    }

    private boolean fill(
            @Nullable Object[] cells, ResultSet row, Scope scope, Lists lists, Map<Long, NamedDocuments> documents)
            throws SQLException {
        // What was decided of overlaps is no matter of an agreement's own, and not told to its verifier.
        boolean overlaps = scope.engagement().isEmpty();
        long id = row.getLong(1);
        LocalDate plannedStart = row.getObject(10, LocalDate.class);
        LocalDate actualStart = row.getObject(11, LocalDate.class);
        LocalDate plannedEnd = row.getObject(12, LocalDate.class);
        LocalDate actualEnd = row.getObject(13, LocalDate.class);
        int at = 0;
        cells[at++] = row.getString(2);
        cells[at++] = row.getString(3);
        cells[at++] = row.getString(row.getString(4).isEmpty() ? 5 : 4);
        cells[at++] = row.getString(6);
        cells[at++] = row.getString(7);
        cells[at++] = actualStart == null ? plannedStart : actualStart;
        cells[at++] = actualEnd == null ? plannedEnd : actualEnd;
        cells[at++] = cell(lists.places(), id);
        cells[at++] = cell(lists.donors(), id);
        cells[at++] = cell(lists.grants(), id);
        cells[at++] = overlaps ? row.getBoolean(14) : null;
        cells[at++] = row.getString(5);
        cells[at++] = row.getString(8);
        cells[at++] = row.getString(9);
        cells[at++] = plannedStart;
        cells[at++] = actualStart;
        cells[at++] = plannedEnd;
        cells[at++] = actualEnd;
        cells[at++] = cell(lists.placeShares(), id);
        cells[at++] = cell(lists.themes(), id);
        cells[at++] = cell(lists.frameworks(), id);
        cells[at++] = cell(lists.articles(), id);
        cells[at++] = overlaps ? row.getString(15) : null;
        cells[at++] = overlaps ? row.getString(16) : null;
        cells[at++] = row.getString(17);
        cells[at++] = row.getString(18);
        cells[at++] = row.getLong(19);
        cells[at++] = row.getObject(20, Long.class);
        cells[at++] = cell(lists.documents(), id);
        NamedDocuments named = NamedDocuments.of(documents, id);
        cells[at++] = evidence.ofActivity(scope, id, named);
        cells[at] = named.others();
        return true;
    }

    private static @Nullable String cell(Map<Long, Codes> lists, long id) {
        Codes codes = lists.get(id);
        return codes == null ? null : codes.cell();
    }

    /** What the activities of a range have several of. */
    private record Lists(
            Map<Long, Codes> places,
            Map<Long, Codes> placeShares,
            Map<Long, Codes> themes,
            Map<Long, Codes> frameworks,
            Map<Long, Codes> articles,
            Map<Long, Codes> donors,
            Map<Long, Codes> grants,
            Map<Long, Codes> documents) {

        static Lists of(ActivityLists range) {
            return new Lists(
                    range.of(PLACES, ActivityLists.CODE),
                    range.of(PLACES, ActivityLists.SHARE),
                    range.of(THEMES, ActivityLists.SHARE),
                    range.of(FRAMEWORKS, ActivityLists.SHARE),
                    range.of(ARTICLES, ActivityLists.SHARE),
                    range.of(funders(range.scope(), "g.donor", "COALESCE(g.donor, w.donor)"), ActivityLists.CODE),
                    range.of(funders(range.scope(), "g.number", "g.number"), ActivityLists.CODE),
                    AccountDocuments.of(range));
        }
    }
}
