package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FormOriginTest {

    private static final Set<String> OWN = Set.of("https://istmo.example");

    @Test
    void our_own_forms_are_taken() {
        assertTrue(new FormOrigin(true, "same-origin", "https://istmo.example", OWN).isOurs());
        assertTrue(new FormOrigin(true, null, "https://istmo.example", OWN).isOurs());
    }

    @Test
    void forms_of_other_sites_are_not() {
        assertFalse(new FormOrigin(true, "cross-site", "https://evil.example", OWN).isOurs());
        assertFalse(new FormOrigin(true, "same-site", "https://other.istmo.example", OWN).isOurs());
        assertFalse(new FormOrigin(true, null, "https://evil.example", OWN).isOurs());
        assertFalse(new FormOrigin(true, null, "null", OWN).isOurs());
    }

    @Test
    void a_program_that_is_no_browser_says_nothing_and_is_taken() {
        assertTrue(new FormOrigin(true, null, null, OWN).isOurs());
    }

    @Test
    void a_link_from_anywhere_may_be_followed() {
        assertTrue(new FormOrigin(false, "cross-site", "https://mail.example", OWN).isOurs());
    }
}
