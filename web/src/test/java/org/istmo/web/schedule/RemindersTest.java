package org.istmo.web.schedule;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckResult;
import org.istmo.reporting.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemindersTest {

    private static final String OWED =
            "{'name': 'Owed', 'type': 'donor-statement', 'scope': {'grant': 'G-OWES'}, 'period': 'duty'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_nobody_sees_to_is_told_fourteen_and_three_days_before_and_once_it_is_late_and_each_once(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2024-04-16T05:30:00Z");
        desk.remind();
        assertEquals("", told(desk), "it is the evening of the 15th in Mexico");
        desk.at("2024-04-16T06:30:00Z");
        desk.remind();
        desk.remind();
        assertEquals("due officer.mex G-OWES /due 2024-04-30 order", told(desk));
        assertEquals("LPO-MEX report.due", notices(desk));
        desk.at("2024-04-20T12:00:00Z");
        desk.remind();
        assertEquals("due officer.mex G-OWES /due 2024-04-30 order", told(desk));
        desk.at("2024-04-27T12:00:00Z");
        desk.remind();
        desk.at("2024-05-01T12:00:00Z");
        desk.remind();
        desk.remind();
        assertEquals("""
                due officer.mex G-OWES /due 2024-04-30 order
                due officer.mex G-OWES /due 2024-04-30 order
                late officer.mex G-OWES /due 2024-04-30 order""", told(desk));
        assertEquals("reminder.due reminder.due reminder.late", trail(desk));
    }

    @Test
    void a_server_that_was_down_tells_the_last_of_what_it_missed_and_nothing_of_what_was_late_long_ago() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.at("2024-04-28T12:00:00Z");
        desk.remind();
        assertEquals("due officer.mex G-OWES /due 2024-04-30 order", told(desk));
        desk.at("2024-06-10T12:00:00Z");
        desk.remind();
        assertEquals("due officer.mex G-OWES /due 2024-04-30 order", told(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_schedule_may_say_that_nobody_is_reminded_before_it_is_late(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        Schedule schedule =
                desk.open(desk.people.officer, OWED.replace("}, 'period'", "}, 'remindDays': [], 'period'"));
        assertEquals(List.of(), schedule.terms().remindDays());
        desk.at("2024-04-28T13:00:00Z");
        desk.sweep();

        desk.remind();
        assertEquals("", told(desk));

        desk.at("2024-05-02T13:00:00Z");
        desk.remind();
        assertTrue(told(desk).startsWith("late "), told(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_schedule_says_when_and_whoever_has_not_closed_or_submitted_or_cleared_is_told(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        Schedule schedule =
                desk.open(desk.people.officer, OWED.replace("}, 'period'", "}, 'remindDays': [2, 20], 'period'"));
        assertEquals(List.of(20, 2), schedule.terms().remindDays());
        desk.at("2024-04-12T13:00:00Z");
        desk.sweep();
        desk.remind();
        String report = desk.text("SELECT CAST(id AS VARCHAR) FROM report");
        String number = desk.text("SELECT number FROM report");
        String rest = " " + number + " /reports/" + report + " 2024-04-30 ";
        assertEquals("due finance" + rest + "close", told(desk));

        desk.close("LPO-MEX", "2024-03-31");
        desk.sql("UPDATE report SET status = 'draft', next_step = 1");
        desk.remind();
        assertEquals("due finance" + rest + "close\ndue officer.mex" + rest + "submit", told(desk));

        desk.sql("INSERT INTO clearance (report, ordinal, step, outcome, account, done_at, comment) VALUES (" + report
                + ", 1, 'submit', 'cleared', 1, TIMESTAMP WITH TIME ZONE '2024-04-12 13:00:00+00:00', '')");
        desk.sql("INSERT INTO clearance (report, ordinal, step, outcome, account, done_at, comment) VALUES (" + report
                + ", 2, 'finance', 'cleared', 8, TIMESTAMP WITH TIME ZONE '2024-04-13 13:00:00+00:00', '')");
        desk.sql("UPDATE report SET status = 'in-clearance', next_step = 3");
        // Both stand in for the head; finance took a step before.
        desk.sql(
                "INSERT INTO deputy (id, principal, account, office, role, from_day, to_day, reason, given_by, given_at) VALUES"
                        + " (71, 2, 8, 'LPO-MEX', 'head', DATE '2024-04-01', DATE '2024-04-30', '', 2, CURRENT_TIMESTAMP),"
                        + " (72, 2, 3, 'LPO-MEX', 'head', DATE '2024-04-01', DATE '2024-04-30', '', 2, CURRENT_TIMESTAMP)");
        desk.at("2024-04-14T13:00:00Z");
        desk.remind();
        assertEquals(
                "due finance" + rest + "close\ndue head.mex" + rest + "clear\ndue officer.mex" + rest
                        + "submit\ndue officer.pan" + rest + "clear",
                told(desk));

        desk.sql("UPDATE report SET status = 'issued'");
        desk.at("2024-05-01T13:00:00Z");
        desk.remind();
        assertEquals(4, told(desk).split("\n").length, "of what is issued nothing is told");
    }

    @Test
    void what_failed_for_good_is_its_owners_and_the_administrators_with_a_page_to_look_at() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.sql(
                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                        + " VALUES (9, 'officer.two', 'second', 'es', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)");
        desk.sql("INSERT INTO account_role (account, role) VALUES (9, 'officer')");
        desk.sql("INSERT INTO account_office (account, office) VALUES (9, 'LPO-MEX')");
        desk.open(desk.people.officer, OWED);
        desk.gone.add(1L);
        desk.at("2024-04-01T13:00:00Z");
        desk.sweep();
        assertEquals(
                "/runs/" + desk.text("SELECT CAST(id AS VARCHAR) FROM schedule_run"),
                desk.text("SELECT DISTINCT '/runs/' || run FROM outbox WHERE kind = 'failed'"));
        assertEquals(
                "admin officer.mex officer.two",
                desk.text(
                                "SELECT a.name FROM outbox o JOIN account a ON a.id = o.account WHERE o.kind = 'failed' ORDER BY 1")
                        .replace('\n', ' '),
                "the owner is gone, so that their colleagues are told");
        assertEquals(List.of("2024-04-30 retry [admin, officer.mex, officer.two] failed"), stuck(desk, 0));
        desk.at("2024-04-28T13:00:00Z");
        desk.remind();
        String page = " Owed /runs/" + desk.text("SELECT CAST(id AS VARCHAR) FROM schedule_run") + " 2024-04-30 retry";
        assertEquals("due admin" + page + "\ndue officer.mex" + page + "\ndue officer.two" + page, told(desk));
        desk.sql("UPDATE schedule_target SET fault_code = 'not-your-office'");
        assertEquals(List.of("2024-04-30 retry [admin, officer.mex] failed"), stuck(desk, 0));
    }

    @Test
    void of_what_nobody_is_owed_people_are_told_once_it_is_late_by_fifteen_days_and_not_before() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.employ();
        desk.open(
                desk.people.officer,
                "{'name': 'Monthly', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'daysAfter': 2}");
        for (String day : List.of("2024-02-29", "2024-03-01", "2024-03-02", "2024-03-03", "2024-03-12", "2024-03-17")) {
            desk.at(day + "T18:00:00Z");
            desk.sweep();
            desk.remind();
            assertEquals("", told(desk), day);
        }
        desk.at("2024-03-18T18:00:00Z");
        desk.remind();
        desk.remind();
        String number = desk.text("SELECT number FROM report");
        String report = desk.text("SELECT CAST(id AS VARCHAR) FROM report");
        assertEquals("late finance " + number + " /reports/" + report + " 2024-03-02 close", told(desk));
    }

    @Test
    void of_a_burst_people_are_told_at_once() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.enter(anAgreement()
                .numbered("G-TOO")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        desk.open(
                desk.people.officer,
                "{'name': 'All', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'duty'}");
        desk.at("2024-04-17T13:00:00Z");
        desk.sweep();
        desk.remind();
        assertEquals("due finance All /due 2024-04-30 close", told(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_head_sees_what_rests_where_since_when_and_with_whom(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        assertEquals(List.of(), stuck(desk, 5));
        desk.at("2024-04-05T12:00:00Z");
        assertEquals(List.of(), stuck(desk, 5), "its period is over for four days");
        assertEquals(List.of("2024-04-30 order [officer.mex]"), stuck(desk, 4));
        desk.runNow(desk.people.officer, desk.open(desk.people.officer, OWED));
        desk.sweep();
        assertEquals(List.of("2024-04-30 close [finance]"), stuck(desk, 0));
        desk.at("2024-05-02T12:00:00Z");
        assertEquals(List.of("2024-04-30 close [finance] late"), stuck(desk, 400));
        desk.sql("UPDATE report SET status = 'issued'");
        assertEquals(List.of(), stuck(desk, 0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void before_a_month_closes_a_duty_of_it_that_has_no_schedule_is_found(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.at("2024-04-05T12:00:00Z");
        assertEquals("unscheduled-duties 0 []", checked(desk, "2024-02"));
        assertEquals("unscheduled-duties 1 [G-OWES donor-statement 2024-04-30 1]", checked(desk, "2024-03"));
        // It comes due on the day after the period, before a schedule that begins now.
        desk.open(desk.people.officer, OWED);
        assertEquals("unscheduled-duties 1 [G-OWES donor-statement 2024-04-30 1]", checked(desk, "2024-03"));
        desk.sql("UPDATE schedule SET counts_from = TIMESTAMP WITH TIME ZONE '2024-04-01 00:00:00+00'");
        assertEquals("unscheduled-duties 0 []", checked(desk, "2024-03"));
        for (String still : List.of("status = 'active', ends_on = DATE '2024-04-01'", "ends_on = NULL")) {
            desk.sql("UPDATE schedule SET " + still);
            assertEquals("unscheduled-duties 0 []", checked(desk, "2024-03"), still);
            assertEquals(List.of("2024-04-30 close"), waitingIn(desk), still);
        }
        for (String over :
                List.of("ends_on = DATE '2024-03-31'", "ends_on = NULL, status = 'paused'", "status = 'ended'")) {
            desk.sql("UPDATE schedule SET " + over);
            assertEquals("unscheduled-duties 1 [G-OWES donor-statement 2024-04-30 1]", checked(desk, "2024-03"), over);
            assertEquals(List.of("2024-04-30 order unscheduled"), waitingIn(desk), over);
            assertEquals("G-OWES", desk.proposals().get(0).grant(), over);
        }
    }

    /** Day and where it is, of what is due in April. */
    private static List<String> waitingIn(ScheduleDesk desk) {
        return desk
                .calendar()
                .between(
                        Scope.of(desk.people.head),
                        Optional.empty(),
                        LocalDate.parse("2024-04-01"),
                        LocalDate.parse("2024-04-30"))
                .stream()
                .map(entry -> entry.due() + " "
                        + entry.waiting().orElseThrow().what().word() + (entry.isUnscheduled() ? " unscheduled" : ""))
                .toList();
    }

    private static String checked(ScheduleDesk desk, String month) {
        CheckResult result = desk.unscheduledDuties(YearMonth.parse(month));
        return result.code() + " " + result.open() + " "
                + result.lines().stream()
                        .map(line -> line.about() + " " + line.date() + " " + line.count())
                        .toList();
    }

    private static ScheduleDesk owing(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.employ();
        desk.enter(anAgreement()
                .numbered("G-OWES")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        return desk;
    }

    /** Day, where it is, who may see to it, and what is wrong. */
    private static List<String> stuck(ScheduleDesk desk, int days) {
        return desk.calendar().stuck(Scope.of(desk.people.head), Optional.empty(), Duration.ofDays(days)).stream()
                .map(entry -> entry.due() + " "
                        + entry.waiting().orElseThrow().what().word() + " "
                        + entry.waiting().orElseThrow().who().stream()
                                .map(person -> person.name())
                                .toList()
                        + (entry.failed() ? " failed" : "")
                        + (entry.late() ? " late" : ""))
                .toList();
    }

    /** Kind, account, what it is about, where, of which day and which step, of each reminder. */
    private static String told(ScheduleDesk desk) {
        return desk.text(
                "SELECT o.kind || ' ' || a.name || ' ' || o.about || ' ' || o.path || ' ' || CAST(o.on_day AS VARCHAR) || ' ' || o.detail"
                        + " FROM outbox o JOIN account a ON a.id = o.account WHERE o.kind IN ('due', 'late') ORDER BY 1");
    }

    private static String notices(ScheduleDesk desk) {
        return desk.text("SELECT office || ' ' || kind FROM notice WHERE occasion IS NOT NULL ORDER BY id");
    }

    private static String trail(ScheduleDesk desk) {
        return desk.text("SELECT action FROM audit_entry WHERE action LIKE 'reminder.%' ORDER BY seq")
                .replace('\n', ' ');
    }

    @Test
    void nobody_is_told_for_another_office() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.at("2024-04-28T13:00:00Z");
        desk.remind();
        assertTrue(desk.text("SELECT office FROM notice").equals("LPO-MEX"));
    }
}
