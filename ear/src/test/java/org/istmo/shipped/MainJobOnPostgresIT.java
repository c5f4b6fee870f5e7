package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is shipped, over PostgreSQL, where the tables belong to a role that the application is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobOnPostgresIT implements MainJob {

    private Postgres database;
    private Program program;
    private Story story;

    @BeforeAll
    void start() throws IOException, SQLException {
        database = Postgres.started();
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.putAll(database.settings());
        settings.put("ISTMO_MAX_UPLOAD", Server.environment("ISTMO_MAX_UPLOAD"));
        program = Program.started(EmptyHome.empty(Shipped.target().resolve("homes/micro-on-postgres")), settings);
        story = new Story(program.server());
    }

    @AfterAll
    void stop() throws IOException {
        if (program != null) {
            program.close();
        }
        database.close();
    }

    @Override
    public Story story() {
        return story;
    }

    @Override
    public boolean isProtected() {
        return true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_particulars SET detail = '{}'",
                "DELETE FROM audit_particulars",
                "UPDATE audit_day_head SET hash = ''",
                "DELETE FROM audit_day_head",
                "DELETE FROM audit_look",
                "UPDATE entry SET amount = 0",
                "DELETE FROM entry",
                "UPDATE allocation SET usd = 0",
                "DELETE FROM allocation",
                "UPDATE exchange_rate SET units_per_usd = 1",
                "ALTER TABLE audit_entry ADD COLUMN spare INTEGER",
                "DROP TABLE audit_entry"
            })
    void the_applications_own_role_changes_nothing_that_is_posted(String sql) throws SQLException {
        story.receiptOf(SeedFile.MEXICO);
        try (Connection connection = database.asTheApplication();
                Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql));

            assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void it_is_the_database_that_the_application_writes_to() throws SQLException {
        story.receiptOf(SeedFile.MEXICO);
        try (Connection connection = database.asTheApplication();
                Statement statement = connection.createStatement();
                ResultSet entries = statement.executeQuery("SELECT count(*) FROM entry")) {
            assertTrue(entries.next() && entries.getLong(1) > 543);
        }
    }
}
