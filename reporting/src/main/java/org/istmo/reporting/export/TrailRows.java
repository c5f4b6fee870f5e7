package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The trail in the order of its chain, up to the head that was seen at first. What was erased is empty; the chain holds without it. */
final class TrailRows implements LedgerRows {

    /** {@code at_hashed} is the moment as the hash has it, and {@code salt} what the digest of the particulars begins with. */
    private static final List<Column> COLUMNS = List.of(
            Column.count("seq"),
            Column.moment("at"),
            Column.text("actor", 14),
            Column.text("name", 16),
            Column.text("action", 24),
            Column.text("subject", 24),
            Column.text("outcome", 10),
            Column.text("address", 16),
            Column.text("detail", 60),
            Column.text("at_hashed", 28),
            Column.text("digest", 20),
            Column.text("previous", 20),
            Column.text("hash", 20),
            Column.text("salt", 20),
            Column.addresses("evidence", 40));

    /** By the names that a filter's conditions go by. */
    private static final String FROM =
            " FROM audit_entry e LEFT JOIN audit_particulars p ON p.seq = e.seq LEFT JOIN account a ON p.seq IS NOT NULL"
                    + " AND e.actor = 'account:' || CAST(a.id AS VARCHAR(20)) WHERE ";

    private static final String ENTRIES =
            "SELECT e.seq, e.at, e.actor, a.name, e.action, e.subject, e.outcome, p.address, p.detail, e.digest, e.previous, e.hash, p.salt"
                    + FROM + "e.seq > :after AND e.seq <= :upTo";

    private static final IdRanges RANGES = new IdRanges("audit_entry", "seq", 2_000);

    private final TrailFilter filter;
    private final Evidence evidence;

    TrailRows(TrailFilter filter, Evidence evidence) {
        this.filter = filter;
        this.evidence = evidence;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Handle handle, Scope scope, RowTaker taker) throws IOException {
        scope.mustBeStaff();
        String text = ENTRIES + filter.conditions() + " ORDER BY e.seq";
        RANGES.each(handle, (after, upTo) -> piece(handle, text, after, upTo, taker));
    }

    @Override
    public long count(Handle handle, Scope scope, long most) {
        scope.mustBeStaff();
        return filter.bound(handle.createQuery("SELECT count(*) FROM (SELECT e.seq"
                        + (filter.isWithinDays() ? FROM : " FROM audit_entry e WHERE ") + "e.seq > 0"
                        + filter.conditions() + " LIMIT :most) taken"))
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    private void piece(Handle handle, String text, long after, long upTo, RowTaker taker) throws IOException {
        Query query =
                filter.bound(handle.createQuery(text)).bind("after", after).bind("upTo", upTo);
        new LedgerCursor(COLUMNS.size()).read(query, this::fill, taker);
    }

    private boolean fill(@Nullable Object[] cells, ResultSet row) throws SQLException {
        int at = 0;
        cells[at++] = row.getLong(1);
        cells[at++] = Instant.parse(row.getString(2));
        for (int column = 3; column <= 9; column++) {
            cells[at++] = row.getString(column);
        }
        cells[at++] = row.getString(2);
        cells[at++] = row.getString(10);
        cells[at++] = row.getString(11);
        cells[at++] = row.getString(12);
        cells[at++] = row.getString(13);
        cells[at] = evidence.ofTrail(row.getLong(1), row.getString(6));
        return true;
    }
}
