package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator sees what is signed in to somebody's account, and ends one session or token of it and no other. */
@ExtendWith(Chromium.class)
interface EndsAccessInABrowser extends Told {

    String CHOSEN = "ends-what-is-signed-in-1";

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void a_session_and_a_token_of_somebody_end_alone_by_their_buttons(
            String language, int width, Chromium.Windows windows) {
        String name = "ended." + language;
        opens(name);
        JsonNode token = Caller.withPassword(story().server(), name, CHOSEN)
                .post("/api/v1/tokens", "{\"label\": \"Nightly\", \"readOnly\": true}")
                .expect(201)
                .json();
        Caller program = Caller.withToken(story().server(), token.path("token").asText());
        program.get("/api/v1/me").expect(200);
        try (Visitor person = windows.open(story().server(), language, width);
                Visitor admin = windows.open(story().server(), language, width).signedIn("admin")) {
            person.go("/sign-in");
            person.page().locator("#name").fill(name);
            person.page().locator("#password").fill(CHOSEN);
            person.page().locator("#password").press("Enter");
            person.page().waitForURL("**/");
            Page page = admin.page();
            admin.go("/admin/accounts/" + name + "?language=" + language);
            Locator sessions = page.locator("#sessions ~ table").first().locator("tbody tr");
            assertEquals(1, sessions.count());
            Locator tokens = page.locator("#tokens ~ table").first().locator("tbody tr");
            assertTrue(tokens.innerText().contains("Nightly"), admin::text);
            assertFalse(admin.text().contains(token.path("token").asText()));
            admin.look("account-access");
            sessions.locator("input[type=submit]").click();
            page.waitForURL("**done=session**");
            assertEquals(0, page.locator("form[action*='/sessions/']").count());
            person.go("/account");
            assertTrue(person.page().url().contains("/sign-in"), person.page()::url);
            program.get("/api/v1/me").expect(200);
            page.locator("form[action*='/tokens/'] input[type=submit]").click();
            page.waitForURL("**done=token**");
            admin.look("account-access-ended");
            program.get("/api/v1/me").problem(401);
        }
    }

    @Test
    default void they_end_by_the_api_too_and_the_trail_says_who_did_it() {
        opens("ended.api");
        Caller owner = Caller.withPassword(story().server(), "ended.api", CHOSEN);
        JsonNode token = owner.post("/api/v1/tokens", "{\"label\": \"Nightly\"}")
                .expect(201)
                .json();
        Caller admin = story().as("admin");
        String path = "/api/v1/accounts/ended.api";
        assertEquals(
                0,
                admin.get(path + "/sessions").expect(200).json().path("items").size());
        JsonNode listed = admin.get(path + "/tokens").expect(200).json().at("/items/0");
        assertEquals(token.path("id"), listed.path("id"));
        assertTrue(listed.path("used").isNull(), listed::toString);
        assertTrue(listed.path("token").isMissingNode(), listed::toString);
        owner.get(path + "/tokens").problem(403);
        String end = path + "/tokens/" + token.path("id").asLong() + "/revoke";
        admin.post(end, "").expect(204);
        admin.post(end, "").problem(404);
        admin.post(path + "/sessions/0123456789ab/end", "").problem(404);
        assertTrue(
                Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                        .anyMatch(entry -> entry.path("action").asText().equals("account.token-revoke")
                                && entry.toString().contains("admin")),
                "the trail says that an administrator revoked it");
    }

    private void opens(String name) {
        story().as("admin")
                .post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Ended", "roles": ["auditor"], "password": "%s"}
                        """.formatted(name, CHOSEN))
                .expect(201);
    }
}
