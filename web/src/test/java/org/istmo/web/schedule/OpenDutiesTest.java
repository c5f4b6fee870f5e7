package org.istmo.web.schedule;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.OpenDuties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a donor finds in a room: what is owed and not there yet, and what was issued. */
class OpenDutiesTest {

    private static final Scope DONOR = donor("US-GOV-11");
    private static final Scope STRANGER = donor("US-GOV-1");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_duty_is_open_to_its_donor_until_a_report_was_issued_to_it(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2024-05-01T07:00:00Z");
        assertEquals(
                List.of(
                        "2024-01-01 2024-04-30 late",
                        "2024-04-01 2024-07-30",
                        "2024-07-01 2024-10-30",
                        "2024-10-01 2025-01-30"),
                open(desk, DONOR));

        made(desk, 71, 1, "grant", "G-OWES", "DATE '2024-01-01', DATE '2024-03-31'", "in-clearance");
        assertEquals(4, open(desk, DONOR).size());
        desk.sql("UPDATE report SET status = 'issued' WHERE id = 71");
        assertEquals(
                List.of("2024-04-01 2024-07-30", "2024-07-01 2024-10-30", "2024-10-01 2025-01-30"), open(desk, DONOR));
        assertEquals(3, duties(desk).all(DONOR).size());
        assertEquals(List.of(), duties(desk).all(STRANGER));
        assertThrows(Missing.class, () -> open(desk, STRANGER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_room_holds_what_is_addressed_to_its_agreement_or_is_on_all_of_its_donors(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        long room = room(desk);
        made(desk, 71, 1, "grant", "G-OWES", "DATE '2024-01-01', DATE '2024-03-31'", "issued");
        made(desk, 72, 2, "grant", "G-OWES", "DATE '2024-04-01', DATE '2024-06-30'", "issued");
        made(desk, 73, 3, "donor", "US-GOV-11", "DATE '2024-01-01', DATE '2024-06-30'", "issued");
        made(desk, 74, 4, "grant", "G-OWES", "DATE '2024-07-01', DATE '2024-09-30'", "draft");
        IssuedReports issued = new IssuedReports(desk.people.database().dataSource());

        assertEquals(
                List.of(73L, 72L, 71L),
                issued.addressedTo(DONOR, room, 9).stream().map(Report::id).toList());
        assertEquals(List.of(), issued.addressedTo(STRANGER, room, 9));
        List<Report> all = issued.addressedTo(DONOR, room, 9);
        assertEquals(Optional.of(71L), issued.ofPeriodBefore(DONOR, all.get(1)).map(Report::id));
        assertEquals(Optional.empty(), issued.ofPeriodBefore(DONOR, all.get(2)));
        assertEquals(Optional.empty(), issued.ofPeriodBefore(STRANGER, all.get(1)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_donors_room_calls_late_is_late_in_the_lists_of_its_office_however_long_ago_it_was_due(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2026-12-01T07:00:00Z");
        made(desk, 71, 1, "grant", "G-OWES", "DATE '2024-04-01', DATE '2024-06-30'", "issued");
        List<String> late = open(desk, DONOR);
        assertEquals(
                List.of("2024-01-01 2024-04-30 late", "2024-07-01 2024-10-30 late", "2024-10-01 2025-01-30 late"),
                late);

        Scope staff = Scope.of(desk.people.officer);
        List<CalendarEntry> listed = desk.calendar().until(staff, Optional.of("LPO-MEX"), LocalDate.of(2026, 12, 31));
        assertEquals(
                late,
                listed.stream()
                        .filter(CalendarEntry::late)
                        .map(entry -> entry.span().from() + " " + entry.due() + " late")
                        .toList());
        assertEquals(
                late,
                desk.calendar().stuck(staff, Optional.of("LPO-MEX"), Duration.ofDays(5)).stream()
                        .map(entry -> entry.span().from() + " " + entry.due() + " late")
                        .toList());
        assertEquals(List.of("2024-04-30 3"), proposed(desk));
        assertEquals(3, desk.unscheduledDuties(YearMonth.of(2024, 12)).open());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_whose_reports_were_all_issued_asks_for_no_schedule(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2026-12-01T07:00:00Z");
        made(desk, 71, 1, "grant", "G-OWES", "DATE '2024-01-01', DATE '2024-03-31'", "issued");
        made(desk, 72, 2, "grant", "G-OWES", "DATE '2024-04-01', DATE '2024-06-30'", "issued");
        made(desk, 73, 3, "grant", "G-OWES", "DATE '2024-07-01', DATE '2024-09-30'", "issued");
        assertEquals(1, desk.proposals().size());
        made(desk, 74, 4, "grant", "G-OWES", "DATE '2024-10-01', DATE '2024-12-31'", "issued");
        assertEquals(List.of(), desk.proposals());
        assertEquals(List.of(), open(desk, DONOR));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_schedule_does_not_see_to_what_came_due_before_it_began_nor_to_what_it_left_out(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2024-08-15T07:00:00Z");
        desk.open(
                desk.people.officer,
                "{'name': 'Since July', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'duty', 'daysAfter': 5,"
                        + " 'startsOn': '2024-07-01', 'catchUp': 'none'}");

        // The first quarter's statement would have been due on 5 April; the second's on 5 July.
        assertEquals(List.of("2024-04-30 1"), proposed(desk));
        assertEquals(1, desk.unscheduledDuties(YearMonth.of(2024, 3)).open());
        assertEquals(1, desk.unscheduledDuties(YearMonth.of(2024, 6)).open());
        assertEquals(List.of("2024-01-01"), nobodySeesTo(desk));

        desk.sweep();

        // What was missed by then is left out by its policy, and asks for somebody again.
        assertEquals(List.of("2024-04-30 2"), proposed(desk));
        assertEquals(2, desk.unscheduledDuties(YearMonth.of(2024, 6)).open());
        assertEquals(List.of("2024-01-01", "2024-04-01"), nobodySeesTo(desk));
    }

    private static List<String> proposed(ScheduleDesk desk) {
        return desk.proposals().stream()
                .map(one -> one.next() + " " + one.periods())
                .toList();
    }

    private static List<String> nobodySeesTo(ScheduleDesk desk) {
        return desk
                .calendar()
                .until(Scope.of(desk.people.officer), Optional.of("LPO-MEX"), LocalDate.of(2025, 12, 31))
                .stream()
                .filter(entry -> entry.schedule().isEmpty())
                .map(entry -> entry.span().from().toString())
                .toList();
    }

    private static ScheduleDesk owing(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.enter(anAgreement()
                .of("US-GOV-11")
                .numbered("G-OWES")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        return desk;
    }

    /** @param day of January on which it was issued */
    private static void made(
            ScheduleDesk desk, long id, int day, String kind, String key, String period, String status) {
        desk.sql(
                "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                        + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) SELECT "
                        + id
                        + ", 'IST-" + id + "', 'donor-statement', '" + kind + "', '" + key + "', 'LPO-MEX', " + period
                        + ", 'en', 'pdf', '" + status + "', 100, 3, 1, 'k" + id
                        + "', min(a.id), CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '2025-01-0" + day
                        + " 02:00:00+00:00', 1 FROM account a");
        desk.sql("INSERT INTO report_audience (report, donor, agreement) SELECT " + id + ", 'US-GOV-11', "
                + (kind.equals("grant") ? "min(id)" : "0") + " FROM agreement");
    }

    private static List<String> open(ScheduleDesk desk, Scope scope) {
        return duties(desk).of(scope, room(desk)).stream()
                .map(duty -> duty.span().from() + " " + duty.owed().period().due() + (duty.isLate() ? " late" : ""))
                .toList();
    }

    private static OpenDuties duties(ScheduleDesk desk) {
        return new OpenDuties(
                desk.people.database().dataSource(),
                new OwedReports(desk.people.database().dataSource(), desk.clock()));
    }

    private static long room(ScheduleDesk desk) {
        return Long.parseLong(desk.text("SELECT id FROM agreement"));
    }

    private static Scope donor(String code) {
        return new Scope(false, Optional.of(code), true, Set.of(), Sensitivity.INTERNAL);
    }
}
