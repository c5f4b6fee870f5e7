package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class HttpsLinksTest {

    @Test
    void one_or_several_are_kept_with_a_space_between_and_taken_apart_again() {
        assertEquals(Optional.of("https://a.example/1"), links("https://a.example/1"));
        Optional<String> several = links(" https://a.example/1\n\n https://b.example/2  https://c.example/3\n");
        assertEquals(Optional.of("https://a.example/1 https://b.example/2 https://c.example/3"), several);
        assertEquals(
                List.of("https://a.example/1", "https://b.example/2", "https://c.example/3"),
                HttpsLinks.each(several.orElseThrow()));
        assertEquals(Optional.empty(), links("\n"));
        assertEquals(List.of(), HttpsLinks.each(""));
    }

    @Test
    void what_is_no_such_address_is_named_and_none_is_taken() {
        Invalid wrong = wrong("https://a.example/1\nhttp://b.example/2");

        assertEquals(
                List.of("no-link"),
                wrong.fields().stream().map(Invalid.Field::code).toList());
        assertEquals(
                "Evidence are links that begin with https://, which this is not: http://b.example/2",
                wrong.fields().get(0).detail());
    }

    @Test
    void there_are_ten_at_most() {
        assertEquals(
                List.of("too-many"),
                wrong(String.join(" ", Collections.nCopies(11, "https://a.example"))).fields().stream()
                        .map(Invalid.Field::code)
                        .toList());
    }

    private static Invalid wrong(String text) {
        return assertThrows(Invalid.class, () -> links(text));
    }

    private static Optional<String> links(String text) {
        JsonForm form = JsonForm.of(
                Json.createObjectBuilder().add("evidence", text).build().toString());
        Optional<String> links = HttpsLinks.of(form, "evidence", 2_000);
        form.mustBeSound();
        return links;
    }
}
