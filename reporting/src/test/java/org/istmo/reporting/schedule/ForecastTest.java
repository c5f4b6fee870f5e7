package org.istmo.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.DuePeriod;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {

    private static final String MEXICO = "America/Mexico_City";
    private static final OfficeCode OFFICE = new OfficeCode("LPO-MEX");

    @ParameterizedTest
    @CsvSource({
        "PREVIOUS_MONTH, 01-01, 2024-02-10T12:00:00Z, 2024-02-01/2024-02-29 2024-03-01/2024-03-31",
        "PREVIOUS_QUARTER, 01-01, 2024-02-10T12:00:00Z, 2024-01-01/2024-03-31 2024-04-01/2024-06-30",
        "PREVIOUS_QUARTER, 02-01, 2024-02-10T12:00:00Z, 2024-02-01/2024-04-30 2024-05-01/2024-07-31",
        "PREVIOUS_HALF_YEAR, 10-01, 2024-02-10T12:00:00Z, 2023-10-01/2024-03-31 2024-04-01/2024-09-30",
        "PREVIOUS_YEAR, 10-01, 2024-02-10T12:00:00Z, 2023-10-01/2024-09-30 2024-10-01/2025-09-30",
        "PREVIOUS_YEAR, 01-01, 2023-12-31T12:00:00Z, 2023-01-01/2023-12-31 2024-01-01/2024-12-31"
    })
    void periods_follow_each_other_from_the_years_first_day(
            Preset preset, String yearStart, Instant now, String spans) {
        List<Occurrence> next = new Forecast(
                        schedule(preset, yearStart, new DaysAfter(1, LocalTime.of(6, 0)), MEXICO, now), List.of())
                .next(now, 2, span -> false);

        assertEquals(
                List.of(spans.split(" ")), next.stream().map(ForecastTest::span).toList());
        next.forEach(due -> assertEquals(due.span().to().plusDays(1).atTime(6, 0), due.local()));
    }

    @Test
    void a_month_is_due_so_many_days_after_its_end_be_that_in_the_month_after_next() {
        Instant now = Instant.parse("2024-01-10T12:00:00Z");
        List<Occurrence> next = new Forecast(
                        schedule(Preset.PREVIOUS_MONTH, "01-01", new DaysAfter(45, LocalTime.of(8, 30)), MEXICO, now),
                        List.of())
                .next(now, 2, span -> false);

        assertEquals("2023-11-01/2023-11-30", span(next.get(0)));
        assertEquals(LocalDate.of(2024, 1, 14).atTime(8, 30), next.get(0).local());
        assertEquals("2023-12-01/2023-12-31", span(next.get(1)));
    }

    @ParameterizedTest
    @CsvSource({
        // Tijuana goes with California: forward on 10 March 2024 at 2:00, back on 3 November at 2:00.
        "America/Tijuana, 30 2 10 3 *, 2024-03-10T03:30-07:00",
        "America/Tijuana, 30 1 3 11 *, 2024-11-03T01:30-07:00",
        // Havana's clocks jump at midnight and go back at one in the morning.
        "America/Havana, 30 0 10 3 *, 2024-03-10T01:30-04:00",
        "America/Havana, 30 0 3 11 *, 2024-11-03T00:30-04:00",
        // Mexico City gave it up in October 2022, Panama has none.
        "America/Mexico_City, 30 2 10 3 *, 2024-03-10T02:30-06:00",
        "America/Panama, 30 1 3 11 *, 2024-11-03T01:30-05:00"
    })
    void a_time_that_daylight_saving_leaves_out_is_an_hour_later_and_of_two_the_first_is_meant(
            String zone, String cron, OffsetDateTime expected) {
        Instant now = Instant.parse("2024-01-01T12:00:00Z");
        Occurrence due = new Forecast(schedule(Preset.PREVIOUS_MONTH, "01-01", new Cron(cron), zone, now), List.of())
                .next(now, 1, span -> false)
                .get(0);

        assertEquals(expected.toInstant(), due.at());
        assertEquals(
                expected.toString(),
                due.at().atZone(ZoneId.of(zone)).toOffsetDateTime().toString());
    }

    @Test
    void cron_that_fires_every_day_brings_each_period_once_and_a_yearly_one_the_period_before_it() {
        Instant now = Instant.parse("2024-01-01T18:00:00Z");
        List<Occurrence> daily = new Forecast(
                        schedule(Preset.PREVIOUS_QUARTER, "01-01", new Cron("0 6 * * *"), MEXICO, now), List.of())
                .next(now, 3, span -> false);
        List<Occurrence> yearly = new Forecast(
                        schedule(Preset.PREVIOUS_QUARTER, "01-01", new Cron("0 6 15 4 *"), MEXICO, now), List.of())
                .next(now, 2, span -> false);

        assertEquals(
                List.of("2024-01-01/2024-03-31", "2024-04-01/2024-06-30", "2024-07-01/2024-09-30"),
                daily.stream().map(ForecastTest::span).toList());
        assertEquals(
                List.of("2024-01-01/2024-03-31", "2025-01-01/2025-03-31"),
                yearly.stream().map(ForecastTest::span).toList());
    }

    @Test
    void cron_takes_the_first_moment_of_a_month_and_either_kind_of_day() {
        assertEquals(
                Optional.of(LocalDate.of(2024, 2, 1).atStartOfDay()),
                new Cron("0 0 1 * *").dueFor(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)));
        // 5 February 2024 is a Monday: POSIX takes a day that either field names.
        assertEquals(
                Optional.of(LocalDate.of(2024, 2, 5).atTime(6, 0)),
                new Cron("0 6 20 * 1").dueFor(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)));
        assertEquals(
                Optional.empty(), new Cron("0 6 1 4 *").dueFor(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 6 5 *", "0 0 6 5 * *", "61 6 5 * *", "@monthly", "0 6 30 2 *", "x"})
    void what_is_no_cron_of_five_fields_is_refused(String fields) {
        assertThrows(IllegalArgumentException.class, () -> new Cron(fields));
    }

    @Test
    void what_came_due_before_it_counts_and_after_its_end_is_not_its_own() {
        Instant from = Instant.parse("2024-01-15T12:00:00Z");
        Schedule schedule = until(
                LocalDate.of(2024, 3, 1),
                schedule(Preset.PREVIOUS_MONTH, "01-01", new DaysAfter(1, LocalTime.of(6, 0)), MEXICO, from));
        Forecast forecast = new Forecast(schedule, List.of());

        assertEquals(
                List.of("2024-01-01/2024-01-31", "2024-02-01/2024-02-29"),
                forecast.until(Instant.parse("2025-01-01T00:00:00Z"), none -> false).stream()
                        .map(ForecastTest::span)
                        .toList());
        assertEquals(List.of(), forecast.next(Instant.parse("2024-03-02T00:00:00Z"), 5, span -> false));
    }

    @Test
    void a_duty_that_begins_within_a_month_leaves_no_month_out_and_takes_none_twice() {
        List<OwedReport> owed = List.of(
                owed(7, "2023-03-15", "2023-06-14", "2023-07-14"),
                owed(7, "2023-06-15", "2023-09-14", "2023-10-14"),
                owed(7, "2023-09-15", "2023-10-20", "2023-11-19"));
        Instant from = Instant.parse("2023-01-01T12:00:00Z");
        Forecast forecast =
                new Forecast(schedule(Preset.DUTY, "01-01", new DaysAfter(10, LocalTime.of(6, 0)), MEXICO, from), owed);

        List<Occurrence> due = forecast.until(Instant.parse("2024-01-01T00:00:00Z"), none -> false);

        assertEquals(
                List.of("2023-03-01/2023-06-30", "2023-07-01/2023-09-30", "2023-10-01/2023-10-31"),
                due.stream().map(ForecastTest::span).toList());
        assertEquals(LocalDate.of(2023, 6, 24).atTime(6, 0), due.get(0).local());
    }

    @Test
    void agreements_whose_periods_are_alike_come_due_at_once() {
        List<OwedReport> owed = List.of(
                owed(7, "2023-01-01", "2023-03-31", "2023-04-30"), owed(8, "2023-01-01", "2023-03-31", "2023-05-15"));
        Instant from = Instant.parse("2023-01-01T12:00:00Z");
        Forecast forecast = new Forecast(schedule(Preset.DUTY, "01-01", new Cron("0 6 10 * *"), MEXICO, from), owed);

        assertEquals(
                1,
                forecast.until(Instant.parse("2024-01-01T00:00:00Z"), none -> false)
                        .size());
        assertEquals(
                List.of("2023-01-01/2023-03-31"),
                forecast.lastOver(Instant.parse("2023-04-02T00:00:00Z")).stream()
                        .map(span -> span.from() + "/" + span.to())
                        .toList());
        assertTrue(forecast.lastOver(Instant.parse("2023-03-15T00:00:00Z")).isEmpty());
    }

    private static OwedReport owed(long agreement, String from, String to, String due) {
        return new OwedReport(
                agreement,
                "G-" + agreement,
                "DONOR",
                OFFICE,
                1,
                "donor-statement",
                new DuePeriod(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(due)),
                false);
    }

    private static String span(Occurrence due) {
        return due.span().from() + "/" + due.span().to();
    }

    private static Schedule until(LocalDate end, Schedule schedule) {
        ScheduleTerms terms = schedule.terms();
        return new Schedule(
                1,
                new ScheduleTerms(
                        terms.name(),
                        terms.office(),
                        terms.type(),
                        terms.scope(),
                        terms.each(),
                        terms.period(),
                        terms.yearStart(),
                        terms.rhythm(),
                        terms.zone(),
                        terms.languages(),
                        terms.formats(),
                        terms.audience(),
                        terms.recipients(),
                        terms.catchUp(),
                        terms.startsOn(),
                        Optional.of(end),
                        terms.remindDays()),
                schedule.status(),
                schedule.countsFrom(),
                1,
                1,
                "officer.mex",
                schedule.savedAt());
    }

    private static Schedule schedule(Preset preset, String yearStart, Rhythm rhythm, String zone, Instant from) {
        ScheduleTerms terms = new ScheduleTerms(
                "Statements",
                OFFICE,
                "donor-statement",
                Optional.of(new AskedScope("donor", "DONOR")),
                Optional.empty(),
                preset,
                MonthDay.parse("--" + yearStart),
                rhythm,
                ZoneId.of(zone),
                List.of(Language.EN),
                List.of("pdf"),
                List.of(),
                List.of(),
                CatchUp.ALL,
                Optional.empty(),
                Optional.empty(),
                ScheduleTerms.USUAL_REMINDERS);
        return new Schedule(
                1,
                terms,
                Schedule.ACTIVE,
                from,
                1,
                1,
                "officer.mex",
                from.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
