package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    @Test
    void a_mistyped_filter_is_named_with_those_that_there_are() {
        Invalid invalid = assertThrows(
                Invalid.class, () -> ActivityQuery.mustKnow(List.of("donor", "doner", "Grant", "lang"), "lang"));

        assertEquals(
                List.of("?Grant", "?doner"),
                invalid.fields().stream().map(Invalid.Field::pointer).toList());
        assertTrue(invalid.fields().get(1).detail().contains("country, donor, framework"), invalid::toString);
    }

    @Test
    void every_filter_that_is_read_is_known() {
        List<String> read = new ArrayList<>();
        ActivityQuery.of(name -> {
            read.add(name);
            return "";
        });

        assertDoesNotThrow(() -> ActivityQuery.mustKnow(read));
        assertThrows(Invalid.class, () -> ActivityQuery.mustKnow(Set.of("lang")));
    }
}
