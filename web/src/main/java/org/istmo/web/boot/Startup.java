package org.istmo.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;

/** What is done when the application comes up, before it answers anybody. */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    private final DatabaseSettings database;

    @Inject
    public Startup(DatabaseSettings database) {
        this.database = database;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        new Migrations(database).run();
        LOG.info("The tables stand.");
    }
}
