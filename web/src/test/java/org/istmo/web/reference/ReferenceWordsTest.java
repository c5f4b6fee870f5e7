package org.istmo.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.istmo.domain.field.Field;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class ReferenceWordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle("org.istmo.web.words");

    @Test
    void every_list_and_every_field_that_is_filled_in_has_its_words() {
        for (ReferenceList list : ReferenceLists.all()) {
            assertTrue(words.containsKey("admin.list." + list.name()), list.name());
            for (Field field : ReferenceForm.fields(list, false)) {
                assertTrue(words.containsKey("admin.field." + field.name()), list.name() + " " + field.name());
            }
        }
    }

    @Test
    void what_a_code_is_known_by_is_filled_in_once() {
        ReferenceList themes = ReferenceLists.named("themes");

        assertEquals(List.of("code", "name", "ordinal", "retiredOn"), names(ReferenceForm.fields(themes, false)));
        assertEquals(List.of("name", "ordinal", "retiredOn"), names(ReferenceForm.fields(themes, true)));
    }

    @Test
    void the_form_becomes_the_body_that_the_api_takes() {
        ReferenceList offices = ReferenceLists.named("offices");
        JsonObject body = ReferenceForm.body(
                FilledForm.holding(Map.of(
                        "code", List.of("LPO-X"),
                        "name.en", List.of("Office"),
                        "name.es", List.of(""),
                        "askAfter", List.of("4"),
                        "remindAfter", List.of("soon"),
                        "zone", List.of("America/Panama"))),
                ReferenceForm.fields(offices, false));

        assertEquals("LPO-X", body.getString("code"));
        assertEquals("{\"en\":\"Office\"}", body.getJsonObject("name").toString());
        assertEquals(4, body.getInt("askAfter"));
        assertEquals("soon", body.getString("remindAfter"));
        assertFalse(body.containsKey("parent"));
        ReferenceList places = ReferenceLists.named("places");
        assertEquals(
                JsonValue.TRUE,
                ReferenceForm.body(
                                FilledForm.holding(Map.of("served", List.of("yes"))),
                                ReferenceForm.fields(places, false))
                        .get("served"));
    }

    @Test
    void a_fault_stands_at_the_field_that_it_is_about() {
        ReferenceList offices = ReferenceLists.named("offices");

        assertEquals("name.es", ReferenceForm.field(offices, "/name/es"));
        assertEquals("name.en", ReferenceForm.field(offices, "/name"));
        assertEquals("zone", ReferenceForm.field(offices, "/zone"));
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.toList());
    }
}
