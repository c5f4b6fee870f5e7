package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilledRowsTest {

    @Test
    void rows_are_known_by_the_names_of_their_fields_and_an_empty_one_is_no_row() {
        FilledRows rows = FilledRows.of(
                form(Map.of("lines-0-code", "A", "lines-1-code", "", "lines-2-code", "C", "other-7-code", "x")),
                "lines",
                1);

        assertEquals(3, rows.rows().size());
        assertEquals(
                List.of("A", "C"),
                rows.filled(List.of()).stream().map(row -> row.value("code")).toList());
    }

    @Test
    void a_row_that_only_chooses_something_is_no_row() {
        FilledRows rows = FilledRows.of(form(Map.of("lines-0-code", "", "lines-0-category", "staff")), "lines", 1);

        assertEquals(List.of(), rows.filled(List.of("category")));
        assertEquals(1, rows.filled(List.of()).size());
    }

    @Test
    void the_button_asks_for_one_row_more_of_its_own_list() {
        FilledForm form = form(Map.of("lines-0-code", "A", FilledRows.MORE, "lines"));

        assertEquals(2, FilledRows.of(form, "lines", 1).count());
        assertEquals(1, FilledRows.of(form, "others", 1).count());
        assertEquals(1, FilledRows.of(form(Map.of()), "lines", 1).count());
    }

    @Test
    void a_fault_stands_at_the_row_that_was_typed_whatever_empty_ones_are_before_it() {
        FilledRows rows = FilledRows.of(form(Map.of("lines-0-code", "", "lines-3-code", "D")), "lines", 1);

        assertEquals("lines-3-code", rows.field("/lines/0/code", List.of()));
        assertEquals("", rows.field("/lines/1/code", List.of()));
        assertEquals("", rows.field("/others/0/code", List.of()));
        assertEquals("", rows.field("/lines", List.of()));
    }

    @Test
    void nobody_has_a_form_of_endless_rows_and_none_that_was_sent_is_dropped() {
        FilledRows rows = FilledRows.of(form(Map.of("lines-99999999-code", "A", "lines-999-code", "")), "lines", 1);

        assertEquals(FilledRows.MOST, rows.count());
        assertEquals(FilledRows.MOST + 2, rows.rows().size());
        assertEquals(
                List.of("lines-99999999-code"),
                rows.filled(List.of()).stream().map(row -> row.name("code")).toList());
    }

    private static FilledForm form(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
