package org.istmo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;

/** PostgreSQL as the tests start it, tuned as modestly as a small server would be. */
final class BenchServer implements Closeable {

    private final EmbeddedPostgres server;

    BenchServer(Path directory) throws IOException {
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(true)
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("effective_cache_size", "4GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    /** A database with every migration applied. */
    DatabaseSettings database(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        DatabaseSettings settings = new DatabaseSettings(
                server.getJdbcUrl("postgres", name),
                new DatabaseSettings.Login("postgres", "postgres"),
                Optional.empty());
        new Migrations(settings).run();
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
