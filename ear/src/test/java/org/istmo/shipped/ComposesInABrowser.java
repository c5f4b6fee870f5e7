package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a report's audience would see, shown in a real browser while somebody fills in the form that orders it. */
@ExtendWith(Chromium.class)
interface ComposesInABrowser extends Told {

    String OFFICE = "LPO-CMP";
    String DONOR = "XM-CMP";
    String GRANT = "CMP-1";

    @Test
    default void an_officer_sees_what_the_audience_would_see_while_the_order_is_filled_in(Chromium.Windows windows) {
        people();
        JsonNode newest = newest();
        String address;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.cmp")) {
            Page page = officer.page();
            officer.go("/reports/new?language=en");
            assertEquals(1, page.locator("#look .empty").count());
            page.locator("#from").fill("2015-01");
            page.locator("#to").fill("2015-12");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#look .odd li").first().waitFor();
            assertEquals(
                    List.of("About: Say what it is about."),
                    page.locator("#look .odd li").allInnerTexts());
            officer.look("compose-lacking");
            page.locator("#about").selectOption("grant:" + GRANT);
            page.locator("#look iframe.preview").waitFor();
            assertTrue(shown(page).contains("USD 27.50"), () -> shown(page));
            assertTrue(shown(page).contains("has open months in the period"), () -> shown(page));
            assertTrue(shown(page).contains("Donor of compositions (" + DONOR + ")"), () -> shown(page));
            assertTrue(
                    page.locator("#look h3 ~ ul.said").last().innerText().contains("1"),
                    "what is confidential is counted as left out");
            assertFalse(shown(page).contains("Confidential course"), () -> shown(page));
            officer.look("compose");
            byte[] pages = page.context()
                    .request()
                    .get(page.locator("#look iframe.preview").getAttribute("src"))
                    .body();
            assertTrue(Pdf.textOf(pages).contains("PREVIEW"), () -> Pdf.textOf(pages));

            page.locator("#to").fill("2015-03");
            page.locator("#look dd:text('USD 20.00')").first().waitFor();
            assertFalse(shown(page).contains("27.50"), () -> shown(page));
            assertTrue(page.url().contains("to=2015-03"), page::url);

            page.locator("details summary").first().click();
            page.locator("input[name=audience][value='US-GOV-1']").check();
            page.locator("#look .odd li").first().waitFor();
            String why = page.locator("#look .odd li").innerText().replaceFirst("^[^:]+: ", "");
            officer.press("Order the report");
            page.locator("main [role=alert]").waitFor();
            assertEquals(why, page.locator("form p.wrong").last().innerText());
            page.locator("input[name=audience][value='US-GOV-1']").uncheck();
            officer.press("Look at it first");
            page.waitForURL("**/reports/new?**type=donor-statement**");
            page.locator("#look iframe.preview").waitFor();
            address = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
        }
        try (Visitor narrow = windows.open(story().server(), "es", 360).signedIn("officer.cmp")) {
            narrow.go(address + "&language=es");
            narrow.page().locator("#look iframe.preview").waitFor();
            assertTrue(shown(narrow.page()).contains("Cifras principales"), () -> shown(narrow.page()));
            assertEquals("grant:" + GRANT, narrow.page().locator("#about").inputValue());
            narrow.look("compose");
        }
        assertEquals(newest, newest(), "nothing was ordered by looking");
        strangers(address.substring(address.indexOf('?')));
    }

    private static String shown(Page page) {
        return page.locator("#look").innerText().replace('\u00a0', ' ');
    }

    private JsonNode newest() {
        return story().as("officer.cmp")
                .get("/api/v1/reports?limit=1")
                .expect(200)
                .json()
                .at("/items/0/id");
    }

    /** To whoever orders nothing there is nothing to look at, and nobody looks at what is not theirs to order. */
    private void strangers(String query) {
        for (String stranger : List.of("auditor", "donor.us-gov-1", "admin")) {
            Browser browser = new Browser(story().server());
            browser.signIn(stranger, Server.PASSWORD).expect(302);
            browser.get("/reports/new/look" + query).expect(404);
            browser.get("/reports/new/look.pdf" + query).expect(404);
        }
        Browser other = new Browser(story().server());
        other.signIn("officer.pan", Server.PASSWORD).expect(302);
        assertFalse(other.get("/reports/new/look" + query).expect(200).text().contains("20.00"));
        other.get("/reports/new/look.pdf" + query).expect(404);
    }

    /** An office of its own with an agreement and three payments, one of them of a confidential activity. */
    private void people() {
        OwnOffice office = new OwnOffice(story().server(), OFFICE);
        office.open("Office " + OFFICE, "Oficina " + OFFICE, List.of());
        Caller officer = story().as(office.person("officer"));
        officer.post("/api/v1/donors", """
                        {"code": "%s", "name": {"en": "Donor of compositions", "es": "Donante de composiciones"}, "type": "10"}""".formatted(DONOR)).expect(201);
        officer.post(
                        "/api/v1/grants",
                        Grant.least(GRANT)
                                .put("office", OFFICE)
                                .put("donor", DONOR)
                                .put("start", "2015-01-01")
                                .put("end", "2015-12-31")
                                .toString())
                .expect(201);
        officer.post(
                        "/api/v1/grants",
                        Grant.least("CMP-2").put("office", OFFICE).toString())
                .expect(201);
        spent(officer, "Open course", "internal", "2015-02-05", "12.00");
        spent(officer, "Confidential course", "confidential", "2015-03-05", "8.00");
        spent(officer, "Later course", "internal", "2015-09-05", "7.50");
    }

    private static void spent(Caller officer, String title, String sensitivity, String day, String amount) {
        officer.post("/api/v1/activities", """
                        {"office": "%1$s", "identifier": "CMP-%4$s", "status": "2", "title": {"en": "%2$s"}, "kind": "training",
                         "start": "%4$s", "end": "%4$s", "countries": ["CO"], "themes": ["forensics"], "donor": "%6$s", "grant": "%7$s", "sensitivity": "%3$s",
                         "transactions": [{"type": "4", "date": "%4$s", "value": "%5$s", "currency": "USD"}]}
                        """.formatted(OFFICE, title, sensitivity, day, amount, DONOR, GRANT))
                .expect(201);
    }
}
