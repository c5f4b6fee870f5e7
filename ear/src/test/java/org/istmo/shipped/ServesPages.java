package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The pages have a door of their own, and what opens it opens nothing else. */
interface ServesPages extends Told {

    @Test
    default void a_page_leads_to_the_sign_in_page() {
        Answer answer = new Browser(story().server()).get("/").expect(302);

        assertTrue(answer.header("Location").contains("/sign-in"), answer.headers()::toString);
    }

    @Test
    default void a_wrong_password_opens_no_page() {
        Browser browser = new Browser(story().server());

        Answer answer = browser.signIn("treaty", "guessed").expect(200);

        assertEquals("", answer.header("Set-Cookie"));
        browser.get("/").expect(302);
    }

    @Test
    default void a_donor_sees_their_report_and_takes_its_files() {
        Statement statement = story().statement();
        Browser donor = signedIn(Statement.DONOR);
        String page = "/reports/" + statement.issued().path("id").asText();

        assertTrue(donor.get("/")
                .expect(200)
                .text()
                .contains(statement.issued().path("number").asText()));
        donor.get(page).expect(200);
        assertEquals(
                statement.stated("es.pdf").path("sha256").asText(),
                Sha256.of(donor.get(page + "/files/es.pdf").expect(200).body()));
    }

    @Test
    default void another_language_is_one_click_away_on_the_same_page() {
        String page = signedIn("officer.pan")
                .get("/send-in?centre=COE-MAR&month=2024-02")
                .expect(200)
                .text();

        assertTrue(page.contains("?language=en&amp;centre=COE-MAR&amp;month=2024-02"), page);
    }

    @Test
    default void another_donor_finds_no_such_page() {
        Statement statement = story().statement();
        Browser stranger = signedIn(Statement.STRANGER);
        String page = "/reports/" + statement.issued().path("id").asText();

        stranger.get(page).expect(404);
        stranger.get(page + "/files/en.pdf").expect(404);
        // A donor with one agreement is led from the start to its room.
        assertFalse(stranger.get("/?before=999999999999999999")
                .expect(200)
                .text()
                .contains(statement.issued().path("number").asText()));
    }

    @Test
    default void the_cookie_of_a_page_opens_nothing_of_the_api() {
        Browser officer = signedIn("officer.mex");
        officer.get("/").expect(200);

        for (String path : new String[] {"/api/v1/me", "/api/v1/reports", "/api/v1/imports", "/api/v1/tokens"}) {
            officer.get(path).problem(401);
        }
        officer.post("/api/v1/reports", "{}").problem(401);
        officer.post("/api/v1/imports?office=LPO-MEX", "{}").problem(401);
    }

    @Test
    default void the_cookie_is_hidden_from_scripts_and_other_sites() {
        String cookie = new Browser(story().server())
                .signIn("auditor", Server.PASSWORD)
                .expect(302)
                .header("Set-Cookie");

        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
