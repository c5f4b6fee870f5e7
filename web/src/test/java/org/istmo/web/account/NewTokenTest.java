package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void a_token_lives_ninety_days_when_nothing_else_is_said() {
        assertEquals(
                new NewToken("nightly", Instant.parse("2026-05-31T10:00:00Z")),
                NewToken.of(asked("label", " nightly "), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-02T10:00:00Z", "2026-03-02T03:59:59-06:00", "2027-03-03T10:00:01Z", "2026-12-31", ""})
    void an_end_that_is_past_or_too_far_or_no_moment_is_refused(String expires) {
        assertThrows(Invalid.class, () -> NewToken.of(asked("label", "nightly", "expires", expires), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "two\nlines"})
    void a_label_is_one_line_that_a_database_keeps(String label) {
        Invalid refused = assertThrows(Invalid.class, () -> NewToken.of(asked("label", label), NOW));

        assertEquals("/label", refused.fields().get(0).pointer());
    }

    @Test
    void a_token_needs_a_label() {
        Invalid refused = assertThrows(Invalid.class, () -> NewToken.of(asked(), NOW));

        assertEquals("/label", refused.fields().get(0).pointer());
    }

    private static JsonForm asked(String... namesAndTexts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            object.add(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return JsonForm.of(object.build());
    }
}
