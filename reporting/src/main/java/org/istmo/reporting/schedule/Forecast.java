package org.istmo.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.istmo.domain.grant.OwedReport;

/** When the periods of a schedule come due. */
public final class Forecast {

    /** Further than that nobody looks ahead. */
    private static final int YEARS = 30;

    private final Schedule schedule;
    private final ScheduleTerms terms;
    private final ZoneId zone;
    private final List<OwedReport> owed;
    private final DutyMonths months;

    /** @param owed what the agreements owe that it reports on; used for the periods of duties alone */
    Forecast(Schedule schedule, List<OwedReport> owed) {
        this.schedule = schedule;
        this.terms = schedule.terms();
        this.zone = terms.zone();
        this.owed = List.copyOf(owed);
        this.months = new DutyMonths(owed);
    }

    /** Those that came due by a moment, since the schedule counts, in their order, but those that are left out. */
    List<Occurrence> until(Instant moment, Predicate<Span> leftOut) {
        return all(day(moment), leftOut)
                .filter(due -> !due.at().isAfter(moment))
                .toList();
    }

    /** The next ones after a moment, in their order, but those that are left out. */
    List<Occurrence> next(Instant moment, int count, Predicate<Span> leftOut) {
        Instant least =
                moment.isBefore(schedule.countsFrom()) ? schedule.countsFrom().minusNanos(1) : moment;
        return all(day(moment).plusYears(YEARS), leftOut)
                .filter(due -> due.at().isAfter(least))
                .limit(count)
                .toList();
    }

    /** The last one whose period is over by a moment, whether it is due or not. */
    Optional<Span> lastOver(Instant moment) {
        LocalDate today = day(moment);
        if (terms.period() == Preset.DUTY) {
            return dutySpans()
                    .map(DutySpan::span)
                    .filter(span -> span.to().isBefore(today))
                    .max(Comparator.comparing(Span::to).thenComparing(Span::from));
        }
        Span current = terms.period().around(today, terms.yearStart());
        return Optional.of(terms.period().around(current.from().minusDays(1), terms.yearStart()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** In their order; those of rules without an end stop at the last day. */
    private Stream<Occurrence> all(LocalDate last, Predicate<Span> leftOut) {
        Stream<Occurrence> occurrences = terms.period() == Preset.DUTY ? ofDuties(leftOut) : ofCalendar(last, leftOut);
        return occurrences
                .filter(this::counts)
                .filter(due -> terms.endsOn()
                        .map(end -> !due.local().toLocalDate().isAfter(end))
                        .orElse(true));
    }

    private Stream<Occurrence> ofCalendar(LocalDate last, Predicate<Span> leftOut) {
        LocalDate first = day(schedule.countsFrom()).minusDays(terms.rhythm().longest());
        Span around = terms.period().around(first, terms.yearStart());
        Span begin = terms.period().around(around.from().minusDays(1), terms.yearStart());
        return Stream.iterate(begin, span -> !span.to().isAfter(last), terms.period()::after)
                .filter(span -> !leftOut.test(span))
                .flatMap(span -> terms
                        .rhythm()
                        .dueFor(span.to(), terms.period().after(span).to())
                        .stream()
                        .map(local -> Occurrence.of(span, local, zone)));
    }

    /**
     * A period of a duty in whole months.
     *
     * @param end its last day as the duty has it
     */
    private record DutySpan(Span span, LocalDate end) {}

    private Stream<Occurrence> ofDuties(Predicate<Span> leftOut) {
        return dutySpans()
                .filter(duty -> !leftOut.test(duty.span()))
                .flatMap(duty -> terms.rhythm().dueFor(duty.end(), LocalDate.MAX).stream()
                        .map(local -> Occurrence.of(duty.span(), local, zone)))
                .sorted(Comparator.comparing(Occurrence::at)
                        .thenComparing(due -> due.span().from()))
                .filter(this::counts)
                .filter(dueFirst());
    }

    private boolean counts(Occurrence due) {
        return !due.at().isBefore(schedule.countsFrom());
    }

    private Stream<DutySpan> dutySpans() {
        return owed.stream()
                .map(one -> new DutySpan(months.of(one), one.period().to()));
    }

    /** Agreements whose periods are alike come due together, with the first of them. */
    private static Predicate<Occurrence> dueFirst() {
        Set<Span> seen = new HashSet<>();
        return due -> seen.add(due.span());
    }
}
