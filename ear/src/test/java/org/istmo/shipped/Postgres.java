package org.istmo.shipped;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL with a role that owns the tables and another one for the application, where the environment says it is. It is started before what
 * connects to it and ended with the tests.
 */
class Postgres implements BeforeAllCallback {

    private static final String URL = "ISTMO_DB_URL";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(Server.environment("ISTMO_TEST_DB_PORT")))
                .setServerConfig("fsync", "off")
                .start();
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Postgres.class))
                .put(Postgres.class, (ExtensionContext.Store.CloseableResource) server::close);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    role("ISTMO_DB_OWNER"),
                    role("ISTMO_DB"),
                    "CREATE DATABASE istmo OWNER " + Server.environment("ISTMO_DB_OWNER_USER"))) {
                statement.execute(sql);
            }
        }
    }

    /** A connection with the application's own name and password. */
    static Connection asTheApplication() throws SQLException {
        return DriverManager.getConnection(
                Server.environment(URL), Server.environment("ISTMO_DB_USER"), Server.environment("ISTMO_DB_PASSWORD"));
    }

    private static String role(String prefix) {
        return "CREATE ROLE " + Server.environment(prefix + "_USER") + " LOGIN PASSWORD '"
                + Server.environment(prefix + "_PASSWORD") + "'";
    }
}
