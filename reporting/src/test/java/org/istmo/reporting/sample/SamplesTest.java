package org.istmo.reporting.sample;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_terms_draw_the_entries_that_anybody_draws_by_hand(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        List<Long> all = entries(database);

        DrawnSample drawn = draw(database, terms(7, 5));

        assertEquals(drawn, draw(database, terms(7, 5)));
        assertEquals(smallest(7, all, 5), numbers(drawn));
        assertNotEquals(numbers(drawn), numbers(draw(database, terms(8, 5))));
        assertEquals(all.size(), drawn.entries());
        assertEquals(sha256(all.stream().map(entry -> entry + "\n").collect(Collectors.joining())), drawn.digest());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_stratum_has_its_share_and_says_what_it_comes_to(Vendor vendor) {
        TestDatabase database = ledger(vendor);

        DrawnSample drawn = draw(database, terms(7, 4, StratumBy.OFFICE, StratumBy.MONTH));

        assertEquals(
                List.of("[LPO-MEX, 2023-03] 8 2", "[LPO-MEX, 2023-04] 4 1", "[ROPAN, 2023-03] 2 1"),
                drawn.strata().stream()
                        .map(one -> one.stratum().codes() + " " + one.entries() + " " + one.drawn())
                        .toList());
        assertEquals(
                List.of("EUR 4 40.000000", "USD 4 40.000000"),
                drawn.strata().get(0).sums().stream()
                        .map(sum -> sum.currency() + " " + sum.entries() + " " + sum.value())
                        .toList());
        List<Long> ofPanama = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM entry WHERE office = 'ROPAN'")
                        .mapTo(Long.class)
                        .list());
        assertEquals(
                smallest(7, ofPanama, 1),
                drawn.items().stream()
                        .filter(item -> item.stratum() == 2)
                        .map(DrawnSample.Item::entry)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_sample_larger_than_its_population_holds_all_of_it_and_none_is_drawn_of_nothing(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        SampleDraws draws = new SampleDraws(database.snapshots(), CLOCK);

        DrawnSample drawn = draws.draw(
                Staff.AUDITOR,
                terms(1, 1_000),
                new ActivityFilter(Map.of(By.OFFICE, List.of("ROPAN")), Optional.empty(), Optional.empty(), ""));

        assertEquals(2, drawn.items().size());
        ActivityFilter nothing =
                new ActivityFilter(Map.of(By.OFFICE, List.of("COE-MAR")), Optional.empty(), Optional.empty(), "");
        assertThrows(Conflict.class, () -> draws.draw(Staff.AUDITOR, terms(1, 5), nothing));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_of_an_item_is_kept_with_who_said_it_and_stands_in_the_trail(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        SampleBook book = book(database);
        DrawnSample drawn = draw(database, terms(7, 3));
        KeptSample sample = database.inTransaction(() -> book.enter(Staff.AUDITOR, drawn));
        long entry = drawn.items().get(1).entry();
        Judgement judgement =
                new Judgement(SampleResult.EXCEPTION, "No invoice of that amount.", "https://drive.example/1");

        SampleItem judged = database.inTransaction(() -> book.judge(Staff.AUDITOR, sample, entry, 1, judgement));

        assertEquals(judgement, judged.judgement());
        assertEquals(2, judged.version());
        assertEquals("auditor", judged.by().orElseThrow().name());
        KeptSample now = book.one(Staff.AUDITOR, sample.id());
        assertEquals(Map.of(SampleResult.PENDING, 2, SampleResult.EXCEPTION, 1), now.results());
        assertEquals(drawn.strata(), book.strata(Staff.AUDITOR, now));
        assertEquals(drawn.terms(), now.terms());
        assertEquals(
                numbers(drawn),
                book.items(Staff.AUDITOR, now).stream()
                        .map(item -> item.facts().entry())
                        .toList());
        assertThrows(
                Stale.class,
                () -> database.inTransaction(() -> book.judge(Staff.AUDITOR, sample, entry, 1, judgement)));
        assertThrows(
                Missing.class, () -> database.inTransaction(() -> book.judge(Staff.AUDITOR, sample, 1L, 1, judgement)));
        assertEquals(
                List.of("sample.draw", "sample.result"),
                database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT action FROM audit_entry WHERE subject LIKE 'sample:%' ORDER BY seq")
                                .mapTo(String.class)
                                .list()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void samples_are_the_auditors_own(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        SampleBook book = book(database);
        DrawnSample drawn = draw(database, terms(7, 3));
        KeptSample sample = database.inTransaction(() -> book.enter(Staff.AUDITOR, drawn));

        for (Reader other : List.of(Staff.OFFICER, Staff.FINANCE, Staff.HEAD, Staff.TREATY, Staff.ADMIN, Staff.DONOR)) {
            assertThrows(
                    Forbidden.class,
                    () -> new SampleDraws(database.snapshots(), CLOCK).draw(other, terms(7, 3), ActivityFilter.ALL));
            assertThrows(Forbidden.class, () -> database.inTransaction(() -> book.enter(other, drawn)));
            assertThrows(Forbidden.class, () -> book.page(other, Long.MAX_VALUE, 10));
            assertThrows(Forbidden.class, () -> book.one(other, sample.id()));
            assertThrows(Forbidden.class, () -> book.items(other, sample));
            assertThrows(Forbidden.class, () -> book.strata(other, sample));
            assertThrows(
                    Forbidden.class,
                    () -> book.item(other, sample, numbers(drawn).get(0)));
        }
        assertTrue(book.page(Staff.AUDITOR, sample.id(), 10).isEmpty());
        assertEquals(1, book.page(Staff.AUDITOR, Long.MAX_VALUE, 10).size());
    }

    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        DraftBuilder mexico = anActivity().called("S-1").in("MX", "100").theme("corruption", "100");
        for (int one = 1; one <= 4; one++) {
            mexico = mexico.spending("10.00", "USD", "2023-03-0" + one)
                    .spending("10.00", "EUR", "2023-03-1" + one)
                    .spending("10.00", "USD", "2023-04-0" + one);
        }
        LedgerDesk.post(database, mexico.build());
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("S-2")
                        .in("PA", "100")
                        .theme("corruption", "100")
                        .spending("10.00", "USD", "2023-03-01")
                        .spending("10.00", "USD", "2023-03-02")
                        .build());
        return database;
    }

    private static SampleTerms terms(long seed, int size, StratumBy... strata) {
        return new SampleTerms("Spending of 2023", seed, size, List.of(strata), Map.of());
    }

    private static DrawnSample draw(TestDatabase database, SampleTerms terms) {
        return new SampleDraws(database.snapshots(), CLOCK).draw(Staff.AUDITOR, terms, ActivityFilter.ALL);
    }

    private static SampleBook book(TestDatabase database) {
        return new SampleBook(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
    }

    private static List<Long> entries(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM entry ORDER BY id")
                        .mapTo(Long.class)
                        .list());
    }

    private static List<Long> numbers(DrawnSample drawn) {
        return drawn.items().stream().map(DrawnSample.Item::entry).toList();
    }

    private static List<Long> smallest(long seed, List<Long> entries, int size) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> sha256(seed + ":" + entry)))
                .limit(size)
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
