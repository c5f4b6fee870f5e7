package org.istmo.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.Span;
import org.istmo.reporting.schedule.Waiting;
import org.istmo.reporting.schedule.WaitsFor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWhenTest {

    private static final Instant NOW = Instant.parse("2024-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 10);

    /** due: in so many days; rests: since so many days, -1 since no day. */
    @ParameterizedTest
    @CsvSource({
        "-1, true,  true,  9, LATE",
        "-1, true,  false, 9, SOON",
        "30, true,  false, -1, SOON",
        "31, true,  false, -1, -",
        "31, true,  false, 4, -",
        "31, true,  false, 5, RESTING",
        "-4, false, false, 4, -",
        "-5, false, false, 5, RESTING"
    })
    void what_is_open_stands_there_once_by_its_first_reason(
            int due, boolean owed, boolean late, int rests, String expected) {
        Waiting waiting = new Waiting(
                WaitsFor.SUBMIT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                rests < 0 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofDays(rests))),
                List.of());
        CalendarEntry entry = new CalendarEntry(
                TODAY.plusDays(due),
                new OfficeCode("LPO-MEX"),
                "donor-statement",
                new AskedScope("grant", "G-1"),
                new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)),
                owed,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(waiting),
                false,
                false,
                late);

        assertEquals(expected, DueWhen.of(entry, TODAY, NOW).map(DueWhen::name).orElse("-"));
    }
}
