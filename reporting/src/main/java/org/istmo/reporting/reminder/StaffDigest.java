package org.istmo.reporting.reminder;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.delivery.MessageLine;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Waiting;

/** Says what waits for somebody of the staff, what of their offices is late, and what is due this month; each thing once, in that order. */
final class StaffDigest {

    /** More than that nobody reads; all of it is on the page. */
    private static final int MOST = 50;

    /** @param entries all that the calendar has until a month from now */
    static List<MessageLine> of(Reader whom, YearMonth month, List<CalendarEntry> entries) {
        List<CalendarEntry> open =
                entries.stream().filter(entry -> entry.waiting().isPresent()).toList();
        return Stream.of("yours", "late", "due")
                .flatMap(sentence -> open.stream()
                        .filter(entry -> sentence(whom, month, entry).equals(Optional.of(sentence)))
                        .map(entry -> line(sentence, entry)))
                .limit(MOST)
                .toList();
    }

    private static Optional<String> sentence(Reader whom, YearMonth month, CalendarEntry entry) {
        if (isTheirs(whom, entry.waiting().orElseThrow())) {
            return Optional.of("yours");
        }
        boolean told = whom.actsFor(entry.office())
                && !entry.issued()
                && !entry.due().isAfter(month.atEndOfMonth());
        return told ? Optional.of(entry.late() ? "late" : "due") : Optional.empty();
    }

    private static boolean isTheirs(Reader whom, Waiting waiting) {
        return waiting.who().stream().anyMatch(person -> person.account() == whom.account());
    }

    private static MessageLine line(String sentence, CalendarEntry entry) {
        return new MessageLine(
                sentence,
                entry.report().map(Report::number).orElse(entry.scope().key()),
                entry.report().map(report -> "/reports/" + report.id()).orElse("/due"),
                Optional.of(entry.due()));
    }

    private StaffDigest() {}
}
