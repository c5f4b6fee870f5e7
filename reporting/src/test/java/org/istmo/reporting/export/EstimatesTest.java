package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Below the bounds, whatever is taken of a ledger was estimated before: {@link TakenRows}. */
class EstimatesTest {

    private static final int PATIENCE = 1;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_more_than_a_hundred_thousand_rows_it_is_said_that_there_are_more(Vendor vendor) {
        TestDatabase database = ReconciledResultsTest.measured(vendor);
        measure(database, vendor, Estimates.MOST - 5);
        assertEquals(new Estimate(Estimates.MOST, Estimate.Bound.ALL), results(database), "To the last one");

        measure(database, vendor, 1);

        assertEquals(new Estimate(Estimates.MOST, Estimate.Bound.MORE), results(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_takes_too_long_is_given_up_and_said_to_be_unknown(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        slow(database, vendor);
        Instant begun = Instant.now();

        assertEquals(new Estimate(0, Estimate.Bound.UNKNOWN), of(database, ExportedLedger.AUDIT_TRAIL));

        Duration waited = Duration.between(begun, Instant.now());
        assertTrue(waited.compareTo(Duration.ofSeconds(PATIENCE)) >= 0, waited::toString);
        assertTrue(waited.compareTo(Duration.ofSeconds(20)) < 0, waited::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_has_the_connection_next_has_all_the_time_there_is(Vendor vendor) throws SQLException {
        TestDatabase database = TestDatabase.of(vendor);
        try (Connection one = database.snapshots().getConnection()) {
            new Estimates(always(one), Clock.systemUTC(), PATIENCE)
                    .of(TakenRows.AUDITOR, new ExportOrder(ExportedLedger.RESULTS, ActivityFilter.ALL, Map.of()));

            try (Statement next = one.createStatement()) {
                assertEquals(0, next.getQueryTimeout());
            }
        }
    }

    /** A pool of one connection, which is never closed. */
    private static DataSource always(Connection one) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                EstimatesTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(one, arguments));
        return (DataSource) Proxy.newProxyInstance(
                EstimatesTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }

    private static Estimate results(TestDatabase database) {
        return new Estimates(database.snapshots(), Clock.systemUTC())
                .of(TakenRows.AUDITOR, new ExportOrder(ExportedLedger.RESULTS, ActivityFilter.ALL, Map.of()));
    }

    private static Estimate of(TestDatabase database, ExportedLedger ledger) {
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
        return new Estimates(database.snapshots(), clock, PATIENCE)
                .of(TakenRows.AUDITOR, new ExportOrder(ledger, ActivityFilter.ALL, Map.of()));
    }

    /** So many more measurements. */
    private static void measure(TestDatabase database, Vendor vendor, long more) {
        String numbers = vendor == Vendor.H2
                ? "SYSTEM_RANGE(1, " + more + ") n(number)"
                : "generate_series(1, " + more + ") AS n(number)";
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) SELECT 901, 1, 'target', 10 + (SELECT COUNT(*) FROM indicator_measurement) + n.number, 1, '', '', '',"
                                + " '', '', '', '', '' FROM " + numbers));
    }

    /** A table whose rows nobody ever gets to the end of. */
    private static void slow(TestDatabase database, Vendor vendor) {
        String endless = vendor == Vendor.H2
                ? "SELECT CAST(n.number AS BIGINT) AS seq, '' AS at FROM SYSTEM_RANGE(1, 100000000000) n(number) WHERE MOD(n.number, 7) = 9"
                : "SELECT CAST(1 AS BIGINT) AS seq, '' AS at FROM (SELECT pg_sleep(60)) s(slept)";
        database.jdbi().useHandle(handle -> {
            handle.execute("ALTER TABLE audit_entry RENAME TO audit_entry_table");
            handle.execute("CREATE VIEW audit_entry AS " + endless);
        });
    }
}
