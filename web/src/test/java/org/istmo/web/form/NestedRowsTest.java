package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NestedRowsTest {

    private static final FilledForm FORM = FilledForm.holding(Map.of(
            "results-0-title_en", List.of("People trained"),
            "results-0-indicators-0-unit", List.of("people"),
            "results-0-indicators-2-unit", List.of(""),
            "results-10-title_en", List.of("Laws passed"),
            "results-1-title_en", List.of("Courses held"),
            "title-en", List.of("A course")));

    @Test
    void rows_stand_in_the_order_of_their_numbers_in_each_list_by_itself() {
        NestedRows rows = NestedRows.of(FORM);

        assertEquals(List.of("results-0", "results-1", "results-10"), rows.sent("results"));
        assertEquals(List.of("results-0-indicators-0", "results-0-indicators-2"), rows.sent("results-0-indicators"));
        assertEquals(List.of(), rows.sent("results-1-indicators"));
        assertEquals(List.of(), rows.sent("title"));
    }

    @Test
    void a_list_shows_its_least_and_one_more_where_that_is_asked_for() {
        NestedRows asked = NestedRows.of(with(FilledRows.MORE, "results-0-indicators"));

        assertEquals(List.of("results-1-indicators-0"), asked.shown("results-1-indicators", 1));
        assertEquals(
                List.of("results-0-indicators-0", "results-0-indicators-2", "results-0-indicators-3"),
                asked.shown("results-0-indicators", 1));
        assertEquals("results-0-indicators-4", asked.next("results-0-indicators", 1));
        assertEquals("budgets-0", asked.next("budgets", 0));
        assertEquals(List.of(), asked.shown("budgets", 0));
    }

    @Test
    void a_row_that_is_taken_away_takes_its_own_lists_with_it_and_nothing_else() {
        FilledForm form = with(NestedRows.LESS, "results-1");

        assertTrue(NestedRows.isAskedFor(form));
        assertFalse(NestedRows.isAskedFor(FORM));
        FilledForm left = NestedRows.withoutAsked(form);
        assertEquals(List.of("results-0", "results-10"), NestedRows.of(left).sent("results"));
        assertEquals("people", left.value("results-0-indicators-0-unit"));
        assertEquals("A course", left.value("title-en"));
        assertEquals(
                List.of("results-1", "results-10"),
                NestedRows.of(NestedRows.withoutAsked(with(NestedRows.LESS, "results-0")))
                        .sent("results"));
        assertEquals(
                "", NestedRows.withoutAsked(with(NestedRows.LESS, "results-0")).value("results-0-indicators-0-unit"));
    }

    private static FilledForm with(String name, String value) {
        Map<String, List<String>> values = new TreeMap<>(FORM.values());
        values.put(name, List.of(value));
        return FilledForm.holding(values);
    }
}
