package org.istmo.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;

/**
 * What the chain costs under sixteen writers on PostgreSQL, with it and without it in turn: where each posts an activity, which holds its office's latch anyway,
 * and where each writes one row that nothing else holds back, so that the chain alone makes them wait for each other.
 */
final class TrailBench {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 3;
    private static final int POSTINGS = 25;
    private static final int ROWS = 100;

    private static final String ROW =
            "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged, rejected)"
                    + " VALUES (nextval('number_seq'), 'LPO-MEX', 1, '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)";

    /** Over a pool, as the server has it: opening connections would hide what the chain costs. */
    private final TestDatabase database =
            TestDatabase.pooled(LedgerDesk.ready(Vendor.POSTGRESQL).settings());

    private final Clock clock = Clock.systemUTC();
    private final Trail trail = new Trail(database.dataSource(), clock);
    private final Ledger ledger = new Ledger(database.dataSource(), database.snapshots(), clock);

    static void run(PrintStream out) throws Exception {
        TrailBench bench = new TrailBench();
        bench.compare("activities posted", POSTINGS, bench::post, out);
        bench.compare("single rows written", ROWS, (writer, number) -> bench.row(), out);
    }

    /** What a writer does in one transaction. */
    @FunctionalInterface
    private interface Work {
        void run(int writer, int number) throws Exception;
    }

    private void compare(String what, int each, Work work, PrintStream out) throws Exception {
        time(each / 5, work, true);
        double with = Double.MAX_VALUE;
        double without = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            without = Math.min(without, time(each, work, false));
            with = Math.min(with, time(each, work, true));
        }
        int all = WRITERS * each;
        out.printf(
                Locale.ROOT,
                "%n%,d %s by %d writers: with the chain %,.0f ms (%,.0f a second), without it %,.0f ms (%,.0f a second); ratio %.2f (the best of %d rounds each)%n",
                all,
                what,
                WRITERS,
                with,
                all * 1_000 / with,
                without,
                all * 1_000 / without,
                with / without,
                ROUNDS);
    }

    private double time(int each, Work work, boolean chained) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            return Stopwatch.once(() -> {
                List<Future<?>> done = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int its = writer;
                    done.add(writers.submit(() -> {
                        for (int number = 0; number < each; number++) {
                            transaction(work, its, number, chained);
                        }
                        return true;
                    }));
                }
                for (Future<?> one : done) {
                    one.get();
                }
                return true;
            });
        } finally {
            writers.shutdown();
        }
    }

    private void transaction(Work work, int writer, int number, boolean chained) {
        database.inTransaction(() -> {
            work.run(writer, number);
            if (chained) {
                trail.record(new AuditEvent(
                        "account:1",
                        "bench",
                        "writer:" + writer,
                        AuditEvent.DONE,
                        "127.0.0.1",
                        Map.of("number", Integer.toString(number))));
            }
            return true;
        });
    }

    /** Another amount each time, so that it is never unchanged. */
    private void post(int writer, int number) {
        OfficeCode office = writer % 2 == 0 ? LedgerDesk.LPO_MEX : LedgerDesk.ROPAN;
        try (Batch batch = ledger.begin(1, office)) {
            batch.post(DraftBuilder.anActivity()
                    .called("BENCH-" + writer + "-" + number)
                    .in("MX", "100")
                    .spending(String.valueOf(1 + System.nanoTime() % 1_000_000), "USD", "2023-03-01")
                    .build());
            batch.finish();
        }
    }

    private void row() {
        database.jdbi().useHandle(handle -> handle.execute(ROW));
    }
}
