package org.istmo.web.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.sitting.AskedSitting;
import org.istmo.reporting.sitting.AskedSitting.AskedItem;
import org.istmo.reporting.sitting.SittingStep;
import org.istmo.web.paging.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingFormTest {

    @Test
    void nothing_said_means_all() {
        AskedSitting asked = asked(SittingStep.CLEAR, "");

        assertEquals(Optional.empty(), asked.reports());
        assertEquals(Optional.empty(), asked.asOf());
        assertEquals("", asked.comment());
    }

    @Test
    void reports_are_named_by_number_or_with_the_draft_that_was_looked_at() {
        AskedSitting asked = asked(
                SittingStep.SUBMIT,
                "{'reports': [7, {'id': 8, 'draft': 'ab'}], 'asOf': '2024-02-01T10:00:00Z', 'comment': 'Seen'}");

        assertEquals(
                Optional.of(List.of(new AskedItem(7, Optional.empty()), new AskedItem(8, Optional.of("ab")))),
                asked.reports());
        assertEquals("2024-02-01T10:00Z", asked.asOf().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CLEAR  | {'reports': []}             | /reports missing",
                "CLEAR  | {'reports': ['x']}          | /reports/0 wrong-type",
                "CLEAR  | {'reports': [{'draft': 'a'}]} | /reports/0/id missing",
                "CLEAR  | {'reports': [0]}            | /reports/0/id out-of-range",
                "CLEAR  | {'report': [1]}             | /report unknown-field",
                "CLEAR  | {'asOf': 'now'}             | /asOf no-moment",
                "RETURN | {'reports': [1]}            | /comment missing"
            })
    void what_is_wrong_is_named(SittingStep step, String body, String fault) {
        Invalid.Field field =
                assertThrows(Invalid.class, () -> asked(step, body)).fields().get(0);

        assertEquals(fault, field.pointer() + " " + field.code());
    }

    private static AskedSitting asked(SittingStep step, String body) {
        return SittingForm.asked(step, JsonBody.objectOrEmpty(body.replace('\'', '"')), Optional.empty());
    }
}
