package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On Payara Micro over PostgreSQL, where the tables belong to a role that the application is not. */
@ExtendWith({EmptyHome.class, Postgres.class, ArquillianExtension.class})
class MainJobOnPostgresIT implements MainJob {

    private static final Story STORY = new Story(Server.ofEnvironment());

    @Deployment(testable = false)
    static WebArchive application() {
        return Shipped.war();
    }

    @Override
    public Story story() {
        return STORY;
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
                "UPDATE entry SET amount = 0",
                "DELETE FROM entry",
                "UPDATE allocation SET usd = 0",
                "DELETE FROM allocation",
                "UPDATE exchange_rate SET units_per_usd = 1",
                "ALTER TABLE audit_entry ADD COLUMN spare INTEGER",
                "DROP TABLE audit_entry"
            })
    void the_applications_own_role_changes_nothing_that_is_posted(String sql) throws SQLException {
        STORY.receiptOf(SeedFile.MEXICO);
        try (Connection connection = Postgres.asTheApplication();
                Statement statement = connection.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql));

            assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void it_is_the_database_that_the_application_writes_to() throws SQLException {
        STORY.receiptOf(SeedFile.MEXICO);
        try (Connection connection = Postgres.asTheApplication();
                Statement statement = connection.createStatement();
                ResultSet entries = statement.executeQuery("SELECT count(*) FROM entry")) {
            assertTrue(entries.next() && entries.getLong(1) > 543);
        }
    }
}
