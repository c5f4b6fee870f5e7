package org.istmo.domain.grant;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * A report that the office owes the donor.
 *
 * @param report a code of the reference data; the report types made here have their own codes
 * @param yearStart the day that the donor's fiscal year begins on, as it was agreed; only with {@link DutyCalendar#DONOR_FISCAL_YEAR}
 * @param until the last day that the report speaks of; only with {@link Frequency#ONCE}
 * @param daysAfter how many days after the period's end it is due
 * @param languages {@code en}, {@code es}
 * @param formats {@code pdf}, {@code xlsx}
 * @param recipient to whom, as the agreement says it
 */
public record Duty(
        String report,
        Frequency frequency,
        DutyCalendar calendar,
        Optional<MonthDay> yearStart,
        Optional<LocalDate> until,
        int daysAfter,
        List<String> languages,
        List<String> formats,
        String recipient) {

    public Duty {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
    }

    /**
     * The periods of this duty over an agreement's life, in their order: whole ones of its calendar, cut off where the life begins and ends.
     *
     * @param start first day of the agreement
     * @param end its last day in force, so that an extension brings more periods and a later final report
     */
    public List<DuePeriod> periods(LocalDate start, LocalDate end) {
        return switch (frequency) {
            case FINAL -> List.of(DuePeriod.of(start, end, daysAfter));
            case ONCE -> List.of(DuePeriod.of(start, until.orElse(end), daysAfter));
            case MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY ->
                DuePeriod.recurring(
                        calendar.yearOf(start, yearStart),
                        frequency.months(),
                        new DuePeriod.Life(start, end),
                        daysAfter);
        };
    }
}
