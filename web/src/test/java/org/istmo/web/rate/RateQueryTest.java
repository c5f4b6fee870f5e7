package org.istmo.web.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.RateFilter;
import org.istmo.domain.money.Rates;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class RateQueryTest {

    @Test
    void a_position_is_the_place_that_it_was_made_from_and_its_order_is_that_of_the_currencies() {
        LocalDate day = LocalDate.of(2024, 3, 1);

        assertEquals(
                new Rates.Place("PAB", day, 2),
                RateQuery.place(List.of(RateQuery.number("PAB"), day.toEpochDay(), 2L)));
        assertEquals(true, RateQuery.number("AED") < RateQuery.number("ZWL"));
    }

    @Test
    void every_parameter_that_says_nothing_is_named() {
        Invalid refused = assertThrows(Invalid.class, () -> RateQuery.filter("pab", "2024-02-30", "yesterday", "both"));

        assertEquals(
                List.of("?currency", "?versions", "?from", "?to"),
                refused.fields().stream().map(Invalid.Field::pointer).toList());
        assertEquals(
                new RateFilter(Optional.of("PAB"), Optional.empty(), Optional.empty(), true),
                RateQuery.filter("PAB", null, null, "all"));
        assertThrows(Invalid.class, () -> RateQuery.place(List.of(1L, Long.MAX_VALUE)));
    }

    @Test
    void what_was_asked_is_said_by_the_names_of_the_parameters() {
        assertEquals(
                Map.of("currency", "PAB", "from", "2024-01-01", "versions", "all"),
                RateQuery.asked(RateQuery.filter("PAB", "2024-01-01", null, "all")));
        assertEquals(Map.of(), RateQuery.asked(RateQuery.filter(null, null, null, null)));
    }
}
