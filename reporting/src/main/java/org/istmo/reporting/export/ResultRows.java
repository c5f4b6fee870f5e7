package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedMeasurements;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Every baseline, target and actual of every indicator, by activity in the order in which they came in, then as the activity names its results; an
 * indicator without any has a row of its own. Parts by sex, age group or country are rows beside their total.
 */
final class ResultRows implements LedgerRows {

    private static final List<Column> COLUMNS = List.of(
            Column.text("activity", 28),
            Column.text("office", 10),
            Column.count("result"),
            Column.text("result_type", 10),
            Column.text("result_title", 40),
            Column.count("indicator"),
            Column.text("indicator_title", 40),
            Column.text("measure", 10),
            Column.text("unit", 16),
            Column.day("period_start"),
            Column.day("period_end"),
            Column.text("kind", 10),
            Column.number("value"),
            Column.text("said", 20),
            Column.text("sex", 10),
            Column.text("age_group", 12),
            Column.text("country", 10),
            Column.text("location", 16),
            Column.text("dimensions", 16),
            Column.count("measured_year"),
            Column.day("measured_on"),
            Column.text("comment", 40),
            Column.text("documents", 24),
            Column.addresses("evidence", 40),
            Column.count("evidence_more"));

    private static final String FROM = " FROM activity a JOIN activity_result r ON r.activity = a.id"
            + " JOIN result_indicator i ON i.result = r.id LEFT JOIN indicator_measurement m ON m.indicator = i.id"
            + " LEFT JOIN indicator_period p ON p.indicator = m.indicator AND p.ordinal = m.period"
            + " WHERE a.sensitivity IN (<levels>) AND ";

    private static final String MEASUREMENTS =
            "SELECT a.identifier, a.office, r.ordinal, r.type, r.title_en, r.title_es, i.ordinal, i.title_en, i.title_es, i.measure, i.unit,"
                    + " p.period_start, p.period_end, m.kind, m.amount, m.said, m.sex, m.age_group, m.country, m.location, m.dimensions, m.measured_year,"
                    + " m.measured_on, m.comment_en, m.comment_es, a.id, " + EngagedMeasurements.FEW
                    + FROM + "a.id > :after AND a.id <= :upTo AND ";

    private static final String WITHHELD = "withheld";
    private static final String ORDER = " ORDER BY a.id, r.ordinal, i.ordinal, m.period, m.kind, m.ordinal";
    private static final String THEMSELVES = "SELECT x.id FROM activity x WHERE x.id > :after AND x.id <= :upTo";
    private static final IdRanges RANGES = new IdRanges("activity", "id", 500);

    private final Filtering filtering;
    private final Evidence evidence;

    ResultRows(ActivityFilter filter, Evidence evidence) {
        this.filtering = new Filtering(filter);
        this.evidence = evidence;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        RANGES.each(handle, (after, upTo) -> piece(handle, scope, after, upTo, taker));
    }

    private void piece(Handle handle, Scope scope, long after, long upTo, RowTaker taker) throws IOException {
        Map<Long, Codes> numbers = AccountDocuments.of(new ActivityLists(handle, scope, after, upTo));
        Map<Long, NamedDocuments> documents = evidence.documents(handle, scope, THEMSELVES, after, upTo);
        Query query = filtering
                .bound(handle.createQuery(
                        MEASUREMENTS + filtering.conditions() + EngagedMeasurements.conditions(scope) + ORDER))
                .bindList("levels", scope.levels())
                .bind("after", after)
                .bind("upTo", upTo);
        EngagedMeasurements.bind(query, scope);
        new LedgerCursor(COLUMNS.size())
                .read(query, (cells, row) -> fill(cells, row, scope, numbers, documents), taker);
    }

    @Override
    public long count(Handle handle, Scope scope, long most) {
        Query query = filtering
                .bound(handle.createQuery("SELECT count(*) FROM (SELECT a.id" + FROM + filtering.conditions()
                        + EngagedMeasurements.conditions(scope) + " LIMIT :most) taken"))
                .bindList("levels", scope.levels())
                .bind("most", most);
        EngagedMeasurements.bind(query, scope);
        return query.mapTo(Long.class).one();
    }

    private boolean fill(
            @Nullable Object[] cells,
            ResultSet row,
            Scope scope,
            Map<Long, Codes> numbers,
            Map<Long, NamedDocuments> documents)
            throws SQLException {
        boolean few = scope.engagement().isPresent() && row.getInt(27) == 1;
        int at = 0;
        cells[at++] = row.getString(1);
        cells[at++] = row.getString(2);
        cells[at++] = row.getLong(3);
        cells[at++] = row.getString(4);
        cells[at++] = either(row, 5);
        cells[at++] = row.getLong(7);
        cells[at++] = either(row, 8);
        cells[at++] = row.getString(10);
        cells[at++] = row.getString(11);
        cells[at++] = row.getObject(12, LocalDate.class);
        cells[at++] = row.getObject(13, LocalDate.class);
        cells[at++] = row.getString(14);
        cells[at++] = few ? null : row.getBigDecimal(15);
        cells[at++] = few ? WITHHELD : row.getString(16);
        for (int column = 17; column <= 21; column++) {
            cells[at++] = row.getString(column);
        }
        Integer year = row.getObject(22, Integer.class);
        cells[at++] = year == null ? null : Long.valueOf(year);
        cells[at++] = row.getObject(23, LocalDate.class);
        cells[at++] = few ? null : either(row, 24);
        cells[at++] = AccountDocuments.cell(numbers.get(row.getLong(26)));
        NamedDocuments named = NamedDocuments.of(documents, row.getLong(26));
        cells[at++] = evidence.ofActivity(scope, row.getLong(26), named);
        cells[at] = named.others();
        return true;
    }

    /** English, or else the Spanish that stands behind it. */
    private static @Nullable String either(ResultSet row, int english) throws SQLException {
        String first = row.getString(english);
        return first == null || first.isEmpty() ? row.getString(english + 1) : first;
    }
}
