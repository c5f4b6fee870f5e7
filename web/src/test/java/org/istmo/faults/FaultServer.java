package org.istmo.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that can be ended and started again over the same files at the same port. */
public final class FaultServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path directory;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    public FaultServer(Path directory) throws IOException {
        this.directory = directory;
        this.port = freePort();
        start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Comes back over the files as they are, where there are some; recovers if it was not ended in order. */
    void start() throws IOException {
        running = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                // What is ended keeps its files.
                .setCleanDataDirectory(false)
                .setPort(port)
                // Processes end here, machines do not: what the operating system has taken is not lost.
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "60")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "64MB")
                .start();
    }

    /** Every connection breaks. */
    void end() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public void restart() throws IOException {
        end();
        start();
    }

    Path directory() {
        return directory;
    }

    int port() {
        return port;
    }

    DatabaseSettings database(String name) {
        return at(port, name);
    }

    /** The database as somebody reaches it who goes another way. */
    static DatabaseSettings at(int port, String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                new DatabaseSettings.Login(USER, USER),
                Optional.empty());
    }

    /** A database of its own, empty or a copy of another. */
    public DatabaseSettings created(String name, Optional<String> like) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database(USER).url(), USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name
                    + like.map(one -> " TEMPLATE " + one).orElse(""));
        }
        return database(name);
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
