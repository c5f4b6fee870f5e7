package org.istmo.web.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Snapshot;
import org.istmo.reporting.issue.PublicAddress;

/** What the server and the environment give, for injection. Here and not in a library of the archive, where {@code @Resource} stays null. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Resources {

    @Resource(lookup = "java:app/jdbc/istmo")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/istmo-snapshot")
    private DataSource snapshots;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Produces
    @ApplicationScoped
    DataSource database() {
        return database;
    }

    @Produces
    @Snapshot
    @ApplicationScoped
    DataSource snapshots() {
        return snapshots;
    }

    @Produces
    @ApplicationScoped
    ManagedExecutorService executor() {
        return executor;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    Settings settings() {
        return Settings.from(System.getenv());
    }

    @Produces
    PublicAddress publicAddress() {
        return new PublicAddress(settings().publicUrl());
    }

    @Produces
    DatabaseSettings databaseSettings() {
        return DatabaseSettings.from(System.getenv());
    }
}
