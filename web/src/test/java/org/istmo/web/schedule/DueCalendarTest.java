package org.istmo.web.schedule;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleProposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DueCalendarTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_duty_is_a_finding_until_it_has_a_schedule_and_stands_as_its_report_does(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.enter(anAgreement()
                .numbered("G-OWES")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        assertEquals(
                List.of("2024-04-30 G-OWES 2024-01-01 due unscheduled", "2024-07-30 G-OWES 2024-04-01 due unscheduled"),
                entries(desk, "2024-01-01", "2024-08-31"));
        ScheduleProposal proposal = desk.proposals().get(0);
        assertEquals("G-OWES donor-statement [en] [pdf] 4 2024-04-30", told(proposal));

        Schedule schedule = desk.open(
                desk.people.officer,
                "{'name': 'Owed', 'type': 'donor-statement', 'scope': {'grant': 'G-OWES'}, 'period': 'duty'}");
        assertEquals(List.of(), desk.proposals());
        assertEquals(
                List.of("2024-04-30 G-OWES 2024-01-01 due", "2024-07-30 G-OWES 2024-04-01 due"),
                entries(desk, "2024-01-01", "2024-08-31"));

        desk.at("2024-04-01T13:00:00Z");
        desk.sweep();
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 waiting"), entries(desk, "2024-04-01", "2024-04-30"));
        desk.sql("UPDATE report SET status = 'in-clearance', next_step = 2 WHERE schedule = " + schedule.id());
        // The evening of the 30th in Mexico is the 1st in Greenwich.
        desk.at("2024-05-01T05:00:00Z");
        assertEquals(
                List.of("2024-04-30 G-OWES 2024-01-01 in-clearance finance"),
                entries(desk, "2024-04-01", "2024-04-30"));
        desk.at("2024-05-01T07:00:00Z");
        assertEquals(
                List.of("2024-04-30 G-OWES 2024-01-01 in-clearance finance late"),
                entries(desk, "2024-04-01", "2024-04-30"));
        desk.sql("UPDATE report SET status = 'issued' WHERE schedule = " + schedule.id());
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 issued"), entries(desk, "2024-04-01", "2024-04-30"));
    }

    @Test
    void what_a_schedule_says_and_nobody_is_owed_is_there_before_and_after_it_came_due() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.open(
                desk.people.officer,
                "{'name': 'Donor', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'daysAfter': 10}");
        desk.at("2024-03-15T12:00:00Z");
        assertEquals(
                List.of("2024-04-10 US-GOV-11 2024-03-01 due", "2024-05-10 US-GOV-11 2024-04-01 due"),
                entries(desk, "2024-04-01", "2024-05-31"));
        desk.sweep();
        assertEquals(
                List.of("2024-03-10 US-GOV-11 2024-02-01 waiting", "2024-04-10 US-GOV-11 2024-03-01 due"),
                entries(desk, "2024-03-01", "2024-04-30"));
        desk.at("2024-03-26T05:00:00Z");
        assertEquals(
                List.of("2024-03-10 US-GOV-11 2024-02-01 waiting"),
                entries(desk, "2024-03-01", "2024-03-31"),
                "the 15th day after it is not over in Mexico");
        desk.at("2024-03-26T07:00:00Z");
        assertEquals(
                List.of("2024-03-10 US-GOV-11 2024-02-01 waiting late"), entries(desk, "2024-03-01", "2024-03-31"));
        assertEquals(
                List.of(),
                desk.calendar()
                        .between(
                                Scope.of(desk.people.auditor),
                                Optional.of("ROPAN"),
                                LocalDate.of(2024, 3, 1),
                                LocalDate.of(2024, 4, 30)));
        assertThrows(
                Forbidden.class,
                () -> desk.calendar()
                        .between(Scope.of(desk.people.donor), Optional.empty(), LocalDate.MIN, LocalDate.MAX));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_withdrawn_is_late_never_unless_it_was_ordered_by_hand(Vendor vendor) {
        ScheduleDesk desk = scheduled(vendor);
        desk.sql("UPDATE report SET status = 'withdrawn'");
        desk.at("2024-05-05T12:00:00Z");
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 withdrawn"), entries(desk, "2024-04-01", "2024-04-30"));
        assertEquals(List.of(), stuck(desk));
        desk.sql("UPDATE report SET schedule = NULL");
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 due late"), entries(desk, "2024-04-01", "2024-04-30"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_open_revision_is_seen_where_it_rests_and_what_was_issued_once_is_not_late(Vendor vendor) {
        ScheduleDesk desk = scheduled(vendor);
        desk.sql("UPDATE report SET status = 'issued'");
        desk.sql(draft(900, "G-OWES", "2024-01-01", "2024-04-20"));
        desk.at("2024-05-05T12:00:00Z");
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 draft submit"), entries(desk, "2024-04-01", "2024-04-30"));
        assertEquals(List.of("2024-04-30 G-OWES submit"), stuck(desk));
        desk.sql("UPDATE report SET status = 'withdrawn' WHERE id = 900");
        assertEquals(List.of("2024-04-30 G-OWES 2024-01-01 issued"), entries(desk, "2024-04-01", "2024-04-30"));
    }

    @Test
    void what_a_schedule_ordered_before_it_was_paused_or_ended_stays_where_it_rests() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.open(
                desk.people.officer,
                "{'name': 'Donor', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'daysAfter': 10}");
        desk.at("2024-03-15T12:00:00Z");
        desk.sweep();
        desk.at("2024-03-20T12:00:00Z");
        for (String status : List.of("paused", "ended")) {
            desk.sql("UPDATE schedule SET status = '" + status + "'");
            assertEquals(List.of("2024-03-10 US-GOV-11 2024-02-01 waiting"), entries(desk, "2024-03-01", "2024-04-30"));
            assertEquals(List.of("2024-03-10 US-GOV-11 close"), stuck(desk));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_ordered_by_hand_and_is_owed_to_nobody_rests_since_it_was_ordered(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.sql(draft(901, "G-ELSE", "2019-01-01", "2024-03-02"));
        desk.at("2024-03-06T12:00:00Z");
        assertEquals(List.of(), stuck(desk), "it rests for four days");
        desk.at("2024-03-07T12:00:00Z");
        assertEquals(List.of("2024-03-02 G-ELSE submit"), stuck(desk));
        assertEquals(List.of(), entries(desk, "2024-03-01", "2024-03-31"), "it is due to nobody");
        desk.sql("UPDATE report SET status = 'issued'");
        assertEquals(List.of(), stuck(desk));
    }

    /** With a report of the first quarter that is due on 30 April. */
    private static ScheduleDesk scheduled(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.enter(anAgreement()
                .numbered("G-OWES")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        desk.open(
                desk.people.officer,
                "{'name': 'Owed', 'type': 'donor-statement', 'scope': {'grant': 'G-OWES'}, 'period': 'duty'}");
        desk.at("2024-04-01T13:00:00Z");
        desk.sweep();
        return desk;
    }

    /** A draft over a quarter, ordered on a day at noon. */
    private static String draft(long id, String grant, String from, String ordered) {
        return "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress,"
                + " next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (" + id
                + ", 'IST-" + id + "', 'donor-statement', 'grant', '" + grant + "', 'LPO-MEX', DATE '" + from
                + "', DATE '"
                + LocalDate.parse(from).plusMonths(3).minusDays(1)
                + "', 'en', 'pdf', 'draft', 100, 1, 2, 'k" + id + "', 1, TIMESTAMP WITH TIME ZONE '" + ordered
                + " 12:00:00+00:00', 1)";
    }

    /** Day, key and where it is, of what is late or rests for five days. */
    private static List<String> stuck(ScheduleDesk desk) {
        return desk.calendar().stuck(Scope.of(desk.people.head), Optional.of("LPO-MEX"), Duration.ofDays(5)).stream()
                .map(entry -> entry.due() + " " + entry.scope().key() + " "
                        + entry.waiting().orElseThrow().what().word()
                        + (entry.late() ? " late" : ""))
                .toList();
    }

    private static String told(ScheduleProposal proposal) {
        return String.join(
                " ",
                proposal.grant(),
                proposal.type(),
                proposal.languages().toString(),
                proposal.formats().toString(),
                Integer.toString(proposal.periods()),
                proposal.next().toString());
    }

    /** Day, key, first day of the period, state, the step that is due, and what is wrong. */
    private static List<String> entries(ScheduleDesk desk, String from, String to) {
        return desk
                .calendar()
                .between(Scope.of(desk.people.auditor), Optional.empty(), LocalDate.parse(from), LocalDate.parse(to))
                .stream()
                .map(entry -> entry.due() + " " + entry.scope().key() + " "
                        + entry.span().from() + " " + entry.state()
                        + entry.step().map(step -> " " + step.name()).orElse("")
                        + (entry.isUnscheduled() ? " unscheduled" : "")
                        + (entry.late() ? " late" : ""))
                .toList();
    }
}
