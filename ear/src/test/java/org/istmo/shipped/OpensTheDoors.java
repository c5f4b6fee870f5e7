package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
