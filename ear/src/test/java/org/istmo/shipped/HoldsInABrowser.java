package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a report stands to today's ledger, in a real browser whose pages do not wait for it. */
@ExtendWith(Chromium.class)
interface HoldsInABrowser extends Told {

    String HOLDING = "LPO-HLD";

    /** What a page says of what is not known yet, ahead of what it knows. */
    String UNDERWAY =
            "<div id=\"looked\" data-fetch=\"%s?look=now\"><p class=\"note\">A moment. <a href=\"%s?look=now\">Show what comes of it</a></p></div><div hidden>";

    @Test
    default void what_takes_longer_than_its_page_is_shown_by_the_page_when_it_is_known(Chromium.Windows windows) {
        String page = drafted();
        for (String language : List.of("en", "es")) {
            try (Visitor officer = windows.open(story().server(), language, language.equals("en") ? 1280 : 360)
                    .signedIn("officer.hld")) {
                officer.go(page + "?language=" + language);
                officer.page().route(url -> url.endsWith("/tie-out"), HoldsInABrowser::notKnownYet);
                officer.go(page + "/tie-out");
                officer.page().locator("#looked #findings").waitFor();
                officer.page().locator("#looked #checks").waitFor();
                assertEquals(0, officer.page().locator("#looked[data-fetch]").count());
                assertEquals(
                        language.equals("en") ? "This is how it stands now." : "Así está ahora.",
                        officer.page().locator("[data-fetch-state=looked]").innerText());
                officer.page().unroute(url -> url.endsWith("/tie-out"));
            }
        }
    }

    @Test
    default void its_link_leads_to_what_is_known_without_a_script_and_strangers_nowhere(Chromium.Windows windows) {
        String address = drafted() + "/tie-out?look=now";
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.hld")) {
            assertEquals(200, officer.go(address));
            assertTrue(officer.text().contains("has open months in the period"), officer::text);
            officer.look("tie-out-looked");
        }
        for (String stranger : List.of("donor.us-gov-1", "admin")) {
            Browser browser = new Browser(story().server());
            browser.signIn(stranger, Server.PASSWORD).expect(302);
            browser.get(address).expect(404);
        }
    }

    /** The server's answer as it is where the ledger is long. */
    private static void notKnownYet(Route route) {
        APIResponse known = route.fetch();
        String path = route.request().url().replaceFirst("^https?://[^/]+", "");
        route.fulfill(new Route.FulfillOptions()
                .setResponse(known)
                .setBody(known.text().replaceFirst("<div id=\"looked\"[^>]*>", UNDERWAY.formatted(path, path))));
    }

    /** The page of a draft of the office's own. */
    private String drafted() {
        OwnOffice office = new OwnOffice(story().server(), HOLDING);
        if (!office.isOpen()) {
            office.open("Office " + HOLDING, "Oficina " + HOLDING, List.of("HLD-1"));
        }
        Caller officer = story().as(office.person("officer"));
        String ordered = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "HLD-1"}, "period": {"from": "2023-01-01", "to": "2023-03-31"},
                         "languages": ["en", "es"], "formats": ["pdf"]}""").expect(202).header("Location");
        JsonNode draft = Draft.awaited(officer, ordered);
        return "/reports/" + draft.path("id").asText();
    }
}
