package org.istmo.web.schedule;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.schedule.Cron;
import org.istmo.reporting.schedule.DaysAfter;
import org.istmo.reporting.schedule.Each;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleTerms;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the API gives it.
 *
 * @param scope null of a burst over all that its office has
 * @param yearStart the day that its years begin on, as MM-dd
 * @param cron five fields; null where {@code daysAfter} and {@code at} say when
 * @param daysAfter days after the end of a period; null where {@code cron} says when
 * @param at the time of the day in {@code zone}, as HH:mm
 * @param remindDays so many days before something is due that an agreement owes people are reminded of it, the most first
 * @param status {@code active}, {@code paused} or {@code ended}
 * @param owner who saved it last, as whom it orders
 */
public record ScheduleView(
        long id,
        String name,
        String office,
        String type,
        @Nullable Map<String, String> scope,
        @Nullable String perEach,
        String period,
        String yearStart,
        @Nullable String cron,
        @Nullable Integer daysAfter,
        @Nullable String at,
        String zone,
        List<String> languages,
        List<String> formats,
        List<String> audience,
        List<String> recipients,
        String catchUp,
        @Nullable String startsOn,
        @Nullable String endsOn,
        List<Integer> remindDays,
        String status,
        String owner,
        String saved,
        long version,
        String href) {

    static final String PATH = "/api/v1/schedules/";

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    static ScheduleView of(Schedule schedule) {
        ScheduleTerms terms = schedule.terms();
        Optional<DaysAfter> days = terms.rhythm() instanceof DaysAfter after ? Optional.of(after) : Optional.empty();
        return new ScheduleView(
                schedule.id(),
                terms.name(),
                terms.office().code(),
                terms.type(),
                terms.scope().map(scope -> Map.of(scope.kind(), scope.key())).orElse(null),
                terms.each().map(Each::word).orElse(null),
                terms.period().word(),
                MONTH_DAY.format(terms.yearStart()),
                terms.rhythm() instanceof Cron cron ? cron.fields() : null,
                days.map(DaysAfter::days).orElse(null),
                days.map(after -> after.at().toString()).orElse(null),
                terms.zone().getId(),
                terms.languages().stream().map(Language::code).toList(),
                terms.formats(),
                terms.audience(),
                terms.recipients(),
                terms.catchUp().word(),
                terms.startsOn().map(String::valueOf).orElse(null),
                terms.endsOn().map(String::valueOf).orElse(null),
                terms.remindDays(),
                schedule.status(),
                schedule.ownerName(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(schedule.savedAt()),
                schedule.version(),
                PATH + schedule.id());
    }
}
