package org.istmo.reporting.reminder;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.delivery.MessageLine;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Waiting;

/** Says what waits for somebody of the staff, what of their offices is late, and what is due this month; each thing once, in that order, and a burst as one. */
final class StaffDigest {

    /** More than that nobody reads; how much more there is a last line says, and all of it is on the page. */
    private static final int MOST = 50;

    /** @param entries all that the calendar has until a month from now */
    static List<MessageLine> of(Reader whom, YearMonth month, List<CalendarEntry> entries) {
        List<CalendarEntry> open =
                entries.stream().filter(entry -> entry.waiting().isPresent()).toList();
        Set<List<Object>> said = new HashSet<>();
        List<MessageLine> lines = Stream.of("yours", "late", "due")
                .flatMap(sentence -> open.stream()
                        .filter(entry -> sentence(whom, month, entry).equals(Optional.of(sentence)))
                        .filter(entry -> said.add(told(sentence, entry)))
                        .map(entry -> line(sentence, entry)))
                .toList();
        return lines.size() > MOST ? cut(whom, lines) : lines;
    }

    private static List<MessageLine> cut(Reader whom, List<MessageLine> lines) {
        MessageLine more = new MessageLine(
                "more",
                Integer.toString(lines.size() - MOST),
                whom.isStaff() ? "/due" : lines.get(MOST).path(),
                Optional.empty());
        return Stream.concat(lines.stream().limit(MOST), Stream.of(more)).toList();
    }

    /** Alike of all that one line tells of. */
    private static List<Object> told(String sentence, CalendarEntry entry) {
        return Subject.burst(entry)
                .<List<Object>>map(
                        schedule -> List.of(sentence, schedule.id(), entry.span(), entry.due(), Subject.path(entry)))
                .orElse(List.of(sentence, entry));
    }

    private static Optional<String> sentence(Reader whom, YearMonth month, CalendarEntry entry) {
        if (isTheirs(whom, entry.waiting().orElseThrow())) {
            return Optional.of("yours");
        }
        boolean told =
                whom.actsFor(entry.office()) && !entry.issued() && !entry.due().isAfter(month.atEndOfMonth());
        return told ? Optional.of(entry.late() ? "late" : "due") : Optional.empty();
    }

    private static boolean isTheirs(Reader whom, Waiting waiting) {
        return waiting.who().stream().anyMatch(person -> person.account() == whom.account());
    }

    private static MessageLine line(String sentence, CalendarEntry entry) {
        return new MessageLine(
                sentence,
                Subject.burst(entry)
                        .map(schedule -> schedule.terms().name())
                        .or(() -> entry.report().map(Report::number))
                        .orElse(entry.scope().key()),
                Subject.path(entry),
                Optional.of(entry.due()));
    }

    private StaffDigest() {}
}
