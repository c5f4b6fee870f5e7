package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Set;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.access.TokenReach;
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
                new NewToken("nightly", Instant.parse("2026-05-31T10:00:00Z"), TokenReach.ALL),
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

    @Test
    void a_token_may_be_made_to_open_less() {
        JsonForm asked =
                JsonForm.of("{\"label\": \"nightly\", \"readOnly\": true, \"only\": [\"reports\", \"ledgers\"]}");

        TokenReach reach = NewToken.of(asked, NOW).reach();

        assertEquals(new TokenReach(true, Set.of(TokenArea.LEDGERS, TokenArea.REPORTS)), reach);
        assertEquals("ledgers,reports", reach.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"readOnly\": \"yes\"", "\"only\": [\"everything\"]", "\"only\": \"ledgers\"", "\"only\": [1]"})
    void what_it_cannot_be_narrowed_to_is_refused_at_its_field(String narrowed) {
        JsonForm asked = JsonForm.of("{\"label\": \"nightly\", " + narrowed + "}");

        Invalid refused = assertThrows(Invalid.class, () -> NewToken.of(asked, NOW));

        assertTrue(refused.fields().get(0).pointer().matches("/(readOnly|only(/0)?)"), refused.fields()::toString);
    }

    private static JsonForm asked(String... namesAndTexts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            object.add(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return JsonForm.of(object.build());
    }
}
