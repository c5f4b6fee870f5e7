package org.istmo.web.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class OneRateTest {

    @Test
    void a_form_brings_one_line_whatever_its_fields_hold() {
        FilledForm form = FilledForm.holding(Map.of(
                "date", List.of("2024-01-31"),
                "currency", List.of("MXN"),
                "units", List.of("17.05\n2024-02-01,MXN,1"),
                "source", List.of("The \"central\" bank,\nMexico")));

        assertEquals("2024-01-31,MXN,17.05 2024-02-01,MXN,1,\"The \"\"central\"\" bank, Mexico\"", OneRate.line(form));
    }

    @Test
    void what_is_wrong_with_a_line_stands_at_the_field_that_it_came_from() {
        assertEquals("date", OneRate.field("no-date"));
        assertEquals("currency", OneRate.field("dollar"));
        assertEquals("source", OneRate.field("no-source"));
        assertEquals("units", OneRate.field("not-positive"));
        assertEquals("units", OneRate.field("par-by-law"));
    }
}
