package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Habits of whoever sits before a real browser: its back button, and a file that is dropped on a page. */
@ExtendWith(Chromium.class)
interface GoesBackInABrowser extends Told {

    String OFFICE = "LPO-BCK";
    String OFFICER = "officer.bck";

    @Test
    default void the_back_button_leads_from_what_a_form_made_to_the_form_and_makes_nothing_twice(
            Chromium.Windows windows) {
        people();
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(OFFICER)) {
            Page page = officer.page();
            int before = reports();
            officer.go("/reports/new?language=en");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#about").selectOption("grant:BCK-1");
            page.locator("#from").fill("2023-01");
            page.locator("#to").fill("2023-03");
            officer.press("Order the report");
            page.waitForURL("**done=ordered");
            String made = page.url();

            page.goBack();
            assertTrue(page.url().contains("/reports/new"), page::url);
            assertEquals("2023-01", page.locator("#from").inputValue(), "what was typed is still there");
            officer.look("back-at-the-form");
            page.goForward();
            assertEquals(made, page.url());
            assertEquals(before + 1, reports());
        }
    }

    @Test
    default void the_back_button_leads_from_what_was_filtered_to_the_whole_list_and_behind_it(
            Chromium.Windows windows) {
        people();
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(OFFICER)) {
            Page page = officer.page();
            page.locator("nav.places a[href='/activities']").click();
            page.waitForURL("**/activities?all");
            page.locator("#q").fill("nothing of that name");
            officer.press("Show");
            page.waitForURL("**q=nothing*");
            String filtered = page.url();
            assertEquals(0, page.locator("tbody tr").count());

            page.goBack();
            assertTrue(page.url().endsWith("/activities?all"), page::url);
            assertEquals(0, page.locator("nav.pages a[href='/activities?all']").count(), "nothing is filtered");
            officer.look("back-at-the-list");
            page.goForward();
            assertEquals(filtered, page.url());
            page.locator("nav.places a[href='/activities']").click();
            page.waitForURL("**q=nothing*");
            officer.follow("Show everything again");
            page.waitForURL("**/activities?all");
            page.goBack();
            assertTrue(page.url().contains("q=nothing"), page::url);
            page.goForward();
            assertTrue(page.url().endsWith("/activities?all"), page::url);
            officer.go("/");
            officer.go("/activities");
            assertTrue(page.url().endsWith("/activities?all"), page::url);
            page.goBack();
            assertTrue(page.url().endsWith("/"), page::url);
        }
    }

    /** Filters of pages that are no lists of one kind of thing. */
    @ParameterizedTest
    @CsvSource({
        "officer.bck, en, 1280, /imports/open, office=LPO-BCK",
        "officer.bck, es, 360, /activities/unallocated, office=LPO-BCK&sort=-amount",
        "officer.bck, en, 1280, /dashboards/months, from=2015-01&to=2015-03",
        "officer.bck, es, 360, /treaties/UNTOC, show=gaps",
        "auditor, en, 1280, /ledgers, ledger=activities&q=nothing",
        "auditor, es, 360, /cut-off, office=LPO-MEX&month=2018-06"
    })
    default void what_was_asked_of_a_page_is_asked_again_until_everything_is(
            String who, String language, int width, String path, String asked, Chromium.Windows windows) {
        people();
        try (Visitor visitor = windows.open(story().server(), language, width).signedIn(who)) {
            Page page = visitor.page();
            visitor.go("/?language=" + language);
            assertEquals(200, visitor.go(path));
            assertTrue(page.url().endsWith(path + "?all"), page::url);
            assertEquals(200, visitor.go(path + "?" + asked));
            assertEquals(200, visitor.go(path));
            assertTrue(page.url().endsWith(path + "?" + asked), page::url);
            visitor.look("asked-again" + path.replace('/', '-'));
            page.locator("nav.pages a[href='" + path + "?all']").click();
            page.waitForURL("**" + path + "?all");
            visitor.go(path);
            assertTrue(page.url().endsWith(path + "?all"), page::url);
        }
    }

    private int reports() {
        return (int) Pages.all(story().as(OFFICER), "/api/v1/reports").stream()
                .filter(report -> report.path("scope").path("grant").asText().equals("BCK-1"))
                .count();
    }

    @Test
    default void a_file_is_brought_in_by_dropping_it_on_the_page(Chromium.Windows windows) throws IOException {
        people();
        Path file = Files.createTempDirectory("dropped").resolve("dropped.csv");
        Files.writeString(file, """
                identifier,title_en,stage,countries,themes,planned_start,planned_end
                BCK-D,Meeting on what was dropped,planned,CO,forensics,2031-03-04,2031-03-08
                """);
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(OFFICER)) {
            Page page = officer.page();
            officer.go("/imports?office=" + OFFICE + "&language=en");
            page.locator("#office").selectOption(OFFICE);
            dropped(page, page.locator("form[data-drop] .drop"), file);
            page.waitForURL("**done=taken");
            officer.look("import-dropped");
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
        assertEquals(
                List.of("BCK-D"),
                Pages.all(story().as(OFFICER), "/api/v1/activities?office=" + OFFICE).stream()
                        .map(activity -> activity.path("identifier").asText())
                        .toList());
    }

    /** As a desktop does: the file is held over the place, and let go. */
    private static void dropped(Page page, Locator place, Path file) {
        BoundingBox box = place.boundingBox();
        CDPSession session = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonArray files = new JsonArray();
            files.add(file.toString());
            JsonObject data = new JsonObject();
            data.add("items", new JsonArray());
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
        session.detach();
    }

    private void people() {
        OwnOffice office = new OwnOffice(story().server(), OFFICE);
        if (!office.isOpen()) {
            office.open("Office " + OFFICE, "Oficina " + OFFICE, List.of("BCK-1", "BCK-2"));
        }
    }
}
