package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main jobs of an officer and of an auditor from sign-in to file by keyboard alone; a donor's, in both languages and widths, is among what {@link WelcomesDonorsInABrowser} says. */
@ExtendWith(Chromium.class)
interface NeedsNoMouse extends Told {

    /** Nobody else closes its months. */
    String KEYS = "LPO-KEY";

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_officer_runs_a_schedule_and_the_office_clears_its_draft_and_takes_the_file_without_a_mouse(
            String language, int width, Chromium.Windows windows) throws IOException {
        OwnOffice office = new OwnOffice(story().server(), KEYS);
        String schedule = scheduled(office, language);
        String report;
        try (Visitor officer = windows.open(story().server(), language, width)) {
            Keyboard keys = new Keyboard(officer).signIn(office.person("officer"), language);
            keys.to("nav.places a[href='/schedules']").enter("**/schedules*");
            keys.to("main a[href='" + schedule + "']").enter("**" + schedule);
            keys.to("form[action='" + schedule + "/run'] input[type=submit]").enter("**/runs/*");
            keys.page().locator("#live .badge.done").first().waitFor();
            keys.to("#live tbody a").enter("**/reports/*");
            report = keys.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
            keys.to("#comment").type("By keyboard");
            keys.to("form[action^='" + report + "/submit'] input[type=submit]").enter("**done=submitted*");
            officer.look("keyboard-submitted");
        }
        for (String role : List.of("finance", "head")) {
            try (Visitor visitor = windows.open(story().server(), language, width)) {
                Keyboard keys = new Keyboard(visitor).signIn(office.person(role), language);
                keys.to("main section a[href='" + report + "']").enter("**" + report);
                keys.to("form[action^='" + report + "/clear'] input.main").enter("**done=*");
            }
        }
        JsonNode issued =
                story().as("auditor").get("/api/v1" + report).expect(200).json();
        assertEquals("issued", issued.path("status").asText(), issued::toString);
        String file = language + ".pdf";
        try (Visitor head = windows.open(story().server(), language, width)) {
            Keyboard keys = new Keyboard(head).signIn(office.person("head"), language);
            keys.to("main a[href='" + report + "']").enter("**" + report);
            keys.to("main a[href='" + report + "/files/" + file + "']");
            assertEquals(new DonorsRoom("", "", issued).sha256(file), Sha256.of(Files.readAllBytes(keys.file())));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_auditor_takes_a_ledger_away_without_a_mouse(String language, int width, Chromium.Windows windows)
            throws IOException {
        story().as("officer.pan")
                .post("/api/v1/activities", """
            {"office": "COE-URB", "identifier": "KEYS-%s", "status": "2", "title": {"en": "Taken by keyboard"}, "kind": "training",
             "start": "2015-03-01", "end": "2015-03-31", "countries": ["SV"], "themes": ["corruption"], "donor": "US-GOV-1"}\
            """.formatted(language))
                .expect(201);
        try (Visitor auditor = windows.open(story().server(), language, width)) {
            Keyboard keys = new Keyboard(auditor).signIn("auditor", language);
            keys.to("nav.places a[href='/ledgers']").enter("**/ledgers*");
            keys.to("#ledger").press("ArrowDown");
            keys.to("#q").type("Taken by keyboard").enter("**/ledgers?ledger=activities&q=*");
            keys.to("#take a[href*='activities.csv']");
            assertArrayEquals(
                    story().as("auditor")
                            .get(Ledgers.EXPORTS + "activities.csv?q=Taken%20by%20keyboard")
                            .expect(200)
                            .body(),
                    Files.readAllBytes(keys.file()));
            keys.to("#take a[href*='activities.xlsx']");
            assertEquals('P', Files.readAllBytes(keys.file())[0]);
            auditor.look("keyboard-ledger");
        }
    }

    @Test
    default void the_focus_stays_where_it_was_when_a_part_of_the_page_is_looked_at_again(Chromium.Windows windows) {
        OwnOffice office = new OwnOffice(story().server(), KEYS);
        String schedule = scheduled(office, "en");
        String run = story().as(office.person("officer"))
                .post("/api/v1" + schedule + "/run", "{}")
                .json()
                .path("href")
                .asText()
                .replace("/api/v1", "");
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(office.person("officer"))) {
            Page page = officer.page();
            officer.go(run);
            page.locator("#live .badge.done").first().waitFor();
            page.route("**" + run, NeedsNoMouse::underwayAtFirst);
            officer.go(run);
            Keyboard keys = new Keyboard(officer);
            keys.to("#live a.button");
            String before = keys.at();
            page.locator("#live:not([data-reload])").waitFor();
            assertEquals(before, keys.at());
            assertTrue(before.endsWith("/sitting"), before);
        }
    }

    /** The page as if the program still worked on it, when it is asked for as a page; as it is when its script looks again. */
    private static void underwayAtFirst(Route route) {
        if (!route.request().isNavigationRequest()) {
            route.resume();
            return;
        }
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        // What is handed on is neither packed nor as long as what came.
        headers.remove("content-encoding");
        headers.remove("content-length");
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(headers)
                .setBody(answer.text().replace("id=\"live\"", "id=\"live\" data-reload=\"10\"")));
    }

    /** The page of a schedule over the last month of one of an office's agreements, each of a language. */
    private String scheduled(OwnOffice office, String language) {
        if (!office.isOpen()) {
            office.open("Office of keys", "Oficina de teclas", List.of("KEYS-en", "KEYS-es"));
            office.closeLastMonth();
            for (String one : List.of("en", "es")) {
                story().as(office.person("officer"))
                        .post("/api/v1/schedules", """
                    {"name": "By keyboard %1$s", "type": "donor-statement", "scope": {"grant": "KEYS-%1$s"}, "period": "previous-month",
                     "daysAfter": 15, "at": "06:00", "languages": ["%1$s"], "formats": ["pdf"], "audience": ["US-GOV-1"]}\
                    """.formatted(one))
                        .expect(201);
            }
        }
        for (JsonNode one : Pages.all(story().as(office.person("officer")), "/api/v1/schedules?office=" + KEYS)) {
            if (one.path("name").asText().equals("By keyboard " + language)) {
                return "/schedules/" + one.path("id").asText();
            }
        }
        throw new AssertionError("There is no schedule.");
    }
}
