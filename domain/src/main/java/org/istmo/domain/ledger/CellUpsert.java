package org.istmo.domain.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.domain.database.DatabaseFailed;
import org.jdbi.v3.core.Handle;

/**
 * Adds to cells, or makes them: the one statement of ours that either database says in its own way ({@code rules.md} 20). PostgreSQL takes many rows at
 * once, which is what keeps posting within its goal; H2 2.2 has no {@code ON CONFLICT (k)}.
 */
abstract class CellUpsert {

    private static final int ROWS = 200;

    static final String SUMS = "amount, usd, without_rate, parts";

    private final Connection connection;

    private CellUpsert(Connection connection) {
        this.connection = connection;
    }

    static CellUpsert on(Handle handle) {
        Connection connection = handle.getConnection();
        try {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? new OnConflict(connection)
                    : new UpdateOrInsert(connection);
        } catch (SQLException failed) {
            throw new DatabaseFailed("The database does not say which it is.", failed);
        }
    }

    /** @param changes one for a key at most, in the order of the keys */
    void add(CellTable table, List<CellChange> changes) {
        try {
            for (int from = 0; from < changes.size(); from += ROWS) {
                write(table, changes.subList(from, Math.min(changes.size(), from + ROWS)));
            }
        } catch (SQLException failed) {
            throw new DatabaseFailed("The table " + table.name() + " could not be written.", failed);
        }
    }

    abstract void write(CellTable table, List<CellChange> changes) throws SQLException;

    PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    static String insert(CellTable table, int rows) {
        String marks = "(" + String.join(", ", Collections.nCopies(table.keys().size() + 4, "?")) + ")";
        return "INSERT INTO " + table.name() + " AS c (" + String.join(", ", table.keys()) + ", " + SUMS + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, marks));
    }

    private static final class OnConflict extends CellUpsert {

        private OnConflict(Connection connection) {
            super(connection);
        }

        @Override
        void write(CellTable table, List<CellChange> changes) throws SQLException {
            String sql = insert(table, changes.size()) + " ON CONFLICT (" + String.join(", ", table.keys())
                    + ") DO UPDATE SET amount = c.amount + excluded.amount, usd = c.usd + excluded.usd,"
                    + " without_rate = c.without_rate + excluded.without_rate, parts = c.parts + excluded.parts";
            try (PreparedStatement upsert = prepared(sql)) {
                int place = 1;
                for (CellChange change : changes) {
                    place = change.bindDelta(upsert, change.bindKey(upsert, place));
                }
                upsert.executeUpdate();
            }
        }
    }

    private static final class UpdateOrInsert extends CellUpsert {

        private UpdateOrInsert(Connection connection) {
            super(connection);
        }

        @Override
        void write(CellTable table, List<CellChange> changes) throws SQLException {
            List<CellChange> fresh = new ArrayList<>();
            try (PreparedStatement update = prepared(update(table))) {
                for (CellChange change : changes) {
                    change.bindKey(update, change.bindDelta(update, 1));
                    update.addBatch();
                }
                int[] updated = update.executeBatch();
                for (int index = 0; index < updated.length; index++) {
                    if (updated[index] == 0) {
                        fresh.add(changes.get(index));
                    }
                }
            }
            if (!fresh.isEmpty()) {
                insert(table, fresh);
            }
        }

        private void insert(CellTable table, List<CellChange> fresh) throws SQLException {
            try (PreparedStatement insert = prepared(insert(table, 1).replace(" AS c", ""))) {
                for (CellChange change : fresh) {
                    change.bindDelta(insert, change.bindKey(insert, 1));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private static String update(CellTable table) {
            return "UPDATE " + table.name()
                    + " SET amount = amount + ?, usd = usd + ?, without_rate = without_rate + ?, parts = parts + ? WHERE "
                    + table.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
        }
    }
}
