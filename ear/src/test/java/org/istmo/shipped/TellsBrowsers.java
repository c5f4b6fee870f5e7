package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers of every kind say beside what they show: what browsers may do with them, and where they lead. */
interface TellsBrowsers extends Told {

    @Test
    default void every_page_says_what_browsers_may_do_with_it() {
        Browser admin = signedIn("admin");
        for (String path : List.of("/", "/account", "/admin/accounts", "/admin/health", "/sign-in", "/sign-in/ask")) {
            Answer answer = admin.get(path).expect(200);
            saysItsRules(answer);
            assertEquals("no-store", answer.header("Cache-Control"), path);
            assertTrue(answer.header("Content-Security-Policy").contains("script-src 'self' 'nonce-"), path);
        }
    }

    @Test
    default void and_so_does_every_other_answer_that_leads_on_refuses_or_is_a_file() {
        Caller nobody = story().server().nobody();
        Browser officer = signedIn("officer.mex");
        saysItsRules(nobody.get("/agreements").expect(302));
        saysItsRules(nobody.get("/api/v1/me").expect(401));
        saysItsRules(nobody.get("/health/ready").expect(200));
        saysItsRules(nobody.get("/openapi").expect(200));
        saysItsRules(officer.get("/admin/accounts").expect(404));
        saysItsRules(officer.get("/dashboards/months.csv").expect(200));
    }

    @ParameterizedTest
    @CsvSource({"en, This address does not take that", "es, Esta dirección no admite eso"})
    default void what_a_page_does_not_take_is_refused_by_a_page_of_ours(String language, String title) {
        Caller nobody = story().server().nobody();
        Answer deleted = nobody.delete("/sign-in/ask", "Cookie", "istmo-language=" + language)
                .expect(405);
        saysItsRules(deleted);
        assertTrue(deleted.text().contains("<html lang=\"" + language + "\""), deleted::text);
        assertTrue(deleted.text().contains("<h1>" + title + "</h1>"), deleted::text);
        saysItsRules(nobody.post(
                        "/sign-in/ask",
                        "application/x-www-form-urlencoded",
                        new byte[0],
                        "Sec-Fetch-Site",
                        "cross-site")
                .expect(403));
    }

    @ParameterizedTest
    @CsvSource({
        "en, This address is too long, This is more than is taken, This is not a form",
        "es, Esta dirección es demasiado larga, Esto es más de lo que se admite, Esto no es un formulario"
    })
    default void what_is_longer_than_the_server_reads_and_what_is_no_form_is_refused_by_a_page_that_says_what_to_do(
            String language, String tooLong, String large, String noForm) {
        Caller nobody = story().server().nobody();
        String[] reading = {"Cookie", "istmo-language=" + language};
        isOurs(nobody.get("/sign-in?q=" + "x".repeat(9_000), reading), 414, language, tooLong);
        isOurs(nobody.get("/sign-in", "Cookie", reading[1] + "; other=" + "x".repeat(33_000)), 431, language, tooLong);
        byte[] form = ("q=" + "x".repeat(3 << 20)).getBytes(StandardCharsets.US_ASCII);
        isOurs(nobody.post("/sign-in/ask", "application/x-www-form-urlencoded", form, reading), 413, language, large);
        isOurs(nobody.post("/sign-in/ask", "{}", reading), 415, language, noForm);
    }

    @Test
    default void and_a_program_is_told_by_a_problem() {
        Caller nobody = story().server().nobody();
        for (String path : List.of("/api/v1/iati/activities.xml", "/api/v1/me")) {
            assertEquals(
                    "urn:istmo:problem:address-too-long",
                    story().server()
                            .as("officer.mex")
                            .get(path + "?q=" + "x".repeat(9_000))
                            .problem(414)
                            .path("type")
                            .asText());
        }
        assertEquals(
                "urn:istmo:problem:headers-too-large",
                nobody.get("/api/v1/iati/activities.xml", "Accept-Language", "x".repeat(33_000))
                        .problem(431)
                        .path("type")
                        .asText());
    }

    private static void isOurs(Answer answer, int status, String language, String title) {
        saysItsRules(answer.expect(status));
        assertEquals("no-store", answer.header("Cache-Control"), answer.question());
        assertTrue(answer.text().contains("<html lang=\"" + language + "\""), answer::text);
        assertTrue(answer.text().contains("<h1>" + title + "</h1>"), answer::text);
    }

    private static void saysItsRules(Answer answer) {
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.question());
        assertEquals("DENY", answer.header("X-Frame-Options"), answer.question());
        assertEquals("same-origin", answer.header("Referrer-Policy"), answer.question());
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), answer.question());
        String policy = policies.get(0);
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    default void an_answer_leads_on_by_no_name_that_its_asker_gave() {
        for (String path : List.of("/agreements", "/sign-in?language=es")) {
            try (Stalled stranger = new Stalled(story().server().nobody(), path, "evil.example")) {
                String head = stranger.head();
                assertTrue(head.matches("(?s)HTTP/1.1 302 .*\r\nLocation: /sign-in\\S*\r\n.*"), head);
            }
        }
        assertEquals(
                "/account?done=ended#sessions",
                signedIn("treaty")
                        .send("/account/sessions/end-others", Map.of())
                        .header("Location"));
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
