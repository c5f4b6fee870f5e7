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
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the dated rates. Nothing in it is ever changed: a correction is a new version. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RateBook {

    private static final String SHIPPED = "/seed/rates.csv";
    private static final int BATCH = 1_000;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected RateBook() {}

    @Inject
    public RateBook(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = Jdbi.create(dataSource);
        this.clock = clock;
        this.trail = trail;
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
            if (handle.createQuery("SELECT count(*) FROM exchange_rate")
                            .mapTo(Long.class)
                            .one()
                    > 0) {
                return;
            }
            List<RateFile.Row> rows = RateFile.read(file);
            insert(handle, rows);
            trail.record(AuditEvent.bySystem("rates.open", "rates", Map.of("count", String.valueOf(rows.size()))));
        }
    }

    private void insert(Handle handle, List<RateFile.Row> rows) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Numbers numbers = new Numbers(handle);
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO exchange_rate (id, currency, effective, version, units_per_usd, source, loaded_at)"
                        + " VALUES (:id, :currency, :effective, 1, :units, :source, :now)")) {
            for (RateFile.Row row : rows) {
                batch.bind("id", numbers.next())
                        .bind("currency", row.currency())
                        .bind("effective", row.effective())
                        .bind("units", row.unitsPerUsd())
                        .bind("source", row.source())
                        .bind("now", now)
                        .add();
                if (batch.size() == BATCH) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
