package org.istmo.reporting.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Five fields of cron (minute, hour, day of month, month, day of week) over the wall clock: a period comes due when it fires for the first time while that is
 * the period before.
 *
 * @param fields such as {@code 0 6 5 * *}
 */
public record Cron(String fields) implements Rhythm {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /** @throws IllegalArgumentException when they are no such fields, or fire at no time */
    public Cron {
        // Daylight saving is not its concern: it is asked about times of the wall clock, which all days have alike.
        if (times(fields)
                .nextExecution(ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .isEmpty()) {
            throw new IllegalArgumentException("It fires at no time.");
        }
    }

    private static ExecutionTime times(String fields) {
        return ExecutionTime.forCron(PARSER.parse(fields).validate());
    }

    @Override
    public Optional<LocalDateTime> dueFor(LocalDate end, LocalDate nextEnd) {
        // A time at midnight of the first day counts, so that it is asked for what comes after the last second of the
        // period.
        ZonedDateTime last = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1);
        return times(fields)
                .nextExecution(last)
                .map(ZonedDateTime::toLocalDateTime)
                .filter(moment -> !moment.toLocalDate().isAfter(nextEnd));
    }

    @Override
    public int longest() {
        return 0;
    }
}
