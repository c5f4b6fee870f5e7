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
    void a_rate_is_taken_as_the_pages_print_it_and_what_may_be_a_thousand_or_a_fraction_stays_to_be_refused() {
        assertEquals("2024-01-31,COP,4012.35,\"Bank\"", OneRate.line(units("4,012.35")));
        assertEquals("2024-01-31,COP,1200.50,\"Bank\"", OneRate.line(units("1,200.50")));
        for (String unclear : List.of("1,200", "17,250", "17,05", "1.200,50", "0,250")) {
            assertEquals("2024-01-31,COP," + unclear + ",\"Bank\"", OneRate.line(units(unclear)));
        }
    }

    private static FilledForm units(String units) {
        return FilledForm.holding(Map.of(
                "date", List.of("2024-01-31"),
                "currency", List.of("COP"),
                "units", List.of(units),
                "source", List.of("Bank")));
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
