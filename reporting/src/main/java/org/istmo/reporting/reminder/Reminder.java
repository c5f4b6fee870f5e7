package org.istmo.reporting.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleTerms;
import org.istmo.reporting.schedule.Waiting;

/**
 * That people are told of something before it is due, or once it is late. Of what nobody is owed by a day they are told once it is late alone.
 *
 * @param waiting what it waits for
 * @param mark so many days before it is due; {@value #LATE} once it is late
 */
record Reminder(CalendarEntry entry, Waiting waiting, int mark) {

    private static final int LATE = -1;
    private static final int DIGEST_BYTES = 12;

    /** What is late for longer than that, in days, is known to be late. */
    static final int LONGEST_LATE = 30;

    /**
     * What is to be told on a day. Of several marks that passed, such as while the server was down, the last one alone.
     *
     * @param today where the office is
     */
    static Optional<Reminder> of(CalendarEntry entry, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, entry.lastDay());
        Optional<Integer> mark = left < 0
                ? Optional.of(LATE).filter(late -> left >= -LONGEST_LATE)
                : marks(entry).stream().filter(days -> days >= left).min(Integer::compare);
        return entry.waiting()
                .filter(waiting -> !waiting.offices().isEmpty() && !entry.issued())
                .flatMap(waiting -> mark.map(passed -> new Reminder(entry, waiting, passed)));
    }

    private static List<Integer> marks(CalendarEntry entry) {
        return entry.owed()
                ? entry.schedule()
                        .map(schedule -> schedule.terms().remindDays())
                        .orElse(ScheduleTerms.USUAL_REMINDERS)
                : List.of();
    }

    String kind() {
        return mark == LATE ? "late" : "due";
    }

    /** A key of what is told; of all that a burst reports on of one period and is due at once, people are told at once. */
    String occasion() {
        Object about = burst().<Object>map(Schedule::id).orElse(entry.type() + entry.scope());
        return "due." + digest(about + " " + entry.span() + " " + entry.due()) + "." + waiting.word() + "." + mark;
    }

    /** The number of the report, or else what says that it is due: a schedule by its name, an agreement by its number. */
    String about() {
        return burst().map(Reminder::name)
                .or(() -> report().map(Report::number))
                .or(() -> entry.schedule().map(Reminder::name))
                .orElse(entry.scope().key());
    }

    /** Where to see it. */
    String path() {
        return Subject.path(entry);
    }

    /** The one that it is about, if that is one. */
    Optional<Report> report() {
        return Subject.report(entry);
    }

    /** How the trail refers to it. */
    String reference() {
        return report().map(Report::reference)
                .or(() -> entry.schedule().map(Schedule::reference))
                .orElse("office:" + entry.office());
    }

    private Optional<Schedule> burst() {
        return Subject.burst(entry);
    }

    private static String name(Schedule schedule) {
        return schedule.terms().name();
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
