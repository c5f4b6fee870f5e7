package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program as it stands on the way from outside: behind a proxy that speaks TLS, before a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Chromium.class)
class ProgramBehindTlsIT {

    private static final String SESSION = "__Host-istmo";

    /** The first delay of an account that was guessed at, and a slow machine. */
    private static final Duration LOCKED = Duration.ofMinutes(2);

    private Program program;
    private TlsProxy proxy;
    private Server outside;

    @BeforeAll
    void begin() throws Exception {
        Path home = EmptyHome.empty(Shipped.target().resolve("homes").resolve("behind-tls"));
        int port = FreePort.any();
        outside = new Server(URI.create("https://localhost:" + port));
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.put("ISTMO_PUBLIC_URL", outside.address().toString());
        settings.put("ISTMO_TRUSTED_PROXIES", "127.0.0.1");
        program = Program.started(home, settings);
        proxy = new TlsProxy(port, program.port(), home);
    }

    @AfterAll
    void end() {
        if (proxy != null) {
            proxy.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void a_browser_keeps_the_cookies_as_its_own_and_shows_them_to_no_script(Chromium.Windows windows) {
        try (Visitor visitor = windows.open(outside, "en", 1280)) {
            Page page = visitor.page();
            visitor.go("/sign-in?language=es");
            visitor.signedIn("officer.mex");
            visitor.go("/reports?q=nothing");
            List<Cookie> cookies = page.context().cookies();

            assertTrue(
                    named(cookies).containsAll(Set.of(SESSION, "istmo-language")),
                    () -> named(cookies).toString());
            assertTrue(cookies.size() >= 3, () -> named(cookies).toString());
            for (Cookie cookie : cookies) {
                assertTrue(cookie.secure && cookie.httpOnly, cookie.name);
                assertEquals(SameSiteAttribute.LAX, cookie.sameSite, cookie.name);
                assertEquals("localhost", cookie.domain, cookie.name);
            }
            assertEquals("", page.evaluate("document.cookie"));
            Response answer = page.navigate("/account");
            assertEquals("max-age=31536000", answer.headerValue("strict-transport-security"));
            planted(page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals(SESSION))
                    .findFirst()
                    .orElseThrow()
                    .value);
            page.locator("#leave").click();
            page.waitForURL("**/sign-in*");
            assertFalse(named(page.context().cookies()).contains(SESSION));
        }
    }

    /** What another host of the domain or a plain connection may plant has another name, and opens nothing. */
    private void planted(String session) {
        Caller inside = program.server().nobody();
        inside.get("/account", "Cookie", SESSION + "=" + session).expect(200);
        inside.get("/account", "Cookie", "istmo=" + session).expect(302);
    }

    private static Set<String> named(List<Cookie> cookies) {
        return cookies.stream().map(cookie -> cookie.name).collect(Collectors.toSet());
    }

    @Test
    void another_sites_form_is_refused_and_changes_nothing(Chromium.Windows windows) {
        Browser other = new Browser(program.server());
        other.signIn("head.mex", Server.PASSWORD).expect(302);
        try (Visitor visitor = windows.open(outside, "en", 1280).signedIn("head.mex")) {
            Page page = visitor.page();
            page.route("https://elsewhere.example/**", this::answersAForm);
            page.navigate("https://elsewhere.example/");
            Response answer = page.waitForResponse(
                    said -> said.url().endsWith("/end-others"),
                    () -> page.locator("input[type=submit]").click());

            // The cookie stays at home, so that it is nobody who sends it.
            assertEquals(302, answer.status());
            assertTrue(answer.headerValue("location").contains("/sign-in"), answer.headerValue("location"));
            visitor.look("form-of-another-site");
            visitor.go("/account");
            assertFalse(page.url().contains("/sign-in"), page::url);
            other.get("/account").expect(200);
            page.locator("form[action='/account/sessions/end-others'] input").click();
            page.waitForURL("**done=ended*");
            other.get("/account").expect(302);
        }
    }

    private void answersAForm(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<form action='" + outside.address() + "/account/sessions/end-others' method='post'>"
                        + "<input type='submit' value='Win a prize'></form>"));
    }

    @Test
    void whoever_guesses_five_times_waits_and_is_told_no_more_than_before_and_the_account_opens_again_by_itself(
            Chromium.Windows windows) {
        try (Visitor guesser = windows.open(outside, "en", 1280)) {
            guesser.go("/sign-in");
            String refusal = "";
            for (int guess = 0; guess < 5; guess++) {
                refusal = tried(guesser, "treaty", "guessed " + guess);
            }

            assertFalse(refusal.isBlank());
            assertEquals(refusal, tried(guesser, "treaty", Server.PASSWORD));
            assertEquals(refusal, tried(guesser, "no.such.account", Server.PASSWORD));
            guesser.look("guessed");
            assertFalse(named(guesser.page().context().cookies()).contains(SESSION));
            program.server().as("treaty").get("/api/v1/me").problem(401);
            new Browser(program.server()).signIn("finance", Server.PASSWORD).expect(302);
            List<JsonNode> told = Pages.all(program.server().as("auditor"), "/api/v1/audit-trail");
            assertEquals(
                    1,
                    told.stream()
                            .filter(one -> one.path("action").asText().equals("account.lock"))
                            .count());
            assertEquals(
                    7,
                    told.stream()
                            .filter(one -> one.path("action").asText().equals("sign-in")
                                    && one.path("outcome").asText().equals("refused")
                                    && one.at("/detail/how").asText().equals("form"))
                            .count());
            Patience.until(
                    LOCKED,
                    () -> program.server().as("treaty").get("/api/v1/me").status(),
                    status -> status == 200);
            guesser.signedIn("treaty");
        }
    }

    /** What the page says to a name and a password. */
    private static String tried(Visitor guesser, String name, String password) {
        Page page = guesser.page();
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator("#enter").click());
        page.waitForLoadState();
        return page.locator("main [role=alert]").innerText();
    }
}
