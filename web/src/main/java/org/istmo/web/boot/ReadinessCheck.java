package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the start is over and the database answers. */
@Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReadinessCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReadinessCheck.class.getName());
    private static final int SECONDS = 2;

    private Progress progress;
    private DataSource database;

    protected ReadinessCheck() {}

    @Inject
    public ReadinessCheck(Progress progress, DataSource database) {
        this.progress = progress;
        this.database = database;
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

    /** Whether the database answers. */
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The database does not answer", away);
            return false;
        }
    }
}
