package org.istmo.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fails for a reason that nobody foresaw is not left to a log. */
class HeldUpSchedulesTest {

    private static final String DONOR =
            "{'name': 'Statements', 'type': 'donor-statement', 'scope': {'donor': 'US-GOV-11'}, 'period': 'previous-month'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_fails_for_half_an_hour_unforeseen_is_told_once_a_day_and_done_when_it_can_be(Vendor vendor) {
        ScheduleDesk desk = new ScheduleDesk(vendor);
        desk.employ();
        desk.close("LPO-MEX", "2024-02-29");
        Schedule schedule = desk.open(desk.people.officer, DONOR);
        desk.outOfOrder = true;
        sweepFor(desk, "2024-03-01T13:00:00Z", 30);
        assertEquals("0", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM outbox"));

        sweepFor(desk, "2024-03-01T13:31:00Z", 20);
        String told = "held-up." + schedule.id() + ".2024-03-01.";
        assertEquals(
                told + desk.people.officer.account() + " /schedules/" + schedule.id() + "|" + told
                        + desk.people.admin.account() + " /admin/health",
                desk.text("SELECT string_agg(message_id || ' ' || path, '|' ORDER BY path DESC) FROM outbox"));
        assertEquals("LPO-MEX schedule.held-up", desk.text("SELECT office || ' ' || kind FROM notice"));

        desk.outOfOrder = false;
        sweepFor(desk, "2024-03-01T13:52:00Z", 1);
        assertEquals(1, desk.drafted.size());
    }

    @Test
    void what_fails_now_and_then_is_told_to_nobody() {
        ScheduleDesk desk = new ScheduleDesk(Vendor.H2);
        desk.employ();
        desk.open(desk.people.officer, DONOR);
        desk.outOfOrder = true;
        for (String moment : List.of("13:00", "13:20", "13:40", "14:00")) {
            desk.at("2024-03-01T" + moment + ":00Z");
            desk.sweep();
        }
        assertEquals("0", desk.text("SELECT CAST(count(*) AS VARCHAR(9)) FROM outbox"));
    }

    /** A round every minute, so many of them. */
    private static void sweepFor(ScheduleDesk desk, String begin, int rounds) {
        Instant at = Instant.parse(begin);
        for (int round = 0; round < rounds; round++) {
            desk.at(at.plus(Duration.ofMinutes(round)).toString());
            desk.sweep();
        }
    }
}
