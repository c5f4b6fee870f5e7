package org.istmo.shipped;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL that goes away and comes back at its port with all that it held, and that its owner looks into. */
final class BrokenDatabase implements AutoCloseable {

    private static final String OWNER = "postgres";

    private final Path directory;
    private final int port = FreePort.any();
    private EmbeddedPostgres server;

    BrokenDatabase(Path home) throws IOException {
        directory = home.resolve("postgres");
        server = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** What the program is told of it. */
    Map<String, String> settings() {
        return Map.of("ISTMO_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "ISTMO_DB_USER", OWNER);
    }

    void goAway() throws IOException {
        server.close();
    }

    void comeBack() throws IOException {
        server = started();
    }

    /** A connection of its owner. */
    Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Transactions in which somebody reads and that wait for whoever takes what is read. */
    int waiting() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'")) {
            counted.next();
            return counted.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
