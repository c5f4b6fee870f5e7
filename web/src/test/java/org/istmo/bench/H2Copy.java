package org.istmo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.Migrations;

/** The same ledger in the embedded database: what an export of transactions reads, row by row. */
final class H2Copy {

    private static final int BATCH = 5_000;
    private static final List<String> TABLES = List.of(
            "account",
            "import_receipt",
            "donor",
            "agreement",
            "activity",
            "activity_place",
            "activity_theme",
            "activity_article",
            "activity_framework",
            "entry",
            "allocation",
            "support");

    private H2Copy() {}

    /** Those that an entry belongs to are copied whole, entries up to that number with what they were split into. */
    static void fill(DatabaseSettings from, DatabaseSettings to, long entries) throws SQLException {
        new Migrations(to).run();
        try (Connection read = new IstmoDataSource(from).getConnection();
                Connection write = new IstmoDataSource(to).getConnection();
                Statement patience = read.createStatement();
                Statement rules = write.createStatement()) {
            // It waits while what it read is written.
            patience.execute("SET idle_in_transaction_session_timeout = 0");
            read.setAutoCommit(false);
            write.setAutoCommit(false);
            rules.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : TABLES) {
                copy(read, write, table, limit(table, entries));
            }
            rules.execute("SET REFERENTIAL_INTEGRITY TRUE");
            write.commit();
            rules.execute("ANALYZE");
        }
    }

    /** Whatever connections there are: one process at a time has the file. */
    static void letGo(DatabaseSettings database) throws SQLException {
        try (Connection connection = new IstmoDataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private static String limit(String table, long entries) {
        return switch (table) {
            // Who made the ledger: staff that reports are issued by is each database's own.
            case "account" -> " WHERE id = 1";
            case "entry" -> " WHERE id <= " + entries;
            case "allocation", "support" -> " WHERE entry <= " + entries;
            default -> "";
        };
    }

    private static void copy(Connection read, Connection write, String table, String limit) throws SQLException {
        try (Statement asked = read.createStatement()) {
            asked.setFetchSize(BATCH);
            try (ResultSet rows = asked.executeQuery("SELECT * FROM " + table + limit)) {
                List<String> columns = new ArrayList<>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    columns.add(rows.getMetaData().getColumnName(at));
                }
                String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
                String merge = "MERGE INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")";
                try (PreparedStatement row =
                        write.prepareStatement(keyed(table) ? merge : merge.replace("MERGE", "INSERT"))) {
                    copy(rows, row, columns.size());
                }
            }
        }
        write.commit();
    }

    /** Of these a migration has put rows in. */
    private static boolean keyed(String table) {
        return table.equals("donor");
    }

    private static void copy(ResultSet rows, PreparedStatement row, int columns) throws SQLException {
        int waiting = 0;
        while (rows.next()) {
            for (int at = 1; at <= columns; at++) {
                row.setObject(at, rows.getObject(at));
            }
            row.addBatch();
            if (++waiting == BATCH) {
                row.executeBatch();
                waiting = 0;
            }
        }
        row.executeBatch();
    }
}
