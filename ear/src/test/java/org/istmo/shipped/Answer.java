package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a server answered, and to what. */
record Answer(String question, int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** How the inside of a Java program looks from outside. */
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w$.]+\\([\\w.]+:\\d+\\)|\\w+Exception|org\\.istmo|\\b(java|jakarta)\\.\\w+\\.");

    static Answer of(HttpRequest request, HttpResponse<byte[]> response) {
        return new Answer(
                request.method() + " " + request.uri(), response.statusCode(), response.headers(), response.body());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value of a header; empty when it was not sent. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    Answer expect(int expected) {
        assertEquals(expected, status, () -> question + " answered " + text());
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(question + " answered " + text(), noJson);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** A problem detail of RFC 9457 with this status, that shows nothing of the program's inside. */
    JsonNode problem(int expected) {
        expect(expected);
        assertEquals("application/problem+json", header("Content-Type").split(";")[0], question);
        assertFalse(INSIDE.matcher(text()).find(), () -> question + " answered " + text());
        JsonNode problem = json();
        assertEquals(expected, problem.path("status").asInt(), this::text);
        for (String field : new String[] {"type", "title", "detail"}) {
            assertFalse(problem.path(field).asText().isBlank(), () -> field + " is missing in " + text());
        }
        return problem;
    }
}
