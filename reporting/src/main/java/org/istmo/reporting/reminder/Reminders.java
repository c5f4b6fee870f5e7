package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.reporting.schedule.Round;

/** Looks through the calendar for what will be due soon or is late, and has whoever holds its next step told. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Reminders implements Round {

    private static final Logger LOG = Logger.getLogger(Reminders.class.getName());

    private static final Scope AS_THE_PROGRAM = Scope.ofAudience(Sensitivity.INTERNAL);
    private static final Duration REST = Duration.ofMinutes(1);

    /** The earliest reminder that a schedule may have, in days, and a day for the zones. */
    private static final int AHEAD = 91;

    /** What was due longer ago, in days, is late for too long to be told; with a day for the zones. */
    private static final int BACK = Reminder.LONGEST_LATE + CalendarEntry.ALLOWANCE + 1;

    private DueCalendar calendar;
    private ReminderDesk desk;
    private Offices offices;
    private Clock clock;

    protected Reminders() {}

    @Inject
    public Reminders(DueCalendar calendar, ReminderDesk desk, Offices offices, Clock clock) {
        this.calendar = calendar;
        this.desk = desk;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        LocalDate today = LocalDate.now(clock);
        List<CalendarEntry> entries =
                calendar.between(AS_THE_PROGRAM, Optional.empty(), today.minusDays(BACK), today.plusDays(AHEAD));
        Set<String> told = desk.told();
        Map<OfficeCode, LocalDate> days = new HashMap<>();
        for (CalendarEntry entry : entries) {
            LocalDate there = days.computeIfAbsent(entry.office(), this::today);
            Reminder.of(entry, there).filter(reminder -> isNews(reminder, told)).ifPresent(this::tell);
        }
    }

    private LocalDate today(OfficeCode office) {
        return LocalDate.now(clock.withZone(offices.zoneOf(office).orElse(ZoneId.of("UTC"))));
    }

    private static boolean isNews(Reminder reminder, Set<String> told) {
        return reminder.waiting().who().isEmpty()
                || reminder.waiting().who().stream()
                        .anyMatch(person -> !told.contains(ReminderDesk.messageId(reminder, person)));
    }

    private void tell(Reminder reminder) {
        try {
            desk.tell(reminder);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    failed,
                    () -> "Nobody is reminded of " + reminder.about() + " yet; the next round does it");
        }
    }
}
