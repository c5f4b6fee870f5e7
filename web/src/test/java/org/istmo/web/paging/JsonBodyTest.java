package org.istmo.web.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "\"text\"", "{\"a\": 1,}", "nonsense", "{\"a\": 1}{}", "{\"a\": 1} x", "{},"})
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

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            {"a": 1 , "b": 2 , "a": 3}                              | /a
            {"title": {"en": "x" , "es": "y" , "en": "z"}}          | /title/en
            {"list": [1 , {"a": 1} , {"a": [] , "b": {} , "a": 2}]} | /list/2/a
            {"list": [[{"a": 1 , "\\u0061": 2}]]}                   | /list/0/0/a
            {"a/b~c": {} , "a/b~c": {}}                             | /a~1b~0c
            {"a": {"b": 1 , "b": 2} , "a": {}}                      | /a/b /a
            {"": 1 , "": 2 , "": 3}                                 | /
            """, delimiter = '|')
    void what_names_a_field_twice_is_refused_with_its_pointer(String body, String pointers) {
        Invalid refused = assertThrows(Invalid.class, () -> JsonBody.object(body));
        assertEquals(
                pointers, refused.fields().stream().map(Invalid.Field::pointer).collect(Collectors.joining(" ")));
        assertEquals("named-twice", refused.fields().get(0).code());
    }

    @Test
    void the_same_name_in_two_objects_is_no_fault() {
        assertEquals(
                3,
                JsonBody.object("{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 2}], \"c\": [1, 1]}")
                        .size());
    }

    @Test
    void no_more_is_said_of_a_hostile_body_than_a_person_reads() {
        String longName = "\"" + "x".repeat(6_000);
        StringBuilder body = new StringBuilder("{\"first\": 0");
        for (int number = 0; number < 20; number++) {
            body.append(',')
                    .append(longName)
                    .append(number)
                    .append("\":1,")
                    .append(longName)
                    .append(number)
                    .append("\":2");
        }
        Invalid refused = assertThrows(Invalid.class, () -> JsonBody.object(body + "}"));
        assertEquals(2, refused.fields().size());
    }
}
