package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.paging.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFormTest {

    @Test
    void a_period_that_is_missing_is_missed_once() {
        assertEquals(List.of("/period"), wrong("{}", form -> {
            form.day("from", false);
            form.day("to", true);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\uD800b", "a\\u001Bb"})
    void a_scope_that_no_database_keeps_is_refused(String key) {
        assertEquals(List.of("/scope/donor"), wrong("{\"scope\": {\"donor\": \"" + key + "\"}}", OrderForm::scope));
    }

    @Test
    void a_word_of_a_list_is_named_by_its_place() {
        assertEquals(
                List.of("/audience/1"),
                wrong("{\"audience\": [\"US-GOV-11\", \"a\\u0000b\"]}", form -> form.words("audience", true)));
    }

    private static List<String> wrong(String body, Consumer<OrderForm> reading) {
        OrderForm form = new OrderForm(JsonBody.object(body));
        reading.accept(form);
        return assertThrows(Invalid.class, form.faults()::mustBeSound).fields().stream()
                .map(Invalid.Field::pointer)
                .toList();
    }
}
