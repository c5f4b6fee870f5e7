package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The offices' main job in a real browser, from a schedule that is opened to the file that a donor takes. */
@ExtendWith(Chromium.class)
interface SchedulesInABrowser extends Told {

    /** The office whose pages these are; its months are closed by nobody else. */
    String OFFICE = "LPO-WEB";

    String DONOR = "donor.us-gov-1";

    @Test
    default void an_officer_opens_a_schedule_and_a_burst_of_it_is_cleared_in_one_sitting_and_taken_by_its_donor(
            Chromium.Windows windows) throws IOException {
        people();
        String run;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.web")) {
            Page page = officer.page();
            officer.follow("Schedules");
            officer.look("schedules");
            page.locator("input[aria-label*='WEB-3']").click();
            page.waitForURL("**done=opened");
            assertTrue(officer.text().contains("As the agreement owes it"), officer::text);
            officer.follow("Schedules");
            assertEquals(0, page.locator("input[aria-label*='WEB-3']").count());
            officer.follow("Open a schedule");
            officer.press("Save the schedule");
            assertFalse(page.locator("#name-message").innerText().isBlank());
            assertFalse(page.locator("#type-message").innerText().isBlank());
            assertEquals("15", page.locator("#daysAfter").inputValue());
            officer.look("schedule-faults");
            page.locator("#name").fill("Each agreement <b>monthly</b>");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#about").selectOption("each:grant");
            page.locator("#period").selectOption("previous-month");
            page.locator("#remindDays").fill("soon");
            officer.press("Save the schedule");
            assertFalse(page.locator("#remindDays-message").innerText().isBlank());
            assertEquals("each:grant", page.locator("#about").inputValue());
            page.locator("#remindDays").fill("14, 3");
            officer.press("Save the schedule");
            page.waitForURL("**done=opened");
            assertEquals(
                    5, page.locator("#next ~ table").first().locator("tbody tr").count());
            assertTrue(officer.text().contains("America/Bogota"), officer::text);
            officer.look("schedule");

            officer.press("Run it now");
            page.waitForURL("**/runs/*");
            run = page.url().replaceFirst("^https?://[^/]+", "");
            officer.look("run-underway");
            page.locator("#live .badge.done").first().waitFor();
            officer.follow("Look at all of them in one list");
            assertEquals(2, page.locator(".burst").count());
            officer.press("Submit those chosen");
            assertEquals(1, page.locator("main [role=alert]").count());
            officer.look("sitting-nothing-chosen");
            officer.press("Submit all 2 of this page");
            page.waitForURL("**/sittings/1");
            page.locator("#live .done").waitFor();
            assertTrue(officer.text().contains("2 done"), officer::text);
            officer.look("sitting-submitted");
        }
        strangers(run);
        cleared(windows, run, "finance.web", "es", 360, "Autorizar los elegidos", 2);
        cleared(windows, run, "head.web", "en", 1280, "Clear those chosen", 3);

        JsonNode done = story().as("auditor").get("/api/v1" + run).expect(200).json();
        String report = done.at("/reports/0").asText();
        JsonNode issued = story().as(DONOR).get(report).expect(200).json();
        assertEquals("issued", issued.path("status").asText(), issued::toString);
        String path = report.replace("/api/v1", "");
        try (Visitor donor = windows.open(story().server(), "es", 1280).signedIn(DONOR)) {
            donor.go(path);
            Path file = donor.download(path + "/files/en.pdf");
            assertEquals(new DonorsRoom("", "", issued).sha256("en.pdf"), Sha256.of(Files.readAllBytes(file)));
            assertEquals(0, donor.page().locator("#clearance").count());
            assertEquals(404, donor.go("/schedules/1"));
            assertEquals(404, donor.go("/schedules"));
            donor.look("schedule-of-nobody");
        }
    }

    private void cleared(
            Chromium.Windows windows,
            String run,
            String account,
            String language,
            int width,
            String button,
            int ordinal) {
        try (Visitor visitor = windows.open(story().server(), language, width).signedIn(account)) {
            Page page = visitor.page();
            visitor.go("/?language=" + language);
            visitor.look("waiting-" + account);
            page.locator("a[href='" + run + "/sitting']").first().click();
            page.locator(".burst input[type=checkbox]").all().forEach(box -> box.check());
            visitor.look("sitting-" + account);
            visitor.press(button);
            page.waitForURL("**/sittings/" + ordinal);
            page.locator("#live .done").waitFor();
            visitor.look("sitting-cleared-" + account);
            page.locator("#live tbody a").first().click();
            visitor.look("report-cleared-" + account);
            visitor.go(run);
            visitor.look("run-" + account);
            visitor.go("/calendar?office=" + OFFICE);
            visitor.look("calendar-" + account);
            visitor.go("/schedules?office=" + OFFICE);
            visitor.look("schedules-" + account);
        }
    }

    @Test
    default void a_report_is_ordered_by_hand_returned_with_a_comment_and_submitted_again_on_its_page(
            Chromium.Windows windows) {
        people();
        String report;
        try (Visitor officer = windows.open(story().server(), "es", 1280).signedIn("officer.web")) {
            Page page = officer.page();
            officer.go("/reports/new?language=es");
            page.locator("#from").fill("2022-12");
            page.locator("#to").fill("2022-11");
            officer.press("Pedir el informe");
            assertFalse(page.locator("#about-message").innerText().isBlank());
            officer.look("order-faults");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#about").selectOption("grant:WEB-1");
            officer.press("Pedir el informe");
            assertFalse(page.locator("#to-message").innerText().isBlank());
            page.locator("#to").fill("2022-12");
            officer.press("Pedir el informe");
            page.waitForURL("**done=ordered");
            report = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            page.locator("#live a[href='" + report + "']").click();
            page.locator("#remark").fill("¿Qué tipo de cambio?");
            officer.press("Añadir la observación");
            page.waitForURL("**done=commented*");
            officer.press("Marcar como resuelta 1");
            page.waitForURL("**done=resolved*");
            officer.look("report-draft");
            officer.press("Presentarlo");
            page.waitForURL("**done=submitted*");
        }
        try (Visitor finance = windows.open(story().server(), "en", 1280).signedIn("finance.web")) {
            finance.go(report);
            finance.press("Return it to its officer");
            assertFalse(finance.page().locator("#comment-message").innerText().isBlank());
            finance.look("report-return-without-comment");
            finance.page().locator("#comment").fill("Whose rate?");
            finance.press("Return it to its officer");
            finance.page().waitForURL("**done=returned*");
            assertTrue(finance.text().contains("Whose rate?"), finance::text);
            assertEquals(0, finance.page().locator("form[action*='/submit']").count());
        }
        Browser head = signedIn("head.web");
        head.post(report + "/submit", "{}").expect(403);
        story().as("officer.web").post("/api/v1" + report + "/withdraw", "{}").expect(200);
    }

    /** Whoever it is not for finds nothing at any address, and what they send is nobody's. */
    private void strangers(String run) {
        List<String> pages = List.of(
                "/schedules",
                "/schedules/new",
                "/schedules/1",
                "/calendar",
                run,
                run + "/sitting",
                run + "/sittings/1");
        List<String> forms = List.of(
                "/schedules/new",
                "/schedules/proposals",
                "/schedules/1",
                "/schedules/1/run",
                "/schedules/1/pause",
                run + "/retry",
                run + "/submit/all",
                run + "/clear/chosen",
                "/reports/new",
                "/reports/1/submit",
                "/reports/1/comments");
        for (String stranger : List.of("donor.us-gov-11", "admin")) {
            Browser browser = signedIn(stranger);
            pages.stream()
                    .filter(page -> !stranger.equals("admin") || !page.equals(run))
                    .forEach(page -> browser.get(page).expect(404));
            forms.forEach(form -> browser.post(form, "{}").expect(404));
        }
        Browser auditor = signedIn("auditor");
        pages.stream()
                .filter(page -> !page.endsWith("/new") && !page.endsWith("/1"))
                .forEach(page -> auditor.get(page).expect(200));
        auditor.get("/schedules/new").expect(404);
        auditor.get("/reports/new").expect(404);
        auditor.post(run + "/retry", "{}").expect(403);
        auditor.post(run + "/clear/all", "{}").expect(403);
        signedIn("officer.pan").post(run + "/retry", "{}").expect(403);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }

    /** An office with its people and a donor with two agreements, whose last month is closed; once. */
    private void people() {
        OwnOffice office = new OwnOffice(story().server(), OFFICE);
        if (office.isOpen()) {
            return;
        }
        office.open("Office of pages", "Oficina de páginas", List.of("WEB-1", "WEB-2"));
        ObjectNode owing = Grant.least("WEB-3")
                .put("office", OFFICE)
                .put("start", "2030-10-01")
                .put("end", "2031-09-30");
        owing.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "quarterly")
                .put("calendar", "calendar-year")
                .put("daysAfter", 30);
        story().as("officer.web").post("/api/v1/grants", owing.toString()).expect(201);
        office.closeLastMonth();
    }
}
