package org.istmo.shipped;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A PostgreSQL with a role that owns the tables and another one for the application. */
final class Postgres implements AutoCloseable {

    private static final String OWNER = "istmo_owner";
    private static final String APPLICATION = "istmo_app";
    private static final String OF_THE_OWNER = "of-the-owner";
    private static final String OF_THE_APPLICATION = "of-the-application";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres started() throws IOException, SQLException {
        Postgres started = new Postgres(
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
        try (Connection connection = started.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OF_THE_OWNER + "'",
                    "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + OF_THE_APPLICATION + "'",
                    "CREATE DATABASE istmo OWNER " + OWNER)) {
                statement.execute(sql);
            }
        }
        return started;
    }

    /** What the program is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "ISTMO_DB_URL",
                url(),
                "ISTMO_DB_USER",
                APPLICATION,
                "ISTMO_DB_PASSWORD",
                OF_THE_APPLICATION,
                "ISTMO_DB_OWNER_USER",
                OWNER,
                "ISTMO_DB_OWNER_PASSWORD",
                OF_THE_OWNER);
    }

    /** A connection with the application's own name and password. */
    Connection asTheApplication() throws SQLException {
        return DriverManager.getConnection(url(), APPLICATION, OF_THE_APPLICATION);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/istmo";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
