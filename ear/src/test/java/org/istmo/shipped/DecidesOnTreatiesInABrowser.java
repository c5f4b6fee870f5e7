package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for a treaty focal point's decision, in a real browser; each uses States of its own. */
@ExtendWith(Chromium.class)
interface DecidesOnTreatiesInABrowser extends Told {

    @ParameterizedTest
    @CsvSource({"en, 1280, SR", "es, 360, GD"})
    default void proposed_articles_are_ticked_and_decided_in_one_press_by_keyboard(
            String language, int width, String state, Chromium.Windows windows) {
        String id = proposed("DECIDED-" + language, state);
        String list = "/treaties/proposals?language=" + language;
        try (Visitor treaty = windows.open(story().server(), language, width).signedIn("treaty")) {
            Page page = treaty.page();
            treaty.go(list);
            treaty.unfold();
            page.locator("#state").selectOption(state);
            page.locator("form.filter input[type=submit]").click();
            page.waitForURL("**state=" + state + "*");
            assertEquals("", page.locator("#treaty").inputValue());
            assertTrue(page.locator("tbody").innerText().contains("UNCAC 5."), treaty::text);
            treaty.look("proposals-of-all-treaties");
            page.locator("#treaty").selectOption("UNCAC");
            page.locator("#state").selectOption(state);
            page.locator("form.filter input[type=submit]").click();
            page.waitForURL("**treaty=UNCAC**");
            assertEquals(3, page.locator("tbody tr").count());
            assertTrue(treaty.text().contains("DECIDED-" + language), treaty::text);
            treaty.look("proposals");
            Keyboard keys = new Keyboard(treaty);
            keys.to("button[value=confirm]").press("Enter");
            page.locator("main [role=alert]").waitFor();
            assertFalse(page.locator("main [role=alert]").innerText().isBlank());
            keys.to("tbody input[type=checkbox]").press("Space");
            keys.to("tbody input[name^='share-']").type("101");
            keys.to("tbody tr:nth-child(2) input[type=checkbox]").press("Space");
            keys.to("tbody tr:nth-child(2) input[name^='share-']").type("20");
            keys.to("button[value=confirm]").press("Enter");
            page.locator("tbody tr")
                    .nth(2)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertEquals(2, page.locator("tbody tr").count());
            assertEquals(
                    "101", page.locator("tbody input[name^='share-']").first().inputValue());
            assertFalse(page.locator("tbody .wrong").first().innerText().isBlank());
            treaty.look("proposals-one-wrong");
            page.locator("tbody input[type=checkbox]").all().forEach(box -> box.check());
            keys.to("button[value=decline]").press("Enter");
            page.locator("#reason-message:not(:empty)").waitFor();
            page.locator("#reason").fill("It is about something else.");
            keys.to("button[value=decline]").enter("**done=decline*");
            assertEquals(0, page.locator("tbody tr").count());
            page.locator("#status").selectOption("declined");
            page.locator("form.filter input[type=submit]").click();
            page.waitForURL("**status=declined*");
            assertEquals(2, page.locator("tbody tr").count());
            assertTrue(treaty.text().contains("It is about something else."), treaty::text);
            treaty.look("proposals-declined");
        }
        assertEquals(
                20.0,
                story().as("auditor")
                        .get("/api/v1/activities/" + id)
                        .expect(200)
                        .json()
                        .at("/articles/0/percentage")
                        .asDouble());
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, NI", "es, 360, JM"})
    default void participation_is_confirmed_as_it_is_known_by_one_source_and_as_another_source_says_on_its_own_page(
            String language, int width, String state, Chromium.Windows windows) {
        try (Visitor treaty = windows.open(story().server(), language, width).signedIn("treaty")) {
            Page page = treaty.page();
            treaty.go("/?language=" + language);
            page.locator("ul.work a[href='/treaties/participation']").click();
            page.waitForURL("**/treaties/participation*");
            assertEquals(25, page.locator("tbody tr").count());
            treaty.unfold();
            page.locator("#state").selectOption(state);
            page.locator("form.filter input[type=submit]").click();
            page.waitForURL("**state=" + state + "*");
            int waiting = page.locator("tbody tr").count();
            treaty.look("participations");
            page.locator("input[value^='UNCAC:" + state + ":']").check();
            page.locator("input[value^='UNTOC:" + state + ":']").check();
            page.locator("input.main").click();
            assertFalse(page.locator("#source-message").innerText().isBlank());
            assertTrue(page.locator("input[value^='UNCAC:" + state + ":']").isChecked());
            page.locator("#source").fill("Status of treaties, as of 2016");
            page.locator("#sourceOn").fill("2016-05-04");
            treaty.look("participations-fault");
            page.locator("input.main").click();
            page.waitForURL("**done=2*");
            treaty.go("/treaties/participation?state=" + state);
            assertEquals(waiting - 2, page.locator("tbody tr").count());

            treaty.go("/treaties/participation/UNCAC/" + state);
            page.locator("#sourceOn").fill("2016-05-03");
            page.locator("input.main").click();
            assertFalse(page.locator("#source-message").innerText().isBlank());
            assertFalse(page.locator("#sourceOn-message").innerText().isBlank());
            treaty.look("participation-fault");
            page.locator("#source").fill("Depositary notification <b>7</b>");
            page.locator("#sourceOn").fill("2017-01-31");
            page.locator("#reservations-es").fill("Ninguna");
            page.locator("input.main").click();
            page.waitForURL("**done=confirmed*");
            assertTrue(treaty.text().contains("Depositary notification <b>7</b>"), treaty::text);
            assertEquals(3, page.locator("#history ~ table tbody tr").count());
            treaty.look("participation");
        }
        assertTrue(story().as("auditor")
                .get("/api/v1/treaties/UNTOC/states/" + state + "/participation")
                .expect(200)
                .json()
                .path("confirmed")
                .asBoolean());
    }

    @Test
    default void who_decides_nothing_reads_and_who_is_of_no_office_finds_nothing() {
        List<String> pages =
                List.of("/treaties/proposals", "/treaties/participation", "/treaties/participation/UNCAC/MX");
        Browser officer = signedIn("officer.mex");
        Browser donor = signedIn(Statement.DONOR);
        for (String page : pages) {
            assertFalse(officer.get(page).expect(200).text().contains("name=\"chosen\""));
            signedIn("auditor").get(page).expect(200);
            donor.get(page).expect(404);
            donor.send(page, Map.of("act", "confirm")).expect(404);
            officer.send(page, Map.of("act", "confirm", "treaty", "UNCAC", "chosen", "UNCAC:1:1:1:5"))
                    .expect(403);
        }
        signedIn("treaty").get("/treaties/participation/UNCAC/US").expect(404);
        signedIn("treaty").get("/treaties/participation/NONE/MX").expect(404);
        signedIn("treaty").get("/treaties/proposals/else").expect(404);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }

    /** The number of an activity in a State of its own that three articles of the Convention against Corruption are proposed for. */
    private String proposed(String identifier, String state) {
        return story().as("officer.mex")
                .post("/api/v1/activities", """
                    {"office": "LPO-MEX", "identifier": "%s", "status": "2", "title": {"es": "Taller sobre extradiciones"}, "kind": "training",
                     "start": "2024-03-04", "countries": ["%s"], "themes": ["corruption"], "donor": "US-GOV-1"}\
                    """.formatted(identifier, state))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
