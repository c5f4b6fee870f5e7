package org.istmo.reporting.sample;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.TransactionLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The population of a sample is had again from a later export. */
class PopulationsTest {

    private static final Clock POSTED = Clock.fixed(Instant.parse("2024-01-31T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock DRAWN = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);

    /** An entry of an export. */
    private record Row(long number, String office, Instant postedAt) {}

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_an_import_brought_in_while_a_sample_was_drawn_is_known_by_its_number_and_not_by_the_clock(Vendor vendor)
            throws Exception {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        LedgerDesk.post(database, LedgerDesk.ROPAN, activity("R-1", "PA", "10.00"));
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        KeptSample sample;
        try {
            Future<?> slow = other.submit(() -> database.inTransaction(() -> {
                posted(database, activity("R-2", "PA", "20.00"));
                underWay.countDown();
                assertTrue(goOn.await(60, TimeUnit.SECONDS));
                return true;
            }));
            assertTrue(underWay.await(60, TimeUnit.SECONDS));
            LedgerDesk.post(database, activity("M-1", "MX", "30.00"));
            sample = drawn(database);
            goOn.countDown();
            slow.get(60, TimeUnit.SECONDS);
        } finally {
            goOn.countDown();
            other.shutdown();
        }
        LedgerDesk.post(database, activity("M-2", "MX", "40.00"));

        List<Row> later = exported(database);

        assertEquals(4, later.size());
        assertEquals(2, sample.entries());
        assertEquals(Set.of("LPO-MEX", "ROPAN"), sample.last().keySet());
        assertEquals(
                sample.digest(),
                digest(later, row -> row.number() <= sample.last().getOrDefault(row.office(), 0L)));
        assertNotEquals(
                sample.digest(),
                digest(later, row -> !row.postedAt().isAfter(sample.at().toInstant())));
        long last = sample.last().getOrDefault("LPO-MEX", 0L);
        assertEquals(3, later.stream().filter(row -> row.number() <= last).count(), "One number for all does not do");
    }

    /** Of whom else there are entries, and how many, is not theirs to know. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_verifiers_sample_tells_the_last_of_their_own_entries(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        LedgerDesk.post(database, LedgerDesk.ROPAN, activity("R-1", "PA", "10.00"));

        DrawnSample drawn = new SampleDraws(database.snapshots(), DRAWN)
                .draw(Verifiers.ONE, new SampleTerms("All", 7, 9, List.of(), Map.of()), ActivityFilter.ALL);

        assertEquals(Map.of("LPO-MEX", Verifiers.entry(database, "V-3", "2023-03-07")), drawn.last());
    }

    private static DraftActivity activity(String identifier, String country, String amount) {
        return anActivity()
                .called(identifier)
                .in(country, "100")
                .theme("corruption", "100")
                .spending(amount, "USD", "2023-03-01")
                .build();
    }

    /** Within the thread's transaction. */
    private static void posted(TestDatabase database, DraftActivity draft) {
        try (Batch batch = new Ledger(database.dataSource(), database.snapshots(), POSTED).begin(1, LedgerDesk.ROPAN)) {
            batch.post(draft);
            batch.finish();
        }
    }

    private static KeptSample drawn(TestDatabase database) {
        DrawnSample drawn = new SampleDraws(database.snapshots(), DRAWN)
                .draw(Staff.AUDITOR, new SampleTerms("All", 7, 9, List.of(), Map.of()), ActivityFilter.ALL);
        SampleBook book = new SampleBook(database.dataSource(), DRAWN, new Trail(database.dataSource(), DRAWN));
        KeptSample kept = database.inTransaction(() -> book.enter(Staff.AUDITOR, drawn));
        assertEquals(drawn.last(), kept.last());
        return kept;
    }

    private static List<Row> exported(TestDatabase database) {
        TransactionLedger ledger = new TransactionLedger(ActivityFilter.ALL, "");
        List<String> names = ledger.columns().stream().map(Column::name).toList();
        List<Row> rows = new ArrayList<>();
        return SnapshotTransaction.on(database.snapshots(), handle -> {
            try {
                ledger.read(
                        handle,
                        Scope.auditing(Staff.AUDITOR),
                        cells -> rows.add(new Row(
                                (Long) cells[names.indexOf("transaction")],
                                String.valueOf(cells[names.indexOf("office")]),
                                (Instant) cells[names.indexOf("posted_at")])));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return rows;
        });
    }

    private static String digest(List<Row> rows, Predicate<Row> among) {
        StringBuilder numbers = new StringBuilder();
        rows.stream().filter(among).forEach(row -> numbers.append(row.number()).append('\n'));
        return HexFormat.of()
                .formatHex(DrawKey.sha256().digest(numbers.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
