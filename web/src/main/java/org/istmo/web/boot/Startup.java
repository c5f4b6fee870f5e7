package org.istmo.web.boot;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.DemoAccounts;
import org.istmo.domain.audit.ServerStarts;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.money.RateBook;
import org.istmo.domain.time.DatabaseClock;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.Background;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.issue.Watch;
import org.istmo.reporting.schedule.Engine;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.reporting.underway.FileTaker;
import org.istmo.reporting.underway.FilesInTurn;
import org.istmo.web.account.FirstStart;
import org.istmo.web.account.Opened;

/** What is done when the application comes up: tables, rates and accounts before it answers anybody, the demo's files in the background. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    /** Whose statements the demo shows. */
    private static final List<DemoAccounts.DemoDonor> DEMO_DONORS = List.of(
            new DemoAccounts.DemoDonor("US-GOV-11", "U.S. Department of State"),
            new DemoAccounts.DemoDonor("US-GOV-1", "U.S. Agency for International Development"));

    private DatabaseSettings database;
    private Settings settings;
    private FirstStart firstStart;
    private RateBook rates;
    private Agreements agreements;
    private SigningKeys keys;
    private DatabaseClock clock;
    private Watch watch;
    private Instance<Background> works;
    private FilesInTurn files;
    private FileTaker formats;
    private Engine engine;
    private ServerStarts starts;
    private Node node;
    private DemoData demo;
    private Progress progress;
    private ManagedExecutorService executor;

    protected Startup() {}

    @Inject
    public Startup(
            DatabaseSettings database,
            Settings settings,
            FirstStart firstStart,
            RateBook rates,
            Agreements agreements,
            SigningKeys keys,
            DatabaseClock clock,
            Watch watch,
            @Any Instance<Background> works,
            FilesInTurn files,
            FileTaker formats,
            Engine engine,
            ServerStarts starts,
            Node node,
            DemoData demo,
            Progress progress,
            ManagedExecutorService executor) {
        this.database = database;
        this.settings = settings;
        this.firstStart = firstStart;
        this.rates = rates;
        this.agreements = agreements;
        this.keys = keys;
        this.clock = clock;
        this.watch = watch;
        this.works = works;
        this.files = files;
        this.formats = formats;
        this.engine = engine;
        this.starts = starts;
        this.node = node;
        this.demo = demo;
        this.progress = progress;
        this.executor = executor;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        new Migrations(database).run();
        clock.look();
        Opened opened;
        try {
            rates.open();
            opened = settings.demo() ? openDemo() : firstStart.open(settings.adminPassword());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What comes with the program cannot be read.", unreadable);
        }
        keys.open();
        starts.record(node.name(), StartSettings.of(System.getenv()));
        boolean load = settings.demo() && settings.demoData() && demo.belongsHere();
        files.servedBy(formats);
        watch.begin(works);
        engine.begin();
        executor.execute(() -> finish(opened, load));
    }

    private Opened openDemo() throws IOException {
        Opened opened = firstStart.openDemo(settings.adminPassword(), settings.demoPassword(), DEMO_DONORS);
        if (demo.belongsHere()) {
            agreements.enter(DemoAgreements.all());
        } else {
            LOG.warning("ISTMO_DEMO is set, but the database was begun without the demo: it is left as it is");
        }
        return opened;
    }

    private void finish(Opened opened, boolean load) {
        Optional<Report> statement = Optional.empty();
        try {
            if (load) {
                statement = Optional.of(demo.load());
            }
        } catch (RuntimeException | IOException failed) {
            LOG.log(Level.SEVERE, "The demo's data could not be loaded; the server goes on without them", failed);
        }
        progress.done();
        new Announcement(System.out, settings.publicUrl()).ready(opened, settings.demoPassword(), statement);
    }
}
