package org.istmo.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateBookTest {

    private static final String HEAD = "date,currency,units_per_usd,source\n";
    private static final Scope STAFF = Scope.ofAudience(Sensitivity.INTERNAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_of_rates_is_added_and_the_same_file_again_changes_nothing(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        String file = HEAD + "2024-03-01,HNL,24.6,Central bank\n2024-04-01,HNL,24.7,Central bank\n";

        assertEquals(new RateLoad(2, 0, 0, 0), load(database, file));
        assertEquals(new RateLoad(0, 0, 2, 0), load(database, file));

        assertEquals(List.of("HNL 2024-03-01 v1 24.6", "HNL 2024-04-01 v1 24.7"), rates(database, true));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_correction_is_a_new_version_and_the_old_one_stays(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        load(database, HEAD + "2024-03-01,HNL,24.6,Central bank\n");

        assertEquals(new RateLoad(0, 1, 0, 0), load(database, HEAD + "2024-03-01,HNL,24.8,Central bank\n"));

        assertEquals(List.of("HNL 2024-03-01 v2 24.8"), rates(database, false));
        assertEquals(List.of("HNL 2024-03-01 v1 24.6", "HNL 2024-03-01 v2 24.8"), rates(database, true));
        assertEquals(
                new BigDecimal("24.8"),
                database.jdbi()
                        .withHandle(handle -> new ExchangeRates(handle).effectiveOn(LocalDate.of(2024, 3, 9), "HNL"))
                        .orElseThrow()
                        .unitsPerUsd()
                        .stripTrailingZeros());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_who_load_one_file_at_once_one_adds_it_and_the_other_finds_it_there(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        String file = HEAD + "2024-03-01,HNL,24.6,Central bank\n2024-04-01,HNL,24.7,Central bank\n";
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<RateLoad> loads = new ArrayList<>();
            Callable<RateLoad> loading = () -> load(database, file);
            for (Future<RateLoad> load : two.invokeAll(List.of(loading, loading))) {
                loads.add(load.get());
            }

            assertEquals(Set.of(new RateLoad(2, 0, 0, 0), new RateLoad(0, 0, 2, 0)), Set.copyOf(loads));
        } finally {
            two.shutdownNow();
        }
        assertEquals(2, rates(database, true).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_file_with_a_line_that_cannot_stand_nothing_is_stored(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        assertThrows(
                Invalid.class,
                () -> load(database, HEAD + "2024-03-01,HNL,24.6,Central bank\n2024-03-02,HNL,0,Central bank\n"));

        assertEquals(List.of(), rates(database, true));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_cross_rate_uses_the_dollar_that_the_book_holds_of_that_day_and_source(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        String head = "date,currency,sdr_per_unit,source\n";
        load(database, head + "2024-03-01,USD,0.75,IMF\n");

        load(database, head + "2024-03-01,HNL,0.03,IMF\n");

        assertEquals(List.of("HNL 2024-03-01 v1 25", "XDR 2024-03-01 v1 0.75"), rates(database, true));
        assertThrows(Invalid.class, () -> load(database, head + "2024-03-01,GTQ,0.1,Somebody else\n"));
        assertThrows(Invalid.class, () -> load(database, head + "2024-03-02,GTQ,0.1,IMF\n"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_balboa_stands_at_par_by_law_and_no_shipped_rate_is_called_a_rate_of_the_united_nations(Vendor vendor)
            throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        database.inTransaction(() -> {
            book(database).open();
            return true;
        });

        ExchangeRate balboa = database.jdbi()
                .withHandle(handle -> new ExchangeRates(handle).effectiveOn(LocalDate.of(2023, 6, 5), "PAB"))
                .orElseThrow();

        assertEquals(new BigDecimal("10.25"), balboa.toUsd(new BigDecimal("10.25")));
        assertTrue(balboa.source().contains("Law 84 of 1904"), balboa::source);
        int called = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM exchange_rate WHERE lower(source) LIKE '%operational%'")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(0, called);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finance_loads_rates_and_nobody_else_and_donors_and_administrators_do_not_read_them(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        for (Role role : List.of(Role.OFFICER, Role.HEAD, Role.AUDITOR, Role.ADMIN, Role.DONOR, Role.TREATY)) {
            assertThrows(Forbidden.class, () -> load(database, reader(role), HEAD), role.name());
        }
        for (Role role : List.of(Role.ADMIN, Role.DONOR)) {
            Rates rates = new Rates(database.dataSource());
            RateFilter all = new RateFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);
            assertThrows(
                    Forbidden.class, () -> rates.page(Scope.of(reader(role)), all, Rates.Place.START, 10), role.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_book_comes_in_any_order_of_its_table_and_no_rate_is_on_two_pages(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        load(
                database,
                HEAD
                        + "2024-03-01,HNL,24.6,Central bank\n2024-04-01,HNL,24.7,A newspaper\n2024-02-01,GTQ,7.8,Central bank\n");

        assertEquals(List.of("GTQ", "HNL", "HNL"), sliced(database, new Slice("currency", false, 0, 9)));
        assertEquals(List.of("HNL", "HNL", "GTQ"), sliced(database, new Slice("units", true, 0, 9)));
        assertEquals(List.of("GTQ"), sliced(database, new Slice("day", false, 0, 1)));
        assertEquals(List.of("HNL", "HNL"), sliced(database, new Slice("day", false, 1, 9)));
        assertEquals(List.of("HNL"), sliced(database, new Slice("source", false, 0, 1)));
        assertEquals(3, sliced(database, new Slice("loaded", true, 0, 9)).size());
    }

    private static List<String> sliced(TestDatabase database, Slice slice) {
        RateFilter all = new RateFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
        return new Rates(database.dataSource())
                .slice(STAFF, all, slice).stream()
                        .map(booked -> booked.rate().currency())
                        .toList();
    }

    private static RateLoad load(TestDatabase database, String file) {
        return load(database, reader(Role.FINANCE), file);
    }

    private static RateLoad load(TestDatabase database, Reader by, String file) {
        return database.inTransaction(() -> book(database).load(by, new BufferedReader(new StringReader(file))));
    }

    private static RateBook book(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);
        return new RateBook(
                database.dataSource(),
                clock,
                new Trail(database.dataSource(), clock),
                (handle, activities) -> activities.size());
    }

    private static List<String> rates(TestDatabase database, boolean superseded) {
        RateFilter filter = new RateFilter(Optional.empty(), Optional.empty(), Optional.empty(), superseded);
        return new Rates(database.dataSource())
                .page(STAFF, filter, Rates.Place.START, 100).stream()
                        .map(booked ->
                                booked.rate().currency() + " " + booked.rate().effective() + " v"
                                        + booked.rate().version() + " "
                                        + booked.rate()
                                                .unitsPerUsd()
                                                .stripTrailingZeros()
                                                .toPlainString())
                        .toList();
    }

    private static Reader reader(Role role) {
        return new Reader(
                1, "someone", "Someone", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
