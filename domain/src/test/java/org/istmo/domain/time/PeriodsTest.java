package org.istmo.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {

    private static final OfficeCode LPO_MEX = new OfficeCode("LPO-MEX");
    private static final Scope STAFF = Scope.ofAudience(Sensitivity.INTERNAL);
    private static final YearMonth MAY = YearMonth.of(2023, 5);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closing_a_month_closes_all_before_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        assertEquals(Optional.empty(), periods(database).closedThrough(STAFF, LPO_MEX));

        close(database, finance(), MAY);

        assertEquals(Optional.of(MAY), periods(database).closedThrough(STAFF, LPO_MEX));
        assertEquals(
                "already-closed",
                assertThrows(Conflict.class, () -> close(database, finance(), MAY.minusMonths(3)))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_the_latest_closed_month_reopens(Vendor vendor) {
        TestDatabase database = ready(vendor);
        close(database, finance(), MAY);

        assertEquals(
                "not-the-latest",
                assertThrows(Conflict.class, () -> reopen(database, MAY.minusMonths(1)))
                        .code());
        reopen(database, MAY);

        assertEquals(Optional.of(MAY.minusMonths(1)), periods(database).closedThrough(STAFF, LPO_MEX));
        assertEquals(
                List.of("reopen", "close"),
                periods(database).history(STAFF, LPO_MEX, Long.MAX_VALUE, 10).stream()
                        .map(Closing::action)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_month_closes_when_it_is_over_where_the_office_is(Vendor vendor) {
        TestDatabase database = ready(vendor);

        // It is 1 August in UTC and still 31 July in Mexico City.
        assertEquals(
                "not-over",
                assertThrows(Conflict.class, () -> close(database, finance(), YearMonth.of(2023, 7)))
                        .code());
        close(database, finance(), YearMonth.of(2023, 6));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finance_of_that_office_closes_and_nobody_else(Vendor vendor) {
        TestDatabase database = ready(vendor);

        assertThrows(Forbidden.class, () -> close(database, reader(Role.HEAD, LPO_MEX), MAY));
        assertThrows(Forbidden.class, () -> close(database, reader(Role.FINANCE, new OfficeCode("ROPAN")), MAY));
        assertThrows(
                Forbidden.class, () -> periods(database).closedThrough(Scope.of(reader(Role.DONOR, LPO_MEX)), LPO_MEX));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_office_is_told_which_month_is_over_by_its_own_clock_and_how_many_could_be_closed(Vendor vendor) {
        TestDatabase database = ready(vendor);
        assertEquals(0, mexico(database).open());

        close(database, finance(), MAY);

        assertEquals(YearMonth.of(2023, 6), mexico(database).over());
        assertEquals(Optional.of(MAY), mexico(database).closedThrough());
        assertEquals(1, mexico(database).open());
    }

    private static OfficePeriod mexico(TestDatabase database) {
        return periods(database).all(STAFF).stream()
                .filter(one -> one.office().equals(LPO_MEX))
                .findFirst()
                .orElseThrow();
    }

    private static void close(TestDatabase database, Reader by, YearMonth month) {
        database.inTransaction(() -> {
            periods(database).close(by, LPO_MEX, month, "Month end", false);
            return month;
        });
    }

    private static void reopen(TestDatabase database, YearMonth month) {
        database.inTransaction(() -> {
            periods(database).reopen(finance(), LPO_MEX, month, "A late invoice");
            return month;
        });
    }

    private static Periods periods(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2023-08-01T03:00:00Z"), ZoneOffset.UTC);
        return new Periods(database.dataSource(), clock, new Trail(database.dataSource(), clock), List.of());
    }

    private static Reader finance() {
        return reader(Role.FINANCE, LPO_MEX);
    }

    private static Reader reader(Role role, OfficeCode office) {
        return new Reader(
                1, "someone", "Someone", Set.of(role), Set.of(office), Optional.empty(), false, Set.of(), "127.0.0.1");
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled,"
                                        + " failed_attempts, credentials, created_at) VALUES (1, 'finance', 'Finance', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)"));
        return database;
    }
}
