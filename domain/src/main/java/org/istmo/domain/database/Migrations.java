package org.istmo.domain.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to the version this program speaks, as their owner, and leaves the application's own role no more than it needs.
 * A migration is numbered above all that were ever shipped: one below is refused where a later one was taken.
 */
public class Migrations {

    /** Tables where the application's role may insert and read, never change: {@code rules.md} 15. */
    public static final List<String> APPEND_ONLY = List.of(
            "audit_entry",
            "audit_particulars",
            "audit_day_head",
            "audit_look",
            "questionnaire_change",
            "entry",
            "allocation",
            "support",
            "exchange_rate",
            "clearance",
            "month_closing",
            "month_closing_check",
            "month_closing_line",
            "export_row",
            "rejection_dismissal",
            "rejection_mending",
            "overlap_decision",
            "programme_need_standing",
            "agreed_response_standing",
            "row_layout",
            "tie_out_acceptance",
            "clearance_plan",
            "clearance_plan_step",
            "report_comment",
            "report_comment_resolution");

    /** Any number that nobody else of the database uses; the letters of the program's name. */
    private static final long ONE_AT_A_TIME = 0x49_73_74_6D_6FL;

    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]*");

    private final DatabaseSettings settings;

    public Migrations(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Safe to call from two nodes at once: one waits until the other is through. */
    public void run() {
        IstmoDataSource owner = IstmoDataSource.asOwner(settings);
        if (settings.vendor() == Vendor.H2) {
            migrate(owner);
            return;
        }
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // Held until the connection is closed. Flyway's own lock covers neither the making of its table nor the
            // grants.
            statement.execute("SELECT pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            migrate(owner);
        } catch (SQLException cause) {
            throw new DatabaseFailed("The database could not be brought to this program's version.", cause);
        }
    }

    private void migrate(IstmoDataSource owner) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        if (settings.owner().isPresent() && settings.vendor() == Vendor.POSTGRESQL) {
            grant(owner, settings.login().user());
        }
    }

    private static void grant(IstmoDataSource owner, String role) {
        if (!ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("ISTMO_DB_USER is no plain role name: " + role);
        }
        String quoted = '"' + role + '"';
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA public TO " + quoted);
            statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO " + quoted);
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + quoted);
            for (String table : APPEND_ONLY) {
                statement.execute("REVOKE UPDATE, DELETE, TRUNCATE ON " + table + " FROM " + quoted);
            }
        } catch (SQLException cause) {
            throw new DatabaseFailed("The owner could not grant the application's role what it needs.", cause);
        }
    }
}
