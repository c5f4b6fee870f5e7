package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Vendor;

/** {@code /health/ready}: the start is over, and the database answers and can be written to: nobody signs in at one that is a copy, or was set to be read alone. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReadinessCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReadinessCheck.class.getName());
    private static final int SECONDS = 2;

    private Progress progress;
    private DataSource database;
    private Vendor vendor = Vendor.H2;

    protected ReadinessCheck() {}

    @Inject
    public ReadinessCheck(Progress progress, DataSource database, DatabaseSettings settings) {
        this.progress = progress;
        this.database = database;
        this.vendor = settings.vendor();
    }

    @Override
    public HealthCheckResponse call() {
        boolean started = progress.isReady();
        boolean answers = answers();
        return HealthCheckResponse.named("istmo")
                .withData("started", started)
                .withData("database", answers)
                .status(started && answers)
                .build();
    }

    /** Whether the start is over. */
    public boolean isStarted() {
        return progress.isReady();
    }

    /** Whether the database answers and can be written to. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS) && isWritten(connection);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The database does not answer", away);
            return false;
        }
    }

    private boolean isWritten(Connection connection) throws SQLException {
        if (vendor == Vendor.H2) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW transaction_read_only")) {
            return row.next() && row.getString(1).equals("off");
        }
    }
}
