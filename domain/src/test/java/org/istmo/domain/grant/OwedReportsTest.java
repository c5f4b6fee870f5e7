package org.istmo.domain.grant;

import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.istmo.domain.grant.GrantDesk.STAFF;
import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwedReportsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_both_offices_owe_comes_by_the_day_it_is_due_on(Vendor vendor) {
        GrantDesk desk = ready(vendor);

        assertEquals(
                List.of(
                        "G-MEX 1 2022-10-01..2022-12-31 2023-01-30",
                        "G-MEX 1 2023-01-01..2023-03-31 2023-04-30",
                        "G-PAN 1 2022-05-15..2023-05-14 2023-06-13",
                        "G-MEX 1 2023-04-01..2023-06-30 2023-07-30",
                        "G-MEX 1 2023-07-01..2023-09-30 2023-10-30",
                        "G-MEX 2 2022-10-01..2023-09-30 2023-12-29"),
                written(desk.owed().all(STAFF, Optional.empty(), FIRST, LAST)));
        assertEquals(
                List.of("G-PAN 1 2022-05-15..2023-05-14 2023-06-13"),
                written(desk.owed().all(STAFF, Optional.of("ROPAN"), FIRST, LAST)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_is_told_what_its_own_agreements_owe(Vendor vendor) {
        GrantDesk desk = ready(vendor);
        Scope donor = GrantDesk.donor("US-GOV-1");
        long mexican = desk.number("SELECT id FROM agreement WHERE number = 'G-MEX'");
        long panamanian = desk.number("SELECT id FROM agreement WHERE number = 'G-PAN'");

        assertEquals(
                List.of("G-PAN 1 2022-05-15..2023-05-14 2023-06-13"),
                written(desk.owed().all(donor, Optional.empty(), FIRST, LAST)));
        assertEquals(
                List.of("G-PAN 1 2022-05-15..2023-05-14 2023-06-13", "G-PAN 1 2023-05-15..2024-05-14 2024-06-13"),
                written(desk.owed().of(donor, panamanian, FIRST, LocalDate.of(2024, 12, 31))));
        assertThrows(Missing.class, () -> desk.owed().of(donor, mexican, FIRST, LAST));
        assertThrows(Forbidden.class, () -> desk.owed().all(GrantDesk.ADMIN, Optional.empty(), FIRST, LAST));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_day_has_passed_when_it_is_over_where_the_office_is(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        desk.enter(
                OFFICER,
                anAgreement()
                        .lasting("2023-05-01", "2023-07-30")
                        .owing(Frequency.MONTHLY, DutyCalendar.CALENDAR_YEAR, 0)
                        .build());

        // It is 1 August in UTC and still 31 July in Mexico City.
        assertEquals(
                List.of(true, true, true),
                desk.owed().all(STAFF, Optional.empty(), FIRST, LAST).stream()
                        .map(OwedReport::passed)
                        .toList());
        desk.change(
                OFFICER,
                desk.number("SELECT id FROM agreement"),
                1,
                anAgreement()
                        .lasting("2023-05-01", "2023-07-31")
                        .owing(Frequency.MONTHLY, DutyCalendar.CALENDAR_YEAR, 0)
                        .build());
        assertEquals(
                List.of(true, true, false),
                desk.owed().all(STAFF, Optional.empty(), FIRST, LAST).stream()
                        .map(OwedReport::passed)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_negotiated_or_cancelled_owes_nothing(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        for (String status : List.of("negotiated", "cancelled")) {
            desk.enter(
                    OFFICER,
                    anAgreement()
                            .numbered(status)
                            .standing(status)
                            .owing(Frequency.FINAL, DutyCalendar.CALENDAR_YEAR, 0)
                            .build());
        }

        assertEquals(List.of(), written(desk.owed().all(STAFF, Optional.empty(), FIRST, LAST)));
    }

    private static GrantDesk ready(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        desk.enter(
                OFFICER,
                anAgreement()
                        .numbered("G-MEX")
                        .lasting("2022-10-01", "2023-09-30")
                        .owing(Frequency.QUARTERLY, DutyCalendar.DONOR_FISCAL_YEAR, 30)
                        .owing(Frequency.FINAL, DutyCalendar.DONOR_FISCAL_YEAR, 90)
                        .build());
        desk.enter(
                GrantDesk.staff(Role.OFFICER, "ROPAN"),
                anAgreement()
                        .numbered("G-PAN")
                        .with("ROPAN")
                        .of("US-GOV-1")
                        .lasting("2022-05-15", "2024-05-14")
                        .owing(Frequency.YEARLY, DutyCalendar.ANNIVERSARY, 30)
                        .build());
        return desk;
    }

    private static List<String> written(List<OwedReport> owed) {
        return owed.stream()
                .map(one -> one.number() + " " + one.duty() + " " + one.period().from() + ".."
                        + one.period().to() + " " + one.period().due())
                .toList();
    }
}
