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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The offices' main job in a real browser, from a schedule that is opened to the file that a donor takes. */
@ExtendWith(Chromium.class)
interface SchedulesInABrowser extends Told {

    String DONOR = "donor.us-gov-1";

    /** Who walks it how: each in an office of their own, whose months are closed by nobody else. */
    enum Walked {
        WIDE(
                "en",
                1280,
                "WEB",
                "As the agreement owes it",
                "Save the schedule",
                "Run it now",
                "Submit those chosen",
                "Submit all 2 of this page",
                "2 done",
                "Clear those chosen"),
        NARROW(
                "es",
                360,
                "WES",
                "Como lo debe el acuerdo",
                "Guardar el calendario",
                "Ejecutarlo ahora",
                "Presentar los elegidos",
                "Presentar los 2 de esta página",
                "2 hechos",
                "Autorizar los elegidos");

        final String language;
        final int width;
        final String mark;
        final String owed;
        final String save;
        final String run;
        final String submit;
        final String submitAll;
        final String done;
        final String clear;

        Walked(
                String language,
                int width,
                String mark,
                String owed,
                String save,
                String run,
                String submit,
                String submitAll,
                String done,
                String clear) {
            this.language = language;
            this.width = width;
            this.mark = mark;
            this.owed = owed;
            this.save = save;
            this.run = run;
            this.submit = submit;
            this.submitAll = submitAll;
            this.done = done;
            this.clear = clear;
        }

        String office() {
            return "LPO-" + mark;
        }

        /** The account of a role there. */
        String person(String role) {
            return role + "." + mark.toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    default void an_officer_opens_a_schedule_and_a_burst_of_it_is_cleared_in_one_sitting_and_taken_by_its_donor(
            Walked walked, Chromium.Windows windows) throws IOException {
        people(walked);
        String run = submitted(windows, walked);
        strangers(run);
        cleared(windows, walked, run, "finance", 2);
        cleared(windows, walked, run, "head", 3);

        JsonNode done = story().as("auditor").get("/api/v1" + run).expect(200).json();
        String report = done.at("/reports/0").asText();
        JsonNode issued = story().as(DONOR).get(report).expect(200).json();
        assertEquals("issued", issued.path("status").asText(), issued::toString);
        String path = report.replace("/api/v1", "");
        try (Visitor donor = opened(windows, walked, DONOR)) {
            donor.go(path);
            Path file = donor.download(path + "/files/en.pdf");
            assertEquals(new DonorsRoom("", "", issued).sha256("en.pdf"), Sha256.of(Files.readAllBytes(file)));
            assertEquals(0, donor.page().locator("#clearance").count());
            assertEquals(404, donor.go("/schedules/1"));
            assertEquals(404, donor.go("/schedules"));
            donor.look("schedule-of-nobody");
        }
    }

    /** Opens a schedule that the agreement owes and one by hand, runs that, and submits what came of it. */
    private String submitted(Chromium.Windows windows, Walked walked) {
        try (Visitor officer = opened(windows, walked, walked.person("officer"))) {
            Page page = officer.page();
            String proposed = "input[aria-label*='" + walked.mark + "-3']";
            page.locator("nav.places a[href='/schedules']").click();
            officer.look("schedules");
            page.locator(proposed).click();
            page.waitForURL("**done=opened");
            assertTrue(officer.text().contains(walked.owed), officer::text);
            page.locator("nav.places a[href='/schedules']").click();
            assertEquals(0, page.locator(proposed).count());
            page.locator("main a[href='/schedules/new']").click();
            officer.press(walked.save);
            assertFalse(page.locator("#name-message").innerText().isBlank());
            assertFalse(page.locator("#type-message").innerText().isBlank());
            assertEquals("15", page.locator("#daysAfter").inputValue());
            officer.look("schedule-faults");
            page.locator("#name").fill("Each agreement <b>monthly</b>");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#about").selectOption("each:grant");
            page.locator("#period").selectOption("previous-month");
            page.locator("#remindDays").fill("soon");
            officer.press(walked.save);
            assertFalse(page.locator("#remindDays-message").innerText().isBlank());
            assertEquals("each:grant", page.locator("#about").inputValue());
            page.locator("#remindDays").fill("14, 3");
            officer.press(walked.save);
            page.waitForURL("**done=opened");
            assertEquals(
                    5, page.locator("#next ~ table").first().locator("tbody tr").count());
            assertTrue(officer.text().contains("America/Bogota"), officer::text);
            officer.look("schedule");

            officer.press(walked.run);
            page.waitForURL("**/runs/*");
            String run = page.url().replaceFirst("^https?://[^/]+", "");
            officer.look("run-underway");
            page.locator("#live .badge.done").first().waitFor();
            page.locator("a[href='" + run + "/sitting']").first().click();
            assertEquals(2, page.locator(".burst").count());
            officer.press(walked.submit);
            assertEquals(1, page.locator("main [role=alert]").count());
            officer.look("sitting-nothing-chosen");
            officer.press(walked.submitAll);
            page.waitForURL("**/sittings/1");
            page.locator("#live .done").waitFor();
            assertTrue(officer.text().contains(walked.done), officer::text);
            officer.look("sitting-submitted");
            return run;
        }
    }

    private void cleared(Chromium.Windows windows, Walked walked, String run, String role, int ordinal) {
        try (Visitor visitor = opened(windows, walked, walked.person(role))) {
            Page page = visitor.page();
            visitor.look("waiting-" + role);
            page.locator("a[href='" + run + "/sitting']").first().click();
            page.locator(".burst input[type=checkbox]").all().forEach(box -> box.check());
            visitor.look("sitting-" + role);
            visitor.press(walked.clear);
            page.waitForURL("**/sittings/" + ordinal);
            page.locator("#live .done").waitFor();
            visitor.look("sitting-cleared-" + role);
            page.locator("#live tbody a").first().click();
            visitor.look("report-cleared-" + role);
            visitor.go(run);
            visitor.look("run-" + role);
            visitor.go("/calendar?office=" + walked.office());
            visitor.look("calendar-" + role);
            visitor.go("/schedules?office=" + walked.office());
            visitor.look("schedules-" + role);
        }
    }

    private Visitor opened(Chromium.Windows windows, Walked walked, String account) {
        Visitor visitor =
                windows.open(story().server(), walked.language, walked.width).signedIn(account);
        visitor.go("/?language=" + walked.language);
        return visitor;
    }

    @Test
    default void a_report_is_ordered_by_hand_returned_with_a_comment_and_submitted_again_on_its_page(
            Chromium.Windows windows) {
        people(Walked.WIDE);
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
    private void people(Walked walked) {
        OwnOffice office = new OwnOffice(story().server(), walked.office());
        if (office.isOpen()) {
            return;
        }
        office.open(
                "Office of pages " + walked.mark,
                "Oficina de páginas " + walked.mark,
                List.of(walked.mark + "-1", walked.mark + "-2"));
        ObjectNode owing = Grant.least(walked.mark + "-3")
                .put("office", walked.office())
                .put("start", "2030-10-01")
                .put("end", "2031-09-30");
        owing.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "quarterly")
                .put("calendar", "calendar-year")
                .put("daysAfter", 30);
        story().as(walked.person("officer"))
                .post("/api/v1/grants", owing.toString())
                .expect(201);
        office.closeLastMonth();
    }
}
