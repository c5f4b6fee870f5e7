package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;

class FilledAccountTest {

    @Test
    void the_form_becomes_the_body_that_the_api_takes() {
        JsonForm body = FilledAccount.opening(FilledForm.holding(Map.of(
                "name", List.of("donor.xm"),
                "displayName", List.of("Desk of a ministry"),
                "roles", List.of("donor"),
                "donor", List.of("XM-DAC-1"),
                "grants", List.of("A-1\n\n A-2 "),
                "from", List.of(""),
                "mail", List.of("desk@state.gov"))));

        assertEquals("donor.xm", body.needed("name", 120));
        assertEquals(List.of("donor"), body.texts("roles", 20));
        assertEquals(List.of(), body.texts("offices", 20));
        assertEquals(List.of("A-1", "A-2"), body.texts("grants", 100));
        assertFalse(body.says("from"));
        assertFalse(body.says("password"));
        assertEquals(List.of(), body.faults());
    }

    @Test
    void an_account_of_the_staff_names_no_agreements() {
        JsonForm body = FilledAccount.opening(
                FilledForm.holding(Map.of("roles", List.of("officer", "finance"), "grants", List.of(" \n "))));

        assertFalse(body.says("grants"));
        assertEquals(List.of("officer", "finance"), body.texts("roles", 20));
    }
}
