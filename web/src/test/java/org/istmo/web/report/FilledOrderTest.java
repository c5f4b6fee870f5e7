package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledOrderTest {

    @Test
    void months_are_whole_and_what_is_no_month_is_sent_as_it_was_typed() {
        JsonObject period = FilledOrder.body(form("2024-02", "soon")).getJsonObject("period");

        assertEquals("2024-02-01", period.getString("from"));
        assertEquals("soon", period.getString("to"));
        assertEquals(
                "2024-02-29",
                FilledOrder.body(form("2024-01", "2024-02"))
                        .getJsonObject("period")
                        .getString("to"));
    }

    @Test
    void what_nobody_chose_is_not_sent_so_that_the_usual_is_meant() {
        assertFalse(FilledOrder.body(form("2024-01", "2024-02")).containsKey("audience"));
    }

    @Test
    void a_form_that_is_pressed_twice_orders_once_and_one_that_was_changed_orders_anew() {
        FilledForm first = form("2024-01", "2024-02");
        FilledForm other = form("2024-01", "2024-03");

        assertEquals(key(first), key(form("2024-01", "2024-02")));
        assertNotEquals(key(first), key(other));
    }

    @Test
    void a_fault_stands_at_the_field_of_the_form() {
        assertEquals("about", FilledOrder.field("/scope/grant"));
        assertEquals("from", FilledOrder.field("/period/from"));
        assertEquals("to", FilledOrder.field("/period/to"));
        assertEquals("type", FilledOrder.field("/type"));
    }

    private static String key(FilledForm form) {
        return FilledOrder.key(form, FilledOrder.body(form));
    }

    private static FilledForm form(String from, String to) {
        return FilledForm.holding(Map.of(
                "type", List.of("donor-statement"),
                "about", List.of("grant:ONE"),
                "from", List.of(from),
                "to", List.of(to),
                "languages", List.of("en"),
                "formats", List.of("pdf"),
                "once", List.of("7")));
    }
}
