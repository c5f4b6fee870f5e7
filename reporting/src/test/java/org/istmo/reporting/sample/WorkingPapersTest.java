package org.istmo.reporting.sample;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sample was drawn from stands on its paper. */
class WorkingPapersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String[] MONEY = {"value", "share_value", "share_usd", "figure_value", "figure_usd"};

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_entry_it_shows_the_part_that_was_drawn_from(Vendor vendor) throws IOException {
        TestDatabase database = ledger(vendor);
        ActivityFilter guatemala = by(By.COUNTRY, "GT");
        KeptSample sample = drawn(database, Staff.AUDITOR, SamplingMethod.RANDOM, guatemala);

        PaperCells paper = PaperCells.of(database, Staff.AUDITOR, sample, guatemala);

        assertEquals(
                List.of(
                        "-20.000000 -12.000000 -12.00 -12.000000 -12.00",
                        "100.000000 60.000000 60.00 60.000000 60.00",
                        "50.000000 30.000000 30.00 30.000000 30.00"),
                paper.told(MONEY).stream().sorted().toList());
    }

    /** Dollars end to end from the paper's cells alone: all entries are drawn, by the first unit that each holds. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_sample_by_monetary_unit_is_laid_again_from_its_paper(Vendor vendor) throws IOException {
        TestDatabase database = ledger(vendor);
        ActivityFilter guatemala = by(By.COUNTRY, "GT");
        KeptSample sample = drawn(database, Staff.AUDITOR, SamplingMethod.MONETARY_UNIT, guatemala);
        MonetaryUnits units = sample.units().orElseThrow();
        BigDecimal behind = BigDecimal.ZERO;
        BigDecimal next = units.start();
        List<String> keys = new ArrayList<>();

        List<Map<String, String>> rows = PaperCells.of(database, Staff.AUDITOR, sample, guatemala).rows.stream()
                .sorted(Comparator.comparing(row -> Long.valueOf(row.getOrDefault("transaction", ""))))
                .toList();
        for (Map<String, String> row : rows) {
            behind = behind.add(new BigDecimal(row.getOrDefault("share_usd", "")).abs());
            keys.add(next.toPlainString());
            while (next.compareTo(behind) <= 0) {
                next = next.add(units.interval());
            }
        }

        assertEquals("102.00", units.total().toPlainString());
        assertEquals(units.total(), behind);
        assertEquals(keys, rows.stream().map(row -> row.get("draw_key")).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_an_activity_says_of_itself_since_leaves_no_item_out(Vendor vendor) throws IOException {
        TestDatabase database = ledger(vendor);
        ActivityFilter underway = new ActivityFilter(
                Map.of(By.COUNTRY, List.of("GT"), By.STATUS, List.of("2")),
                Optional.empty(),
                Optional.empty(),
                "title");
        KeptSample sample = drawn(database, Staff.AUDITOR, SamplingMethod.RANDOM, underway);
        List<String> before =
                PaperCells.of(database, Staff.AUDITOR, sample, underway).told(MONEY);

        database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET status = '4', title_en = 'Another'"));

        assertEquals(3, before.size());
        assertEquals(
                before, PaperCells.of(database, Staff.AUDITOR, sample, underway).told(MONEY));
    }

    /** Articles are what an activity says of itself: above their level a verifier is told neither, nor what they share of its money. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_verifier_is_told_no_more_is_left_empty_and_the_item_stays(Vendor vendor) throws IOException {
        TestDatabase database = Verifiers.ledger(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO support (entry, part, scheme, code, article, amount, usd) SELECT p.entry, p.part, 'treaty', 'UNCAC', '', p.amount / 2, p.usd / 2"
                                        + " FROM allocation p JOIN entry e ON e.id = p.entry JOIN activity a ON a.id = e.activity WHERE a.identifier = 'V-1'"));
        ActivityFilter treaty = by(By.TREATY, "UNCAC");
        KeptSample sample = drawn(database, Verifiers.ONE, SamplingMethod.RANDOM, treaty);
        String[] told = {"activity", "value", "share_usd", "figure_usd"};
        List<String> before =
                PaperCells.of(database, Verifiers.ONE, sample, treaty).told(told);

        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET sensitivity = 'confidential' WHERE identifier = 'V-1'"));

        assertEquals(List.of("V-1 60.000000 30.00 30.00"), before);
        assertEquals(
                List.of("withheld 60.000000  "),
                PaperCells.of(database, Verifiers.ONE, sample, treaty).told(told));
    }

    private static ActivityFilter by(By by, String code) {
        return new ActivityFilter(Map.of(by, List.of(code)), Optional.empty(), Optional.empty(), "");
    }

    private static KeptSample drawn(TestDatabase database, Reader by, SamplingMethod method, ActivityFilter filter) {
        SampleTerms terms = new SampleTerms("Parts", 7, 30, method, List.of(), Map.of());
        DrawnSample drawn = new SampleDraws(database.snapshots(), CLOCK).draw(by, terms, filter);
        SampleBook book = new SampleBook(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
        return database.inTransaction(() -> book.enter(by, drawn));
    }

    /** 60 % of three entries is Guatemala's, 40 % Mexico's; a fourth is Mexico's alone. */
    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("P-1")
                        .in("GT", "60")
                        .in("MX", "40")
                        .theme("corruption", "100")
                        .spending("100.00", "USD", "2023-03-01")
                        .spending("50.00", "USD", "2023-03-02")
                        .spending("-20.00", "USD", "2023-03-03")
                        .build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("P-2")
                        .in("MX", "100")
                        .theme("corruption", "100")
                        .spending("70.00", "USD", "2023-03-04")
                        .build());
        return database;
    }
}
