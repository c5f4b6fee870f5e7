package org.istmo.domain.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the dated rates. Nothing in it is ever changed: a correction is a new version. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RateBook {

    private static final String SHIPPED = "/seed/rates.csv";

    /** How many corrections the trail spells out; the book itself holds them all. */
    private static final int TOLD = 50;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private Revaluation revaluation;

    protected RateBook() {}

    @Inject
    public RateBook(DataSource dataSource, Clock clock, Trail trail, Revaluation revaluation) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.revaluation = revaluation;
    }

    /** Fills an empty book with the rates that come with the program; does nothing to one that holds any. */
    @Transactional(rollbackOn = Exception.class)
    public void open() throws IOException {
        try (Handle handle = jdbi.open();
                BufferedReader file = new BufferedReader(new InputStreamReader(
                        Optional.ofNullable(RateBook.class.getResourceAsStream(SHIPPED))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))) {
            // Of two nodes that start at once the second waits here, and finds the book filled.
            Latch.FIRST_START.hold(handle);
            RateRows book = new RateRows(handle);
            if (!book.isEmpty()) {
                return;
            }
            List<RateLine> lines = RateFile.read(file).lines();
            book.insert(lines, Map.of(), now());
            trail.record(AuditEvent.bySystem("rates.open", "rates", Map.of("count", String.valueOf(lines.size()))));
        }
    }

    /**
     * Takes in a file of rates, whole or not at all. A rate of a currency and day that says something else is a new version, and the entries that another
     * rate applies to now are allocated anew; issued reports keep theirs.
     *
     * @throws Invalid naming every line that cannot stand
     */
    @Transactional(rollbackOn = Exception.class)
    public RateLoad load(Reader by, BufferedReader text) throws IOException {
        by.mustBe(Role.FINANCE);
        RateFile file = RateFile.read(text);
        try (Handle handle = jdbi.open()) {
            Latch.RATES.hold(handle);
            // What is being posted now looks its rates up before this is committed: it is waited for.
            Latch.holdEveryOffice(handle);
            RateRows book = new RateRows(handle);
            RateChanges changes = RateChanges.between(
                    file.head() == RateHead.SDR_PER_UNIT
                            ? CrossRates.over(file.lines(), book::sdrPerDollar)
                            : file.lines(),
                    book);
            book.insert(changes.fresh(), changes.versions(), now());
            Set<Long> affected = Revalued.activities(handle, changes.since());
            int reallocated = affected.isEmpty() ? 0 : revaluation.settle(handle, affected);
            RateLoad load =
                    new RateLoad(changes.added(), changes.corrections().size(), changes.unchanged(), reallocated);
            if (!changes.fresh().isEmpty()) {
                trail.record(AuditEvent.done(by, "rates.load", "rates", told(load, changes)));
            }
            return load;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, String> told(RateLoad load, RateChanges changes) {
        return Map.of(
                "added", String.valueOf(load.added()),
                "corrected", String.valueOf(load.corrected()),
                "unchanged", String.valueOf(load.unchanged()),
                "reallocated", String.valueOf(load.reallocated()),
                "corrections",
                        String.join(
                                "; ", changes.corrections().stream().limit(TOLD).toList()));
    }
}
