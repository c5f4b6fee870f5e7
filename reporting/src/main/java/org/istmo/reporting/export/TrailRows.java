package org.istmo.reporting.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.problem.Invalid;
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

    private static final String ENTRIES =
            "SELECT e.seq, e.at, e.actor, n.name, e.action, e.subject, e.outcome, p.address, p.detail, e.digest, e.previous, e.hash, p.salt"
                    + " FROM audit_entry e LEFT JOIN audit_particulars p ON p.seq = e.seq LEFT JOIN account n ON p.seq IS NOT NULL"
                    + " AND e.actor = 'account:' || CAST(n.id AS VARCHAR(20)) WHERE e.seq > :after AND e.seq <= :upTo";

    private static final IdRanges RANGES = new IdRanges("audit_entry", "seq", 2_000);

    private final ActivityFilter filter;
    private final Evidence evidence;

    /** @throws Invalid when anything but days is asked for: an entry of the trail has no country or donor */
    TrailRows(ActivityFilter filter, Evidence evidence) {
        if (!filter.codes().isEmpty() || !filter.words().isEmpty()) {
            throw new Invalid("?", "no-filter-of-the-trail", "The trail is filtered by from and to alone.");
        }
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
        String text = ENTRIES + days() + " ORDER BY e.seq";
        RANGES.each(handle, (after, upTo) -> piece(handle, text, after, upTo, taker));
    }

    @Override
    public long count(Handle handle, Scope scope, long most) {
        scope.mustBeStaff();
        return bound(handle.createQuery("SELECT count(*) FROM (SELECT e.seq FROM audit_entry e WHERE e.seq > 0" + days()
                        + " LIMIT :most) taken"))
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    private String days() {
        return (filter.from().isPresent() ? " AND e.at >= :first" : "")
                + (filter.to().isPresent() ? " AND e.at < :behind" : "");
    }

    private Query bound(Query query) {
        filter.from().ifPresent(day -> query.bind("first", day.toString()));
        filter.to().ifPresent(day -> query.bind("behind", day.plusDays(1).toString()));
        return query;
    }

    private void piece(Handle handle, String text, long after, long upTo, RowTaker taker) throws IOException {
        Query query = bound(handle.createQuery(text)).bind("after", after).bind("upTo", upTo);
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
