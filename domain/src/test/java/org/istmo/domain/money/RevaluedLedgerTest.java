package org.istmo.domain.money;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.ledger.RateReallocations;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file of rates does to what is posted. */
class RevaluedLedgerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-08-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String USD = "SELECT COALESCE(SUM(a.usd), 0) FROM allocation a";
    private static final String CELLS = "SELECT COALESCE(SUM(usd), 0) FROM cell";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_missing_rate_is_a_finding_and_filling_it_gives_the_amount_its_dollars(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        post(
                database,
                anActivity().called("A-1").spending("100", "HNL", "2023-05-10").build());
        post(
                database,
                anActivity().called("A-2").spending("50", "HNL", "2023-05-10").build());

        assertEquals(
                List.of(new MissingRate(
                        "HNL", LocalDate.of(2023, 5, 10), 2, new BigDecimal("150.000000"), List.of("LPO-MEX"))),
                missing(database));
        assertEquals(2, number(database, "SELECT COUNT(*) FROM allocation WHERE usd IS NULL"));
        assertEquals("0.00", twoDecimals(money(database, CELLS)));

        RateLoad load = load(database, "2023-05-01,HNL,25,Central bank");

        assertEquals(new RateLoad(1, 0, 0, 2), load);
        assertEquals(List.of(), missing(database));
        assertEquals("6.00", twoDecimals(money(database, USD)));
        assertEquals("6.00", twoDecimals(money(database, CELLS)));
        assertEquals(0, number(database, "SELECT COALESCE(SUM(without_rate), 0) FROM cell WHERE currency = 'HNL'"));
        assertEquals(4, number(database, "SELECT COUNT(*) FROM entry WHERE cause = 'rate'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_day_without_a_rate_counts_once_for_the_offices_that_lack_it_however_many_there_are(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        Rates rates = new Rates(database.dataSource());
        Scope staff = Scope.ofAudience(Sensitivity.INTERNAL);
        post(
                database,
                anActivity()
                        .called("A-1")
                        .spending("100", "HNL", "2023-05-10")
                        .spending("50", "HNL", "2023-05-11")
                        .spending("7", "USD", "2023-05-12")
                        .build());
        post(
                database,
                anActivity().called("A-2").spending("50", "HNL", "2023-05-10").build());

        assertEquals(2, rates.countMissing(staff, Set.of("LPO-MEX")));
        assertEquals(2, rates.countMissing(staff, Set.of("LPO-MEX", "ROPAN")));
        assertEquals(0, rates.countMissing(staff, Set.of("ROPAN")));
        assertEquals(0, rates.countMissing(staff, Set.of()));
        load(database, "2023-05-01,HNL,25,Central bank");
        assertEquals(0, rates.countMissing(staff, Set.of("LPO-MEX")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_correction_posts_reversals_and_new_allocations_and_leaves_other_days_alone(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        load(database, "2023-05-01,HNL,25,Central bank\n2023-06-01,HNL,20,Central bank");
        post(
                database,
                anActivity()
                        .called("A-1")
                        .spending("100", "HNL", "2023-05-10")
                        .spending("100", "HNL", "2023-06-10")
                        .build());

        RateLoad load = load(database, "2023-05-01,HNL,50,Central bank");

        assertEquals(new RateLoad(0, 1, 0, 1), load);
        assertEquals("7.00", twoDecimals(money(database, USD)));
        assertEquals(
                "2.00",
                twoDecimals(money(
                        database,
                        USD + " JOIN entry e ON e.id = a.entry WHERE e.transaction_date = DATE '2023-05-10'")));
        assertEquals(0, load(database, "2023-05-01,HNL,50,Central bank").reallocated());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_between_two_others_applies_to_the_days_after_it_until_the_next(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        load(database, "2023-05-01,HNL,25,Central bank\n2023-06-01,HNL,20,Central bank");
        post(
                database,
                anActivity()
                        .spending("100", "HNL", "2023-05-10")
                        .spending("100", "HNL", "2023-05-20")
                        .spending("100", "HNL", "2023-06-10")
                        .build());

        assertEquals(new RateLoad(1, 0, 0, 1), load(database, "2023-05-15,HNL,10,Central bank"));

        assertEquals("19.00", twoDecimals(money(database, USD)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_correction_does_to_a_closed_month_is_posted_in_the_first_open_one(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        load(database, "2023-05-01,HNL,25,Central bank");
        post(database, anActivity().spending("100", "HNL", "2023-05-10").build());
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE office SET closed_through = DATE '2023-06-30' WHERE code = 'LPO-MEX'"));

        load(database, "2023-05-01,HNL,50,Central bank");

        assertEquals("4.00", twoDecimals(money(database, USD + postedIn("2023-05-01"))));
        assertEquals("-2.00", twoDecimals(money(database, USD + postedIn("2023-07-01"))));
        assertEquals(
                2,
                number(
                        database,
                        "SELECT COUNT(*) FROM entry WHERE cause = 'rate' AND posting_month = DATE '2023-07-01'"
                                + " AND transaction_date = DATE '2023-05-10'"));
    }

    private static String postedIn(String month) {
        return " JOIN entry e ON e.id = a.entry WHERE e.posting_month = DATE '" + month + "'";
    }

    private static RateLoad load(TestDatabase database, String lines) {
        Reader finance =
                new Reader(1, "f", "F", Set.of(Role.FINANCE), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
        RateBook book = new RateBook(
                database.dataSource(),
                CLOCK,
                new Trail(database.dataSource(), CLOCK),
                new RateReallocations(new Reallocations(CLOCK)));
        return database.inTransaction(() -> book.load(
                finance, new BufferedReader(new StringReader("date,currency,units_per_usd,source\n" + lines))));
    }

    private static List<MissingRate> missing(TestDatabase database) {
        return new Rates(database.dataSource())
                .missing(Scope.ofAudience(Sensitivity.INTERNAL), Optional.empty(), Rates.Place.START, 10);
    }

    private static String twoDecimals(String amount) {
        return new BigDecimal(amount).setScale(2).toPlainString();
    }
}
