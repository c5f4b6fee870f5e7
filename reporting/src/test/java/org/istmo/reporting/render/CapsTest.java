package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapsTest {

    @Test
    void two_thousand_pages_are_the_most_unless_the_environment_says_otherwise() {
        assertEquals(2_000, Caps.from(Map.of()).pages());
        assertEquals(7, Caps.from(Map.of("ISTMO_MAX_PAGES", "7")).pages());
        assertEquals(8, Caps.from(Map.of("ISTMO_MAX_ROWS", " 8 ")).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "99999999999"})
    void what_is_no_cap_is_named(String text) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> Caps.from(Map.of("ISTMO_MAX_PAGES", text)));

        assertTrue(String.valueOf(wrong.getMessage()).startsWith("ISTMO_MAX_PAGES"));
    }
}
