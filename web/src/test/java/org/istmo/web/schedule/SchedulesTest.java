package org.istmo.web.schedule;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulesTest {

    private static final String DONOR =
            "{'name': 'Statements', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_month_comes_due_once_waits_until_it_is_closed_and_is_drafted_then(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.sweep();
        assertEquals(List.of(), desk.told(schedule));

        desk.at("2024-03-01T11:59:59Z");
        desk.sweep();
        assertEquals(List.of(), desk.told(schedule));

        desk.at("2024-03-01T12:00:00Z");
        desk.sweep();
        desk.sweep();
        assertEquals(List.of("2024-02-01 waiting [US-GOV-11:waiting]"), desk.told(schedule));
        assertEquals(List.of(), desk.drafted);

        desk.close("LPO-MEX", "2024-02-29");
        desk.sweep();
        desk.sweep();
        assertEquals(List.of("2024-02-01 running [US-GOV-11:queued]"), desk.told(schedule));
        assertEquals(1, desk.drafted.size());
        assertEquals(
                "schedule:" + schedule.id() + ":donor:US-GOV-11:2024-02-01:2024-02-29:1 " + schedule.id() + " 1",
                desk.text("SELECT idempotency_key || ' ' || schedule || ' ' || requested_by FROM report"));

        desk.sql("UPDATE report SET status = 'draft'");
        desk.sweep();
        Run run = desk.runs(schedule).get(0);
        assertEquals("done", run.status());
        assertTrue(run.ended().isPresent());
    }

    @Test
    void an_office_that_posts_to_what_it_is_about_is_waited_for_and_no_other() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.enter(anAgreement().numbered("G-PAN").with("ROPAN"));
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.close("LPO-MEX", "2024-02-29");
        desk.at("2024-03-02T12:00:00Z");
        desk.sweep();
        assertEquals(List.of("2024-02-01 waiting [US-GOV-11:waiting]"), desk.told(schedule));

        desk.close("ROPAN", "2024-02-29");
        desk.sweep();
        assertEquals(List.of("2024-02-01 running [US-GOV-11:queued]"), desk.told(schedule));
    }

    @ParameterizedTest
    @CsvSource({
        "all, '2023-12-01 waiting|2023-11-01 waiting|2023-10-01 waiting'",
        "latest, '2023-12-01 waiting|2023-11-01 skipped|2023-10-01 skipped'",
        "none, '2023-12-01 skipped|2023-11-01 skipped|2023-10-01 skipped'"
    })
    void what_was_missed_is_dealt_with_by_the_policy(String policy, String expected) {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.at("2024-01-20T12:00:00Z");
        Schedule schedule =
                desk.open(desk.people.officer, with(DONOR, "'catchUp': '" + policy + "', 'startsOn': '2023-11-01'"));
        desk.sweep();

        assertEquals(
                expected,
                desk.runs(schedule).stream()
                        .map(run -> run.span().from() + " " + run.status())
                        .collect(Collectors.joining("|")));
    }

    @Test
    void what_came_due_while_it_was_paused_is_caught_up_when_it_is_resumed() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        in(desk, () -> desk.schedules().pause(desk.people.officer, schedule.id()));
        desk.at("2024-04-02T12:00:00Z");
        desk.sweep();
        assertEquals(List.of(), desk.told(schedule));
        assertEquals(List.of(), desk.schedules().next(Scope.of(desk.people.auditor), schedule.id(), 5));

        in(desk, () -> desk.schedules().resume(desk.people.officer, schedule.id()));
        desk.sweep();
        assertEquals(2, desk.runs(schedule).size());
        assertThrows(Conflict.class, () -> in(desk, () -> desk.schedules().resume(desk.people.officer, schedule.id())));
    }

    @Test
    void one_that_ended_is_due_no_more_and_its_runs_stay() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.at("2024-03-02T12:00:00Z");
        desk.sweep();
        in(desk, () -> {
            desk.schedules().end(desk.people.officer, schedule.id());
            return true;
        });
        desk.at("2024-05-02T12:00:00Z");
        desk.sweep();

        assertEquals(1, desk.runs(schedule).size());
        assertThrows(Conflict.class, () -> desk.runNow(desk.people.officer, schedule));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_burst_has_a_draft_for_each_agreement_in_force_addressed_to_its_donor_alone(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.enter(anAgreement().numbered("G-1").lasting("2023-01-01", "2025-12-31"));
        desk.enter(anAgreement()
                .numbered("G-2")
                .lasting("2023-01-01", "2025-12-31")
                .of("US-GOV-1"));
        desk.enter(anAgreement().numbered("G-OVER").lasting("2023-01-01", "2023-12-31"));
        desk.enter(anAgreement()
                .numbered("G-EXTENDED")
                .lasting("2023-01-01", "2023-12-31")
                .extended("2023-10-01", "2024-06-30"));
        desk.enter(anAgreement()
                .numbered("G-TALKS")
                .lasting("2023-01-01", "2025-12-31")
                .standing("negotiated"));
        desk.enter(anAgreement()
                .numbered("G-PAN")
                .lasting("2023-01-01", "2025-12-31")
                .with("ROPAN"));
        desk.close("LPO-MEX", "2024-02-29");
        Schedule each = desk.open(
                desk.people.officer,
                "{'name': 'All', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-month'}");
        Schedule donors = desk.open(
                desk.people.officer,
                "{'name': 'Donors', 'type': 'donor-statement', 'perEach': 'donor', 'period': 'previous-month'}");
        Schedule narrowed = desk.open(
                desk.people.officer,
                "{'name': 'Of one', 'type': 'donor-statement', 'perEach': 'grant', 'scope': {'donor': 'US-GOV-1'}, 'period': 'previous-month'}");
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();

        assertEquals(List.of("2024-02-01 running [G-1:queued, G-2:queued, G-EXTENDED:queued]"), desk.told(each));
        // The other office has an open month in what it has of these donors, where it has any.
        assertEquals(List.of("2024-02-01 running [G-2:queued]"), desk.told(narrowed));
        assertEquals(List.of("2024-02-01 running [US-GOV-1:queued, US-GOV-11:waiting]"), desk.told(donors));
        assertEquals(
                "G-1 US-GOV-11\nG-2 US-GOV-1\nG-EXTENDED US-GOV-11",
                desk.text(
                        "SELECT r.scope_key || ' ' || a.donor FROM report r JOIN report_audience a ON a.report = r.id WHERE r.schedule = "
                                + each.id() + " ORDER BY r.scope_key"));
    }

    @Test
    void an_audience_narrows_a_burst_to_its_donors_and_each_has_its_own_alone() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.enter(anAgreement().numbered("G-1").lasting("2023-01-01", "2025-12-31"));
        desk.enter(anAgreement()
                .numbered("G-2")
                .lasting("2023-01-01", "2025-12-31")
                .of("US-GOV-1"));
        String each =
                "{'name': 'x', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-month', 'audience': %s}";
        Schedule both = desk.open(desk.people.officer, each.formatted("['US-GOV-1', 'US-GOV-11']"));
        Schedule one = desk.open(desk.people.officer, each.formatted("['US-GOV-1']"));
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();

        assertEquals(List.of("2024-02-01 waiting [G-1:waiting, G-2:waiting]"), desk.told(both));
        assertEquals(List.of("2024-02-01 waiting [G-2:waiting]"), desk.told(one));
        assertEquals(
                "G-1 US-GOV-11\nG-2 US-GOV-1",
                desk.text(
                        "SELECT r.scope_key || ' ' || a.donor FROM report r JOIN report_audience a ON a.report = r.id WHERE r.schedule = "
                                + both.id() + " ORDER BY r.scope_key"));
    }

    @Test
    void duties_come_due_by_the_agreements_own_calendar_with_the_day_that_they_are_owed_by() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.enter(anAgreement()
                .numbered("G-DUTY")
                .lasting("2023-10-15", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.ANNIVERSARY, 30));
        Schedule schedule = desk.open(
                desk.people.officer,
                "{'name': 'Owed', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'duty', 'daysAfter': 5, 'startsOn': '2024-01-01'}");
        desk.sweep();

        Run run = desk.runs(schedule).get(0);
        assertEquals("2023-10-01", run.span().from().toString());
        assertEquals("2024-01-31", run.span().to().toString());
        assertEquals(
                "2024-02-13",
                run.targets().get(0).target().dueOn().orElseThrow().toString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pressed_ten_times_at_once_beside_two_sweeps_it_runs_once(Vendor vendor) throws Exception {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.close("LPO-MEX", "2024-02-29");
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.at("2024-03-01T13:00:00Z");
        List<Callable<Long>> work = new ArrayList<>();
        for (int press = 0; press < 10; press++) {
            work.add(() -> desk.runNow(desk.people.officer, schedule).id());
        }
        for (int node = 0; node < 2; node++) {
            work.add(() -> {
                desk.sweep();
                return 0L;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<Long> runs = new ArrayList<>();
        try {
            for (Future<Long> one : threads.invokeAll(work)) {
                runs.add(one.get());
            }
        } finally {
            threads.shutdown();
        }
        desk.sweep();

        assertEquals(1, Set.copyOf(runs.subList(0, 10)).size());
        assertEquals(1, desk.runs(schedule).size());
        assertEquals("1", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM report"));
        assertEquals(1, desk.drafted.size());
    }

    @Test
    void an_owner_who_opens_nothing_any_more_orders_nothing_and_the_office_is_told() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.gone.add(desk.people.officer.account());
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();
        desk.sweep();

        assertEquals(List.of("2024-02-01 failed [US-GOV-11:failed]"), desk.told(schedule));
        assertEquals("LPO-MEX schedule.fail", desk.text("SELECT office || ' ' || kind FROM notice"));
        assertEquals(
                "La programación «Statements» no informó sobre US-GOV-11 del 1 de febrero de 2024 al 29 de febrero de 2024, y quizá tampoco sobre otros de ese"
                        + " período, y no lo intenta más por sí sola. La cuenta que lleva la programación está cerrada. Quien guarde la programación de nuevo la"
                        + " lleva desde entonces; entonces puede intentarse de nuevo.",
                desk.text("SELECT text_es FROM notice"));

        desk.gone.clear();
        Run run = desk.runs(schedule).get(0);
        in(desk, () -> desk.targets().retry(desk.people.officer, run.id()));
        assertThrows(Conflict.class, () -> in(desk, () -> desk.targets().retry(desk.people.officer, run.id())));
        desk.sweep();
        assertEquals(List.of("2024-02-01 waiting [US-GOV-11:waiting]"), desk.told(schedule));
    }

    @Test
    void what_fails_is_tried_again_ever_later_and_then_told_of() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.close("LPO-MEX", "2024-02-29");
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();
        assertEquals(1, desk.drafted.size());
        for (int attempt = 1; attempt <= 5; attempt++) {
            fail(desk, "database", "2024-03-01 13:00:00+00");
            desk.at("2024-03-01T13:00:59Z");
            desk.sweep();
            assertEquals(attempt, desk.drafted.size(), "not before its time");
            desk.at("2024-03-01T13:%02d:00Z".formatted(1 << (attempt - 1)));
            desk.sweep();
            assertEquals(attempt + 1, desk.drafted.size());
        }
        fail(desk, "database", "2024-03-01 13:00:00+00");
        desk.sweep();
        desk.sweep();

        assertEquals(6, desk.drafted.size());
        assertEquals(List.of("2024-02-01 failed [US-GOV-11:failed]"), desk.told(schedule));
        assertEquals("1", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM notice"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_would_fail_again_is_told_of_at_once_and_stops_nothing_else(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.close("LPO-MEX", "2024-02-29");
        desk.enter(anAgreement().numbered("G-1").lasting("2023-01-01", "2025-12-31"));
        desk.enter(anAgreement().numbered("G-2").lasting("2023-01-01", "2025-12-31"));
        Schedule schedule = desk.open(
                desk.people.officer,
                "{'name': 'All', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-month'}");
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();
        desk.sql("UPDATE report SET status = 'draft' WHERE scope_key = 'G-2'");
        desk.sql(
                "UPDATE report SET status = 'failed', failure_code = 'too-long', failed_at = CURRENT_TIMESTAMP WHERE scope_key = 'G-1'");
        desk.sweep();

        assertEquals(List.of("2024-02-01 failed [G-1:failed, G-2:draft]"), desk.told(schedule));
        assertEquals(2, desk.drafted.size());
        Scope staff = Scope.of(desk.people.officer);
        long run = desk.runs(schedule).get(0).id();
        Set<OfficeCode> own = Set.of(new OfficeCode("LPO-MEX"));
        assertEquals(
                List.of(run),
                desk.book().failed(staff, own, 10).stream().map(Run::id).toList());
        assertEquals(1, desk.book().countFailed(staff, own));
        for (Set<OfficeCode> others : List.of(Set.of(new OfficeCode("ROPAN")), Set.<OfficeCode>of())) {
            assertEquals(List.of(), desk.book().failed(staff, others, 10));
            assertEquals(0, desk.book().countFailed(staff, others));
        }

        desk.sql("UPDATE report SET status = 'draft'");
        assertEquals(List.of(), desk.book().failed(staff, own, 10));
        assertEquals(0, desk.book().countFailed(staff, own));
    }

    @Test
    void a_report_that_fails_again_after_a_person_tried_it_is_told_of_again() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.close("LPO-MEX", "2024-02-29");
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();
        fail(desk, "too-long", "2024-03-01 13:00:00+00");
        desk.sweep();
        // As POST /reports/{id}/retry does: the schedule is not asked.
        desk.sql("UPDATE report SET status = 'queued'");
        desk.sweep();
        assertEquals(List.of("2024-02-01 running [US-GOV-11:queued]"), desk.told(schedule));
        desk.at("2024-03-01T14:00:00Z");
        fail(desk, "too-long", "2024-03-01 13:59:00+00");
        desk.sweep();
        desk.sweep();

        assertEquals(List.of("2024-02-01 failed [US-GOV-11:failed]"), desk.told(schedule));
        assertEquals("2", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM notice"));
    }

    @Test
    void a_burst_over_centres_is_ordered_for_each_of_them() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.sql("UPDATE office SET status = 'closed' WHERE kind = 'centre' AND code <> 'COE-TOC'");
        Schedule schedule = desk.open(
                desk.people.panama,
                "{'name': 'Centres', 'type': 'centre-of-excellence', 'perEach': 'centre', 'period': 'previous-month'}");
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();

        assertEquals(List.of("2024-02-01 waiting [COE-TOC:waiting]"), desk.told(schedule));
    }

    @Test
    void an_agreement_that_is_entered_after_the_run_began_has_its_report_all_the_same() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.close("LPO-MEX", "2024-02-29");
        desk.enter(anAgreement().numbered("G-1").lasting("2023-01-01", "2025-12-31"));
        Schedule schedule = desk.open(
                desk.people.officer,
                "{'name': 'All', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-month'}");
        desk.at("2024-03-01T13:00:00Z");
        desk.sweep();
        desk.sql("UPDATE report SET status = 'draft'");
        desk.sweep();
        desk.enter(anAgreement().numbered("G-LATE").lasting("2023-01-01", "2025-12-31"));
        desk.complete();
        desk.complete();
        desk.sweep();

        assertEquals(List.of("2024-02-01 running [G-1:draft, G-LATE:queued]"), desk.told(schedule));
    }

    @Test
    void a_period_that_was_not_due_yet_by_the_times_of_before_is_due_by_the_new_ones() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule late = desk.open(desk.people.officer, with(DONOR, "'daysAfter': 30"));
        desk.at("2024-03-25T12:00:00Z");
        desk.change(desk.people.officer, late, with(DONOR, "'daysAfter': 20"));
        desk.sweep();

        assertEquals(
                List.of("2024-02-01 waiting [US-GOV-11:waiting]", "2024-01-01 waiting [US-GOV-11:waiting]"),
                desk.told(late));
    }

    @Test
    void a_change_of_times_counts_from_now_on_and_is_refused_to_whoever_comes_second() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.at("2024-03-02T12:00:00Z");
        desk.sweep();
        Schedule quarterly =
                desk.change(desk.people.officer, schedule, DONOR.replace("previous-month", "previous-quarter"));
        desk.at("2024-04-02T12:00:00Z");
        desk.sweep();

        assertEquals(
                List.of("2024-01-01 waiting [US-GOV-11:waiting]", "2024-02-01 waiting [US-GOV-11:waiting]"),
                desk.told(quarterly));
        assertThrows(Stale.class, () -> desk.change(desk.people.officer, schedule, DONOR));
    }

    @Test
    void the_next_times_leave_out_what_was_run_already() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        Schedule schedule = desk.open(desk.people.officer, with(DONOR, "'daysAfter': 15, 'zone': 'America/Tijuana'"));
        desk.runNow(desk.people.officer, schedule);

        assertEquals(
                "2024-03-15T13:00:00Z",
                desk.schedules()
                        .next(Scope.of(desk.people.auditor), schedule.id(), 1)
                        .get(0)
                        .at()
                        .toString());
    }

    @Test
    void who_may_not_order_the_report_keeps_no_schedule_of_it() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        assertThrows(Forbidden.class, () -> desk.open(desk.people.head, DONOR));
        assertThrows(Forbidden.class, () -> desk.open(desk.people.treaty, DONOR));
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        assertThrows(Forbidden.class, () -> desk.runNow(desk.people.panama, schedule));
        assertThrows(Forbidden.class, () -> desk.change(desk.people.panama, schedule, DONOR));
        assertThrows(Forbidden.class, () -> desk.schedules().one(Scope.of(desk.people.donor), schedule.id()));
        assertEquals(
                "treaty-state",
                desk.open(
                                desk.people.treaty,
                                "{'name': 'States', 'type': 'treaty-state', 'perEach': 'state', 'period': 'previous-year'}")
                        .terms()
                        .type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /name missing, /period missing, /scope scope-missing, /type missing",
                "{'name': 'x', 'type': 'none', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month'} | /type unknown-type",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'NOBODY'}, 'period': 'previous-month'} | /scope/donor unknown-donor",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'state': 'MX'}, 'period': 'previous-month'} | /scope/state unknown-scope",
                "{'name': 'x', 'type': 'donor-statement', 'perEach': 'state', 'period': 'previous-month'} | /perEach unknown-scope",
                "{'name': 'x', 'type': 'portfolio', 'perEach': 'centre', 'period': 'previous-month', 'at': '24:00'} | /at no-time, /perEach unknown-scope",
                "{'name': 'x', 'type': 'donor-statement', 'perEach': 'grant', 'scope': {'state': 'MX'}, 'period': 'previous-month'} | /scope two-scopes",
                "{'name': 'x', 'type': 'donor-statement', 'perEach': 'grant', 'audience': ['NOBODY'], 'period': 'duty'} | /audience unknown-audience",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'duty'} | /period no-duty",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'audience': ['US-GOV-1']} | /audience not-their-money",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-year', 'yearStart': '10-15', 'cron': '0 6 * *', 'at': '6'} | /at no-time, /cron no-cron, /yearStart no-first-day",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'cron': '0 6 5 * *', 'daysAfter': 3} | /cron two-rhythms",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'zone': 'Mars/Base', 'recipients': ['a@example.org', 'nobody']} | /recipients/1 no-address, /zone no-zone",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'startsOn': '2024-02-01', 'endsOn': '2024-01-01', 'colour': 'red'} | /colour unknown-field, /endsOn before-start",
                "{'name': 'x', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month', 'startsOn': '2010-01-01'} | /startsOn too-many"
            })
    void bad_input_is_named_field_by_field(String json, String expected) {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        assertEquals(expected, String.join(", ", desk.faults(desk.people.officer, json)));
        assertEquals("0", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM schedule"));
    }

    private static void fail(ScheduleDesk desk, String code, String at) {
        desk.sql("UPDATE report SET status = 'failed', failure_code = '" + code
                + "', failed_at = TIMESTAMP WITH TIME ZONE '" + at + "'");
    }

    private static String with(String json, String fields) {
        return json.substring(0, json.length() - 1) + ", " + fields + "}";
    }

    private static <T> T in(ScheduleDesk desk, Callable<T> work) {
        return desk.people.database().inTransaction(work);
    }
}
