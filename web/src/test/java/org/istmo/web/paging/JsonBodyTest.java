package org.istmo.web.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.istmo.domain.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"a\": 1,}", "nonsense"})
    void what_is_no_object_is_unreadable(String body) {
        assertThrows(Unreadable.class, () -> JsonBody.object(body));
    }

    @Test
    void what_is_nested_without_end_is_unreadable() {
        assertThrows(Unreadable.class, () -> JsonBody.object("[".repeat(2_000)));
        assertThrows(Unreadable.class, () -> JsonBody.object("{\"a\":".repeat(200_000)));
    }

    @Test
    void nothing_stands_for_an_empty_object_where_that_is_said() {
        assertEquals(0, JsonBody.objectOrEmpty(" \n").size());
    }
}
