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
