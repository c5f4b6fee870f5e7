package org.istmo.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class KeptFormsTest {

    @Test
    void what_was_typed_comes_back_and_nothing_that_is_none_of_the_forms_own() {
        FilledForm typed = FilledForm.holding(Map.of(
                "text-es", List.of("Línea \"una\"\nlínea dos"),
                "articles", List.of("5", "9"),
                "page", List.of("/rounds/4/questions/9"),
                "primefaces.nonce", List.of("abc")));

        FilledForm back = KeptForms.read(KeptForms.written(typed));

        assertEquals(
                Map.of("text-es", List.of("Línea \"una\"\nlínea dos"), "articles", List.of("5", "9")), back.values());
    }
}
