package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        saysItsRules(nobody.post("/sign-in/ask", "{}", "Sec-Fetch-Site", "cross-site")
                .expect(403));
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
                signedIn("treaty").post("/account/sessions/end-others", "{}").header("Location"));
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
