package org.istmo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Rows of a table, and a plain JDBC batch that inserts them elsewhere. */
record PlainInsert(String table, int columns, List<Object[]> rows) {

    private static final int BATCH = 1_000;

    /** The ledger's own rows, in the order in which they can be inserted. */
    static List<PlainInsert> ledgerOf(DataSource source) throws SQLException {
        return List.of(of(source, "entry"), of(source, "allocation"), of(source, "support"));
    }

    /** What those refer to. */
    static List<PlainInsert> beneath(DataSource source) throws SQLException {
        return List.of(
                of(source, "donor WHERE code LIKE 'XM-BENCH%'"),
                of(source, "agreement"),
                of(source, "import_receipt WHERE id <> 1"),
                of(source, "activity"));
    }

    private static PlainInsert of(DataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int index = 0; index < columns; index++) {
                    row[index] = result.getObject(index + 1);
                }
                rows.add(row);
            }
            return new PlainInsert(table.split(" ")[0], columns, rows);
        }
    }

    /** In one transaction; how many rows. */
    static long into(DataSource target, List<PlainInsert> tables) throws SQLException {
        long count = 0;
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            for (PlainInsert table : tables) {
                table.into(connection);
                count += table.rows.size();
            }
            connection.commit();
        }
        return count;
    }

    private void into(Connection connection) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            int pending = 0;
            for (Object[] row : rows) {
                for (int index = 0; index < columns; index++) {
                    insert.setObject(index + 1, row[index]);
                }
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
