package org.istmo.domain.grant;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a report is due, by the agreement's own calendar. */
class DutyTest {

    @Test
    void quarters_of_a_fiscal_year_begin_in_october_and_the_first_and_the_last_are_cut_off() {
        assertEquals(
                List.of(
                        "2022-11-15..2022-12-31 by 2023-01-30",
                        "2023-01-01..2023-03-31 by 2023-04-30",
                        "2023-04-01..2023-06-30 by 2023-07-30",
                        "2023-07-01..2023-09-30 by 2023-10-30",
                        "2023-10-01..2023-10-10 by 2023-11-09"),
                periods(fiscal(Frequency.QUARTERLY, "10-01", 30), "2022-11-15", "2023-10-10"));
    }

    @Test
    void a_fiscal_year_that_begins_on_the_agreements_own_first_day_has_no_year_before() {
        assertEquals(
                List.of("2022-10-01..2023-09-30 by 2023-12-29", "2023-10-01..2024-09-30 by 2024-12-29"),
                periods(fiscal(Frequency.YEARLY, "10-01", 90), "2022-10-01", "2024-09-30"));
    }

    @Test
    void canadas_half_years_begin_in_april_and_october() {
        assertEquals(
                List.of(
                        "2023-01-10..2023-03-31 by 2023-04-30",
                        "2023-04-01..2023-09-30 by 2023-10-30",
                        "2023-10-01..2023-12-31 by 2024-01-30"),
                periods(fiscal(Frequency.HALF_YEARLY, "04-01", 30), "2023-01-10", "2023-12-31"));
    }

    @Test
    void a_fiscal_year_may_begin_in_the_middle_of_a_month() {
        assertEquals(
                List.of("2023-03-01..2023-04-05 by 2023-04-05", "2023-04-06..2024-04-05 by 2024-04-05"),
                periods(fiscal(Frequency.YEARLY, "04-06", 0), "2023-03-01", "2024-04-05"));
    }

    @Test
    void years_of_the_calendar_end_in_december_and_their_last_day_may_be_in_a_leap_year() {
        assertEquals(
                List.of("2023-06-15..2023-12-31 by 2024-02-29", "2024-01-01..2024-06-14 by 2024-08-13"),
                periods(duty(Frequency.YEARLY, DutyCalendar.CALENDAR_YEAR, 60), "2023-06-15", "2024-06-14"));
    }

    @Test
    void an_anniversary_of_a_leap_day_is_28_february_and_comes_back_to_the_29th() {
        assertEquals(
                List.of(
                        "2024-02-29..2025-02-27 by 2025-02-27",
                        "2025-02-28..2026-02-27 by 2026-02-27",
                        "2026-02-28..2027-02-27 by 2027-02-27",
                        "2027-02-28..2028-02-28 by 2028-02-28",
                        "2028-02-29..2028-03-31 by 2028-03-31"),
                periods(duty(Frequency.YEARLY, DutyCalendar.ANNIVERSARY, 0), "2024-02-29", "2028-03-31"));
    }

    @Test
    void months_from_the_31st_end_before_the_last_day_of_the_shorter_ones_and_do_not_drift() {
        assertEquals(
                List.of(
                        "2023-01-31..2023-02-27 by 2023-03-09",
                        "2023-02-28..2023-03-30 by 2023-04-09",
                        "2023-03-31..2023-04-29 by 2023-05-09",
                        "2023-04-30..2023-05-30 by 2023-06-09"),
                periods(duty(Frequency.MONTHLY, DutyCalendar.ANNIVERSARY, 10), "2023-01-31", "2023-05-30"));
    }

    @Test
    void an_agreement_of_one_day_owes_one_report_of_that_day() {
        assertEquals(
                List.of("2023-12-31..2023-12-31 by 2024-01-15"),
                periods(duty(Frequency.MONTHLY, DutyCalendar.CALENDAR_YEAR, 15), "2023-12-31", "2023-12-31"));
    }

    @Test
    void the_final_report_is_about_everything_and_due_after_the_end() {
        assertEquals(
                List.of("2023-02-01..2024-01-31 by 2024-04-30"),
                periods(duty(Frequency.FINAL, DutyCalendar.ANNIVERSARY, 90), "2023-02-01", "2024-01-31"));
    }

    @Test
    void a_report_that_is_owed_once_speaks_of_what_was_until_its_day() {
        Duty once = new Duty(
                "evaluation",
                Frequency.ONCE,
                DutyCalendar.CALENDAR_YEAR,
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 7, 15)),
                14,
                List.of("en"),
                List.of("pdf"),
                "");

        assertEquals(List.of("2023-02-01..2023-07-15 by 2023-07-29"), periods(once, "2023-02-01", "2024-01-31"));
    }

    @Test
    void an_extension_brings_more_periods_and_a_later_final_report() {
        AgreementTerms terms = anAgreement()
                .lasting("2022-10-01", "2023-09-30")
                .extended("2023-08-01", "2023-12-31")
                .extended("2023-12-01", "2024-03-31")
                .build();

        assertEquals(
                List.of("2022-10-01..2024-03-31 by 2024-06-29"),
                written(duty(Frequency.FINAL, DutyCalendar.CALENDAR_YEAR, 90)
                        .periods(terms.start(), terms.endInForce())));
        assertEquals(
                List.of(
                        new Extension(
                                "1",
                                LocalDate.of(2023, 8, 1),
                                LocalDate.of(2023, 9, 30),
                                LocalDate.of(2023, 12, 31),
                                false),
                        new Extension(
                                "2",
                                LocalDate.of(2023, 12, 1),
                                LocalDate.of(2023, 12, 31),
                                LocalDate.of(2024, 3, 31),
                                false)),
                terms.extensions());
    }

    /** Whatever the start, no day of the agreement is reported twice or not at all. */
    @ParameterizedTest
    @EnumSource(DutyCalendar.class)
    void periods_cover_the_agreement_without_gap_or_overlap(DutyCalendar calendar) {
        for (Frequency frequency :
                List.of(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY)) {
            for (int day = 0; day < 366; day++) {
                LocalDate start = LocalDate.of(2024, 1, 1).plusDays(day);
                LocalDate end = start.plusDays(1_000);
                List<DuePeriod> periods = new Duty(
                                "donor-statement",
                                frequency,
                                calendar,
                                Optional.of(MonthDay.of(10, 31)),
                                Optional.empty(),
                                0,
                                List.of("en"),
                                List.of("pdf"),
                                "")
                        .periods(start, end);

                LocalDate next = start;
                for (DuePeriod period : periods) {
                    assertEquals(next, period.from(), frequency + " from " + start);
                    assertEquals(false, period.to().isBefore(period.from()), frequency + " from " + start);
                    next = period.to().plusDays(1);
                }
                assertEquals(end.plusDays(1), next, frequency + " from " + start);
            }
        }
    }

    private static Duty fiscal(Frequency frequency, String yearStart, int daysAfter) {
        return new Duty(
                "donor-statement",
                frequency,
                DutyCalendar.DONOR_FISCAL_YEAR,
                Optional.of(MonthDay.parse("--" + yearStart)),
                Optional.empty(),
                daysAfter,
                List.of("en"),
                List.of("pdf"),
                "");
    }

    private static Duty duty(Frequency frequency, DutyCalendar calendar, int daysAfter) {
        return new Duty(
                "donor-statement",
                frequency,
                calendar,
                Optional.empty(),
                Optional.empty(),
                daysAfter,
                List.of("en"),
                List.of("pdf"),
                "");
    }

    private static List<String> periods(Duty duty, String start, String end) {
        return written(duty.periods(LocalDate.parse(start), LocalDate.parse(end)));
    }

    private static List<String> written(List<DuePeriod> periods) {
        return periods.stream()
                .map(period -> period.from() + ".." + period.to() + " by " + period.due())
                .toList();
    }
}
