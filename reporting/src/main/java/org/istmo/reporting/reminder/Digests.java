package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.delivery.MessageLine;
import org.istmo.reporting.reminder.DigestDesk.Addressee;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.reporting.schedule.Round;

/**
 * Has everybody whom mail reaches told once a month of what concerns them: on its first day at eight by the clocks of their office, or as soon after that as the
 * server is up. Who gets an address within the month is told then.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Digests implements Round {

    private static final Logger LOG = Logger.getLogger(Digests.class.getName());

    private static final Scope AS_THE_PROGRAM = Scope.ofAudience(Sensitivity.INTERNAL);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private DueCalendar calendar;
    private DigestDesk desk;
    private Clock clock;

    protected Digests() {}

    @Inject
    public Digests(DueCalendar calendar, DigestDesk desk, Clock clock) {
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        List<CalendarEntry> entries = new ArrayList<>();
        for (Addressee one : desk.addressees()) {
            month(one.zone())
                    .filter(month -> !desk.isTold(one.whom(), month))
                    .ifPresent(month -> attempt(one, month, entries));
        }
    }

    /** The month that is told of now; empty before eight of its first day. */
    private Optional<YearMonth> month(ZoneId zone) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(zone));
        boolean early = now.getDayOfMonth() == 1 && now.toLocalTime().isBefore(EIGHT);
        return early ? Optional.empty() : Optional.of(YearMonth.from(now));
    }

    private void attempt(Addressee one, YearMonth month, List<CalendarEntry> entries) {
        try {
            desk.tell(new Digest(one.whom(), month, lines(one, month, entries)));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    failed,
                    () -> one.whom().reference() + " is not told of " + month + " yet; the next round does it");
        }
    }

    /** @param entries what was read for others before; filled at the first one of the staff */
    private List<MessageLine> lines(Addressee one, YearMonth month, List<CalendarEntry> entries) {
        if (one.whom().donor().isPresent()) {
            return desk.ofDonor(one, month);
        }
        if (entries.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            entries.addAll(calendar.until(
                    AS_THE_PROGRAM, Optional.empty(), today.plusMonths(1).plusDays(1)));
        }
        return StaffDigest.of(one.whom(), month, entries);
    }
}
