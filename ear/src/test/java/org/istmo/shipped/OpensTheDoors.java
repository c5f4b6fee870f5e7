package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and who does not. */
interface OpensTheDoors extends Told {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/reports",
                "/api/v1/reports/1",
                "/api/v1/reports/1/files/en.pdf",
                "/api/v1/reports/1/figures",
                "/api/v1/report-types",
                "/api/v1/imports/1",
                "/api/v1/audit-trail/verification",
                "/api/v1/there-is-no-such-thing",
                "/api/",
                "/api/v1/verifications/../me",
                "/api/v1/iati/../me",
                "/api/v1/verifications;/../me",
                "/api/v1/%6de"
            })
    default void without_credentials_the_api_asks_for_them_and_says_nothing_else(String path) {
        Answer answer = story().server().nobody().get(path);

        answer.problem(401);
        assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), answer::question);
    }

    @Test
    default void a_wrong_password_opens_nothing() {
        Caller.withPassword(story().server(), "head.pan", "guessed")
                .get("/api/v1/me")
                .problem(401);
        Caller.withPassword(story().server(), "no.such.account", Server.PASSWORD)
                .get("/api/v1/me")
                .problem(401);
    }

    /** Whoever else comes from elsewhere is let in; and the trail is told of them by their number, not of each. */
    @Test
    default void an_address_that_tries_many_names_is_looked_at_no_more() {
        Neighbour guesser = new Neighbour(story().server(), "127.0.0.66");
        for (int name = 0; name < 30; name++) {
            String answer = guesser.asks("/api/v1/me", "guessed." + name, Server.PASSWORD);
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }

        String answer = guesser.asks("/api/v1/me", "officer.mex", Server.PASSWORD);

        assertTrue(answer.startsWith("HTTP/1.1 429 ") && answer.contains("Retry-After: "), answer);
        assertTrue(answer.contains("too-many-names"), answer);
        String other = new Neighbour(story().server(), "127.0.0.67").asks("/api/v1/me", "officer.mex", Server.PASSWORD);
        assertTrue(other.startsWith("HTTP/1.1 200 "), other);
        List<JsonNode> told = Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("address").asText().equals("127.0.0.66"))
                .map(JsonNode.class::cast)
                .toList();
        assertEquals(
                1,
                told.stream()
                        .filter(entry -> entry.path("action").asText().equals("sign-in.limit"))
                        .count(),
                told::toString);
        assertTrue(told.size() < 30, told::toString);
    }

    @Test
    default void an_account_sees_who_it_is() {
        JsonNode me = story().as("officer.mex").get("/api/v1/me").expect(200).json();

        assertEquals("officer.mex", me.path("name").asText());
        assertEquals("[\"officer\"]", me.path("roles").toString());
        assertEquals("[\"LPO-MEX\"]", me.path("offices").toString());
    }

    @Test
    default void what_is_not_there_is_a_problem_too() {
        story().as("officer.mex").get("/api/v1/there-is-no-such-thing").problem(404);
        story().as("officer.mex").get("/api/v1/reports/999999999").problem(404);
    }
}
