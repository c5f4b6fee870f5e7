package org.istmo.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledScheduleTest {

    @Test
    void each_agreement_of_one_donor_is_a_burst_narrowed_to_that_donor() {
        JsonObject body = FilledSchedule.body(filled(Map.of("about", "each:grant", "only", "US-GOV-1")));

        assertEquals("grant", body.getString("perEach"));
        assertEquals("US-GOV-1", body.getJsonObject("scope").getString("donor"));
    }

    @Test
    void one_agreement_is_its_scope_whatever_stands_in_its_number() {
        JsonObject body = FilledSchedule.body(filled(Map.of("about", "grant:A:B")));

        assertEquals("A:B", body.getJsonObject("scope").getString("grant"));
        assertFalse(body.containsKey("perEach"));
    }

    @Test
    void what_the_other_rhythm_holds_is_not_sent() {
        JsonObject days = FilledSchedule.body(filled(Map.of("cron", "0 6 * * *")));
        JsonObject rule = FilledSchedule.body(filled(Map.of("rhythm", "cron", "cron", "0 6 * * *")));

        assertEquals("15", days.getString("daysAfter"));
        assertFalse(days.containsKey("cron"));
        assertEquals("0 6 * * *", rule.getString("cron"));
        assertFalse(rule.containsKey("daysAfter") || rule.containsKey("at"));
    }

    @Test
    void days_of_reminders_are_numbers_and_what_is_none_is_sent_as_it_was_typed() {
        assertEquals("[14,3]", body("14, 3").getJsonArray("remindDays").toString());
        assertEquals("[14,\"soon\"]", body("14 soon").getJsonArray("remindDays").toString());
        assertTrue(body("").getJsonArray("remindDays").isEmpty());
    }

    @Test
    void a_year_begins_on_the_first_day_of_the_month_that_was_chosen() {
        assertEquals(
                "10-01", FilledSchedule.body(filled(Map.of("yearStart", "10"))).getString("yearStart"));
    }

    @Test
    void a_fault_stands_at_the_field_of_the_form() {
        assertEquals("about", FilledSchedule.field("/scope/grant"));
        assertEquals("about", FilledSchedule.field("/perEach"));
        assertEquals("recipients", FilledSchedule.field("/recipients/2"));
    }

    private static JsonObject body(String remindDays) {
        return FilledSchedule.body(filled(Map.of("remindDays", remindDays)));
    }

    /** As it is before anybody typed, but for these. */
    private static FilledForm filled(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>(FilledSchedule.blank().values());
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
