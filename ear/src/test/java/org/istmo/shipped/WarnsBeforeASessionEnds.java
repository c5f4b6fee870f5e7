package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that ends for want of use says so before it does, and afterwards. The page's clock is put forward: nobody waits for half an hour. */
@ExtendWith(Chromium.class)
interface WarnsBeforeASessionEnds extends Told {

    String WHO = "auditor.ses";

    @ParameterizedTest
    @CsvSource({
        "en, 1280, Your session ends within 2 minutes., Stay signed in, Your session is over.",
        "es, 360, Su sesión termina en menos de 2 minutos., Seguir con la sesión, Su sesión ha terminado."
    })
    default void who_was_silent_is_warned_stays_by_one_press_and_is_told_when_it_is_over(
            String language, int width, String soon, String stay, String over, Chromium.Windows windows) {
        person();
        try (Visitor visitor = windows.open(story().server(), language, width)) {
            Page page = visitor.page();
            page.clock().install();
            visitor.signedIn(WHO).go("/account?language=" + language);
            visitor.go("/account");
            Locator told = page.locator("#session");
            page.locator("main a:visible, main input:visible").first().focus();
            page.evaluate("() => { window.before = document.activeElement; }");
            page.clock().fastForward("27:00");
            assertFalse(told.isVisible());

            page.route("**/session", WarnsBeforeASessionEnds::nearlyOver);
            page.clock().fastForward("01:30");
            told.waitFor();
            assertTrue(told.getByText(soon).isVisible(), told::innerText);
            assertEquals(true, page.evaluate("document.activeElement === window.before"));
            visitor.look("session-soon");
            Response longer = page.waitForResponse("**/session", () -> visitor.press(stay));
            assertEquals("POST", longer.request().method());
            assertTrue(Integer.parseInt(longer.text()) > 1_700, longer::text);
            told.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertEquals(true, page.evaluate("document.activeElement === window.before"));

            page.unroute("**/session");
            page.waitForResponse("**/session", () -> page.clock().fastForward("28:30"));
            assertFalse(told.isVisible(), told::innerText);
            ended();
            page.clock().fastForward("30:00");
            told.waitFor();
            assertTrue(told.innerText().startsWith(over), told::innerText);
            assertFalse(told.getByText(stay).isVisible());
            visitor.look("session-over");
        }
    }

    @Test
    default void how_long_a_session_lasts_is_its_own_browsers_alone() {
        person();
        Browser browser = new Browser(story().server());
        assertEquals("0", browser.get("/session").expect(200).text());
        browser.signIn(WHO, Server.PASSWORD).expect(302);
        assertTrue(Integer.parseInt(browser.get("/session").expect(200).text()) > 1_700);
        assertEquals("no-store", browser.get("/session").header("Cache-Control"));
        assertTrue(
                Integer.parseInt(browser.send("/session", Map.of()).expect(200).text()) > 1_700);
        ended();
        assertEquals("0", browser.send("/session", Map.of()).expect(200).text());
        browser.get("/account").expect(302);
    }

    /** As if nobody had asked for anything in 28 minutes; what is sent is the server's to answer. */
    private static void nearlyOver(Route route) {
        if (route.request().method().equals("GET")) {
            route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("90"));
        } else {
            route.resume();
        }
    }

    /** From another place, as its owner may. */
    private void ended() {
        Browser there = new Browser(story().server());
        there.signIn(WHO, Server.PASSWORD).expect(302);
        there.send("/account/sessions/end-others", Map.of()).expect(302);
    }

    private void person() {
        Caller admin = story().as("admin");
        if (admin.get("/api/v1/accounts/" + WHO).status() != 200) {
            admin.post("/api/v1/accounts", """
                            {"name": "%s", "displayName": "Silent", "roles": ["auditor"], "password": "%s"}""".formatted(WHO, Server.PASSWORD)).expect(201);
        }
    }
}
