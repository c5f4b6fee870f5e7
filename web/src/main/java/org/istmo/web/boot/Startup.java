package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.istmo.domain.access.DemoAccounts;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;
import org.istmo.web.account.FirstStart;
import org.istmo.web.account.Opened;

/** What is done when the application comes up, before it answers anybody. */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    /** Whose statements the demo shows. */
    private static final List<DemoAccounts.DemoDonor> DEMO_DONORS = List.of(
            new DemoAccounts.DemoDonor("US-GOV-11", "U.S. Department of State"),
            new DemoAccounts.DemoDonor("US-GOV-1", "U.S. Agency for International Development"));

    private final DatabaseSettings database;
    private final Settings settings;
    private final FirstStart firstStart;

    @Inject
    public Startup(DatabaseSettings database, Settings settings, FirstStart firstStart) {
        this.database = database;
        this.settings = settings;
        this.firstStart = firstStart;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        new Migrations(database).run();
        LOG.info("The tables stand.");
        print(
                settings.demo()
                        ? firstStart.openDemo(settings.adminPassword(), settings.demoPassword(), DEMO_DONORS)
                        : firstStart.open(settings.adminPassword()));
    }

    /** On the console alone, once: only passwords that were made here, since nobody knows them yet. */
    private static void print(Opened opened) {
        opened.entrances().stream()
                .filter(Opened.Entrance::made)
                .forEach(entrance -> System.out.println(
                        "Account " + entrance.account().name() + " has the password " + entrance.password()));
    }
}
