package org.istmo.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Months of centres: in Guatemala the one on organized crime, which has an officer; in El Salvador the one on urban crime, which has none of its own. */
class CentresTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_open_centre_is_asked_some_days_after_the_months_end_and_reminded_while_nothing_came_in(Vendor vendor) {
        ScheduleDesk desk = staffed(vendor);
        desk.at("2024-03-03T05:00:00Z");
        desk.askCentres();
        assertEquals("", told(desk, "COE-TOC"), "it is the second in Guatemala");
        desk.at("2024-03-03T07:00:00Z");
        desk.askCentres();
        desk.askCentres();
        String asked = "ask-return officer.toc /send-in?centre=COE-TOC&month=2024-02 2024-02-01";
        assertEquals(asked, told(desk, "COE-TOC"));
        assertEquals(asked.replace("TOC", "URB").replace("officer.toc", "officer.pan"), told(desk, "COE-URB"));

        receipt(desk, 700, "COE-URB", "2024-03-05 12:00:00+00:00");
        receipt(desk, 703, "COE-TOC", "2024-03-05 12:00:00+00:00");
        desk.sql("UPDATE import_receipt SET accepted = 0, rejected = 5 WHERE id = 703");
        desk.at("2024-03-11T12:00:00Z");
        desk.askCentres();
        desk.askCentres();
        assertEquals(asked + "\n" + asked.replace("ask", "remind"), told(desk, "COE-TOC"));
        assertEquals(
                asked.replace("TOC", "URB").replace("officer.toc", "officer.pan"),
                told(desk, "COE-URB"),
                "something came in");
        assertEquals(
                List.of("COE-TOC open asked reminded 1", "COE-URB open asked 1"), months(desk, "COE-TOC", "COE-URB"));
    }

    @Test
    void when_they_are_asked_is_data_and_who_said_that_there_is_nothing_is_left_alone() {
        ScheduleDesk desk = staffed(Vendor.H2);
        desk.sql("UPDATE office SET ask_after = 1, remind_after = 2 WHERE code = 'COE-TOC'");
        desk.at("2024-03-01T12:00:00Z");
        desk.askCentres();
        desk.say(desk.people.panama, "COE-TOC", "2024-02", CentreMonth.NOTHING);
        desk.at("2024-03-02T12:00:00Z");
        desk.askCentres();
        assertEquals("ask-return officer.toc /send-in?centre=COE-TOC&month=2024-02 2024-02-01", told(desk, "COE-TOC"));
        desk.sql("UPDATE office SET status = 'closed' WHERE code = 'COE-URB'");
        desk.at("2024-03-20T12:00:00Z");
        desk.askCentres();
        assertEquals("", told(desk, "COE-URB"), "it is closed");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_said_stands_until_something_comes_in_and_a_file_counts_for_the_month_it_is_of(Vendor vendor) {
        ScheduleDesk desk = staffed(vendor);
        desk.at("2024-03-06T12:00:00Z");
        desk.say(desk.people.panama, "COE-TOC", "2024-02", CentreMonth.NOTHING);
        assertEquals(List.of("COE-TOC nothing 0"), months(desk, "COE-TOC"));
        receipt(desk, 701, "COE-TOC", "2024-03-07 12:00:00+00:00");
        assertEquals(List.of("COE-TOC open 1"), months(desk, "COE-TOC"));
        desk.at("2024-03-08T12:00:00Z");
        assertThrows(Conflict.class, () -> desk.say(desk.people.panama, "COE-TOC", "2024-02", CentreMonth.NOTHING));
        desk.say(desk.people.panama, "COE-TOC", "2024-02", CentreMonth.COMPLETE);
        assertEquals(List.of("COE-TOC complete 1"), months(desk, "COE-TOC"));
        receipt(desk, 702, "COE-TOC", "2024-03-09 12:00:00+00:00");
        desk.sql("INSERT INTO centre_receipt (receipt, centre, of_month) VALUES (702, 'COE-TOC', DATE '2024-03-01')");
        assertEquals(List.of("COE-TOC complete 1"), months(desk, "COE-TOC"), "that is of another month");

        assertThrows(Forbidden.class, () -> desk.say(desk.people.officer, "COE-TOC", "2024-02", CentreMonth.COMPLETE));
        assertThrows(Forbidden.class, () -> desk.say(desk.people.head, "COE-TOC", "2024-02", CentreMonth.COMPLETE));
        assertThrows(Missing.class, () -> desk.say(desk.people.panama, "ROPAN", "2024-02", CentreMonth.COMPLETE));
        assertThrows(Conflict.class, () -> desk.say(desk.people.panama, "COE-TOC", "2024-04", CentreMonth.COMPLETE));
        assertThrows(Forbidden.class, () -> desk.returns().of(Scope.of(desk.people.donor), YearMonth.of(2024, 2)));
    }

    private static ScheduleDesk staffed(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.employ();
        desk.sql("DELETE FROM account_office WHERE account = 3 AND office = 'COE-TOC'");
        desk.sql(
                "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                        + " VALUES (31, 'officer.toc', 'officer.toc', 'es', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)");
        desk.sql("INSERT INTO account_role (account, role) VALUES (31, 'officer')");
        desk.sql("INSERT INTO account_office (account, office) VALUES (31, 'COE-TOC')");
        return desk;
    }

    private static void receipt(ScheduleDesk desk, long id, String centre, String at) {
        desk.sql(
                "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged, rejected)"
                        + " VALUES (" + id + ", '" + centre + "', 3, '', 'xlsx', 1, TIMESTAMP WITH TIME ZONE '" + at
                        + "', 1, 0, 0, 0)");
    }

    /** Kind, account, where and of which month. */
    private static String told(ScheduleDesk desk, String centre) {
        return desk.text(
                "SELECT o.kind || ' ' || a.name || ' ' || o.path || ' ' || CAST(o.on_day AS VARCHAR) FROM outbox o JOIN account a ON a.id = o.account"
                        + " WHERE o.about = '" + centre + "' ORDER BY o.created_at, o.id");
    }

    /** Code, how it stands, who was told and how much came in, of February. */
    private static List<String> months(ScheduleDesk desk, String... codes) {
        return desk.returns().of(Scope.of(desk.people.auditor), YearMonth.of(2024, 2)).stream()
                .filter(month -> List.of(codes).contains(month.centre().code()))
                .map(month -> month.centre() + " " + month.state()
                        + (month.asked().isPresent() ? " asked" : "")
                        + (month.reminded().isPresent() ? " reminded" : "")
                        + " " + month.receipts().size())
                .toList();
    }
}
