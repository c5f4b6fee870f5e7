package org.istmo.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.time.HandClock;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.web.register.RegisterDesk;

/**
 * The days on which clocks are changed, and the same days where they are not: two sweeps at once every half hour over what comes due at a time that is left out
 * or comes twice. Each period has one run, due at the moment that the zone's rules say.
 */
final class DaylightDays {

    /**
     * A zone's clocks, a time of theirs as cron says it, and the moment that it means; from the Time Zone Database.
     *
     * @param cron of a day that is the first of its kind after January
     */
    private record Day(String zone, String cron, String moment) {}

    private static final List<Day> DAYS = List.of(
            // Forward at two in the morning, back at two: the half hours between are left out and come twice.
            new Day("America/Tijuana", "30 2 10 3 *", "2024-03-10T10:30:00Z"),
            new Day("America/Tijuana", "30 1 3 11 *", "2024-11-03T08:30:00Z"),
            // Forward at midnight, back at one.
            new Day("America/Havana", "30 0 10 3 *", "2024-03-10T05:30:00Z"),
            new Day("America/Havana", "30 0 3 11 *", "2024-11-03T04:30:00Z"),
            // These have none any more.
            new Day("America/Mexico_City", "30 2 10 3 *", "2024-03-10T08:30:00Z"),
            new Day("America/Panama", "30 1 3 11 *", "2024-11-03T06:30:00Z"));

    static final int COUNT = DAYS.size();

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration AROUND = Duration.ofHours(4);

    private DaylightDays() {}

    static List<String> befall(Stage stage) throws InterruptedException {
        List<String> broken = new ArrayList<>();
        stage.world.sql("UPDATE schedule SET status = 'ended'");
        for (Day day : DAYS) {
            Instant due = Instant.parse(day.moment());
            HandClock clock = new HandClock(due.minus(AROUND));
            NodeServices one = new NodeServices(stage.world.database, clock, "one", Optional.empty());
            NodeServices other = new NodeServices(stage.world.database, clock, "other", Optional.empty());
            Schedule schedule = stage.world.database.inTransaction(() -> one.schedules.open(
                    Staff.OFFICER,
                    RegisterDesk.sent(
                            "{'name': 'Day', 'type': 'donor-statement', 'scope': {'donor': 'XM-FAULTS'}, 'period': 'previous-month',"
                                    + " 'zone': '" + day.zone() + "', 'cron': '" + day.cron() + "'}")));
            for (; clock.instant().isBefore(due.plus(AROUND)); clock.on(STEP)) {
                Thread beside = new Thread(other.sweep::round);
                beside.start();
                one.sweep.round();
                beside.join();
            }
            List<String> runs = stage.world
                    .database
                    .jdbi()
                    .withHandle(
                            handle -> handle.createQuery("SELECT due_at FROM schedule_run WHERE schedule = :schedule")
                                    .bind("schedule", schedule.id())
                                    .mapTo(OffsetDateTime.class)
                                    .map(at -> at.toInstant().toString())
                                    .list());
            if (!runs.equals(List.of(day.moment()))) {
                broken.add(day + " was run at " + runs);
            }
        }
        return broken;
    }
}
