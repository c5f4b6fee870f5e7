package org.istmo.web.schedule;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_staff_are_told_on_the_first_at_eight_by_their_clocks_what_waits_what_is_late_and_what_is_due(
            Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        desk.sql(
                "UPDATE account SET mail = name || '@un.org' WHERE name IN ('officer.mex', 'officer.pan', 'head.mex', 'auditor')");
        desk.at("2024-04-01T13:59:00Z");
        desk.digest();
        assertEquals("", told(desk), "it is not eight in Mexico");
        desk.at("2024-04-01T14:00:00Z");
        desk.digest();
        desk.digest();
        String april = "digest head.mex 2024-04 | due G-OWES /due 2024-04-30\n"
                + "digest officer.mex 2024-04 | yours G-OWES /due 2024-04-30";
        assertEquals(april, told(desk), "officers of Panama and auditors have nothing to be told");

        desk.at("2024-05-17T12:00:00Z");
        desk.digest();
        assertEquals(
                april.replace("\n", "\ndigest head.mex 2024-05 | late G-OWES /due 2024-04-30\n")
                        + "\ndigest officer.mex 2024-05 | yours G-OWES /due 2024-04-30",
                told(desk),
                "the server was down on the first");
        assertEquals("digest.send digest.send digest.send digest.send", trail(desk));
    }

    @Test
    void who_has_no_address_or_wants_none_is_told_nothing_and_who_changes_their_mind_is() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.at("2024-04-01T14:00:00Z");
        desk.sql("UPDATE account SET mail = 'head@un.org', digest = FALSE WHERE name = 'head.mex'");
        desk.digest();
        assertEquals("", told(desk));
        desk.sql("UPDATE account SET digest = TRUE WHERE name = 'head.mex'");
        desk.digest();
        assertEquals("digest head.mex 2024-04 | due G-OWES /due 2024-04-30", told(desk));
    }

    @Test
    void a_burst_is_one_line_and_where_there_is_more_a_last_line_says_how_much() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.employ();
        desk.sql("UPDATE account SET mail = 'head@un.org' WHERE name = 'head.mex'");
        for (int grant = 1; grant <= 6; grant++) {
            desk.enter(anAgreement()
                    .numbered("G-" + grant)
                    .lasting("2024-01-01", "2024-12-31")
                    .owing(Frequency.MONTHLY, DutyCalendar.CALENDAR_YEAR, 30));
        }
        desk.at("2025-01-05T14:00:00Z");
        desk.digest();
        String lines = told(desk);
        assertEquals(51, lines.split("; ").length);
        // Eleven months of six agreements are late, and December is due.
        assertEquals("more 22 /due -", lines.substring(lines.lastIndexOf("; ") + 2));

        desk.sql("DELETE FROM outbox_line");
        desk.sql("DELETE FROM outbox");
        desk.sql("DELETE FROM digest_told");
        desk.open(
                desk.people.officer,
                "{'name': 'All', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'duty', 'startsOn': '2024-01-01'}");
        desk.digest();
        lines = told(desk);
        assertEquals(12, lines.split("; ").length, lines);
        assertEquals("due All /due 2025-01-30", lines.substring(lines.lastIndexOf("; ") + 2));
    }

    @Test
    void an_administrator_is_told_of_what_failed_with_the_page_that_they_may_open() {
        ScheduleDesk desk = owing(Vendor.H2);
        desk.sql("UPDATE account SET mail = 'admin@un.org' WHERE name = 'admin'");
        desk.open(
                desk.people.officer,
                "{'name': 'Owed', 'type': 'donor-statement', 'scope': {'grant': 'G-OWES'}, 'period': 'duty'}");
        desk.gone.add(1L);
        desk.at("2024-04-01T14:00:00Z");
        desk.sweep();
        desk.digest();
        String run = "/runs/" + desk.text("SELECT CAST(id AS VARCHAR) FROM schedule_run");
        assertEquals("digest admin 2024-04 | yours G-OWES " + run + " 2024-04-30", told(desk));
        assertEquals(run, desk.text("SELECT path FROM outbox WHERE kind = 'digest'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_is_told_what_was_issued_to_it_and_answered_last_month_and_nothing_of_others(Vendor vendor) {
        ScheduleDesk desk = owing(vendor);
        for (long account = 21; account <= 22; account++) {
            String donor = account == 21 ? "US-GOV-11" : "US-GOV-1";
            desk.sql(
                    "INSERT INTO account (id, name, display_name, language, password_hash, donor, whole_donor, enabled, failed_attempts, credentials,"
                            + " created_at, mail) VALUES (" + account + ", 'desk." + account + "', 'desk', 'en', '', '"
                            + donor + "', TRUE, TRUE, 0, 1, CURRENT_TIMESTAMP, 'desk@un.org')");
            desk.sql("INSERT INTO account_role (account, role) VALUES (" + account + ", 'donor')");
        }
        // In Mexico the first is issued on the last evening of March.
        issued(desk, 501, "IST-1", "2024-04-01 03:00:00+00:00", "US-GOV-11");
        issued(desk, 502, "IST-2", "2024-04-01 07:00:00+00:00", "US-GOV-11");
        issued(desk, 503, "IST-3", "2024-03-10 07:00:00+00:00", "US-GOV-1");
        issued(desk, 504, "IST-4", "2024-01-10 07:00:00+00:00", "US-GOV-11");
        for (long question = 601; question <= 602; question++) {
            String donor = question == 601 ? "US-GOV-11" : "US-GOV-1";
            desk.sql("INSERT INTO report_question (id, report, donor, account, asked_at, words) VALUES (" + question
                    + ", 504, '" + donor + "', " + (question == 601 ? 21 : 22) + ", CURRENT_TIMESTAMP, '?')");
            desk.sql("INSERT INTO report_answer (question, account, answered_at, words) VALUES (" + question
                    + ", 1, TIMESTAMP WITH TIME ZONE '2024-03-20 07:00:00+00:00', '!')");
        }
        desk.at("2024-04-01T14:00:00Z");
        desk.digest();
        assertEquals("""
                donor-digest desk.21 2024-04 | issued IST-1 /reports/501 -; answered IST-4 /reports/504 -
                donor-digest desk.22 2024-04 | issued IST-3 /reports/503 -""", told(desk));
        desk.at("2024-06-02T14:00:00Z");
        desk.digest();
        assertEquals(2, told(desk).split("\n").length, "nothing to say, no mail");
    }

    private static void issued(ScheduleDesk desk, long id, String number, String at, String donor) {
        desk.sql(
                "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress,"
                        + " next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES ("
                        + id + ", '" + number + "', 'donor-statement', 'donor', '" + donor
                        + "', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 3, 1, 'k"
                        + id
                        + "', 1, CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '" + at + "', 1)");
        desk.sql("INSERT INTO report_audience (report, donor, agreement) VALUES (" + id + ", '" + donor + "', 0)");
    }

    private static ScheduleDesk owing(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.employ();
        desk.enter(anAgreement()
                .numbered("G-OWES")
                .lasting("2024-01-01", "2024-12-31")
                .owing(Frequency.QUARTERLY, DutyCalendar.CALENDAR_YEAR, 30));
        desk.sql("UPDATE agreement SET donor = 'US-GOV-11'");
        return desk;
    }

    /** Kind, account and month of each message, and its lines. */
    private static String told(ScheduleDesk desk) {
        return desk.text(
                "SELECT o.kind || ' ' || a.name || ' ' || o.about || ' | ' || (SELECT STRING_AGG(l.sentence || ' ' || l.about || ' ' || l.path || ' '"
                        + " || COALESCE(CAST(l.on_day AS VARCHAR), '-'), '; ' ORDER BY l.ordinal) FROM outbox_line l WHERE l.message = o.id)"
                        + " FROM outbox o JOIN account a ON a.id = o.account WHERE o.kind IN ('digest', 'donor-digest') ORDER BY a.name, o.about");
    }

    private static String trail(ScheduleDesk desk) {
        return desk.text("SELECT action FROM audit_entry WHERE action LIKE 'digest.%' ORDER BY seq")
                .replace('\n', ' ');
    }
}
