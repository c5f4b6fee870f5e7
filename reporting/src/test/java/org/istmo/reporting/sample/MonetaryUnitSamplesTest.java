package org.istmo.reporting.sample;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.export.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonetaryUnitSamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_entry_that_holds_a_unit_is_drawn_as_anybody_finds_it_by_hand(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        List<String> starts = new ArrayList<>();

        for (long seed = 1; seed <= 12; seed++) {
            DrawnSample drawn = draw(database, seed, 4);

            assertEquals(byHand(database, seed, 4), told(drawn));
            assertEquals(drawn, draw(database, seed, 4));
            MonetaryUnits units = drawn.units().orElseThrow();
            assertEquals("1190.00", units.total().toPlainString());
            assertEquals("297.50", units.interval().toPlainString());
            assertEquals(1, units.withoutRate());
            assertTrue(units.start().signum() > 0 && units.start().compareTo(units.interval()) <= 0);
            starts.add(units.start().toPlainString());
            // One that is larger than the interval is drawn whatever the seed.
            assertTrue(drawn.items().stream().anyMatch(item -> item.entry() == largest(database)), drawn::toString);
        }
        assertTrue(starts.stream().distinct().count() > 6, starts::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_kept_with_what_it_was_drawn_by(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        SampleBook book = new SampleBook(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK));
        DrawnSample drawn = draw(database, 7, 4);

        KeptSample kept = database.inTransaction(() -> book.enter(Staff.AUDITOR, drawn));

        assertEquals(drawn.terms(), kept.terms());
        assertEquals(drawn.units(), kept.units());
        assertEquals(drawn.strata(), book.strata(Staff.AUDITOR, kept));
        assertEquals(
                told(drawn),
                book.items(Staff.AUDITOR, kept).stream()
                        .map(item -> item.facts().entry() + " " + item.key())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_dollar_that_the_filter_does_not_take_is_none(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("U-3")
                        .in("GT", "1")
                        .in("MX", "99")
                        .theme("corruption", "100")
                        .spending("1000.00", "USD", "2023-03-01")
                        .spending("20.00", "USD", "2023-03-02")
                        .build());
        ActivityFilter guatemala =
                new ActivityFilter(Map.of(By.COUNTRY, List.of("GT")), Optional.empty(), Optional.empty(), "");

        DrawnSample drawn = new SampleDraws(database.snapshots(), CLOCK).draw(Staff.AUDITOR, terms(7, 4), guatemala);

        assertEquals("10.20", drawn.units().orElseThrow().total().toPlainString());
        assertEquals("10.200000", drawn.strata().get(0).sums().get(0).value().toPlainString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void where_there_is_no_dollar_nothing_is_drawn(Vendor vendor) {
        TestDatabase database = ledger(vendor);
        ActivityFilter unrated =
                new ActivityFilter(Map.of(By.COUNTRY, List.of("PA")), Optional.empty(), Optional.empty(), "");

        assertThrows(
                Conflict.class,
                () -> new SampleDraws(database.snapshots(), CLOCK).draw(Staff.AUDITOR, terms(7, 4), unrated));
    }

    /** A unit that is the last of an entry's is that entry's. */
    @Test
    void the_last_unit_of_an_entry_is_its_own() {
        MonetaryUnits units =
                new MonetaryUnits(new BigDecimal("30.00"), new BigDecimal("10.00"), new BigDecimal("10.00"), 0);
        MonetaryDrawing drawing = new MonetaryDrawing(
                units,
                List.of(
                        new Column("transaction", Column.Kind.COUNT, 8),
                        new Column("share_usd", Column.Kind.AMOUNT, 8)));

        for (long entry = 1; entry <= 3; entry++) {
            drawing.take(new Object[] {entry, new BigDecimal("-10.00")});
        }

        assertEquals(
                List.of("1 10.00", "2 20.00", "3 30.00"),
                drawing.drawn().stream()
                        .map(one -> one.entry() + " " + one.key())
                        .toList());
    }

    /** Dollars end to end, unit by unit. */
    private static List<String> byHand(TestDatabase database, long seed, int size) {
        List<Long> entries = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT e.id, SUM(abs(p.usd)) FROM entry e JOIN allocation p ON p.entry = e.id GROUP BY e.id HAVING SUM(p.usd) IS NOT NULL ORDER BY e.id")
                        .map((row, context) -> entries.add(row.getLong(1)) && amounts.add(row.getBigDecimal(2)))
                        .list());
        long total = amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
        long interval = (total + size - 1) / size;
        long next = new BigInteger(DrawKey.of(seed, "start"), 16)
                        .mod(BigInteger.valueOf(interval))
                        .longValueExact()
                + 1;
        List<String> drawn = new ArrayList<>();
        long unit = 0;
        for (int at = 0; at < entries.size(); at++) {
            long last = unit + amounts.get(at).movePointRight(2).longValueExact();
            boolean held = false;
            for (; next <= last; next += interval) {
                if (!held) {
                    drawn.add(
                            entries.get(at) + " " + BigDecimal.valueOf(next, 2).toPlainString());
                }
                held = true;
            }
            unit = last;
        }
        return drawn;
    }

    private static List<String> told(DrawnSample drawn) {
        return drawn.items().stream()
                .map(item -> item.entry() + " " + item.key())
                .toList();
    }

    private static long largest(TestDatabase database) {
        return LedgerDesk.number(database, "SELECT id FROM entry WHERE amount = 600");
    }

    private static DrawnSample draw(TestDatabase database, long seed, int size) {
        return new SampleDraws(database.snapshots(), CLOCK).draw(Staff.AUDITOR, terms(seed, size), ActivityFilter.ALL);
    }

    private static SampleTerms terms(long seed, int size) {
        return new SampleTerms("By unit", seed, size, SamplingMethod.MONETARY_UNIT, List.of(), Map.of());
    }

    /** 1190 dollars in all, a refund of 90 and one payment of 600 among them; and one in a currency without a rate. */
    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Staff.enter(database);
        DraftBuilder activity = anActivity()
                .called("U-1")
                .in("MX", "100")
                .theme("corruption", "100")
                .spending("-90.00", "USD", "2023-03-01")
                .spending("600.00", "USD", "2023-03-02");
        for (int one = 3; one <= 7; one++) {
            activity = activity.spending("100.00", "USD", "2023-03-0" + one);
        }
        LedgerDesk.post(database, activity.build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("U-2")
                        .in("PA", "100")
                        .theme("corruption", "100")
                        .spending("500.00", "HTG", "1990-03-01")
                        .build());
        return database;
    }
}
