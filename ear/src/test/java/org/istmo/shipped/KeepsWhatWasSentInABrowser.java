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

/** Forms in a real browser that are sent when the session of their writer was ended from another place. */
@ExtendWith(Chromium.class)
interface KeepsWhatWasSentInABrowser extends Told {

    String HERE = "LPO-AWY";

    @Test
    default void what_is_sent_when_the_session_is_over_stands_there_again_for_who_wrote_it(Chromium.Windows windows) {
        people();
        schedule(windows);
        finding(windows);
        code(windows);
        assessment(windows);
    }

    @Test
    default void what_is_typed_into_a_long_form_is_there_again_until_it_is_sent_or_let_go_of(Chromium.Windows windows) {
        people();
        kept(windows, "officer.awy", "/schedules/new", "#name", "Half a schedule");
        kept(windows, "officer.awy", "/reports/new", "#from", "2031-02");
        kept(windows, "auditor.awy", "/findings/new", "#title", "Half a finding");
        kept(windows, "finance.awy", "/reconciliations/mappings/new", "#name", "half-a-mapping");
        kept(windows, "admin.awy", "/admin/reference/themes/new", "input[name=code]", "half-a-theme");
        kept(windows, "treaty.awy", "/treaties/UNCAC/states/KN/articles/18/edit", "#source", "Half a source");
        rows(windows);
    }

    private void kept(Chromium.Windows windows, String account, String where, String field, String value) {
        try (Visitor visitor = windows.open(story().server(), "en", 1280).signedIn(account)) {
            Page page = visitor.page();
            visitor.go(where);
            page.locator(field).fill(value);
            page.locator("[data-unsent-state]:not(:empty)").waitFor();
        }
        try (Visitor visitor = windows.open(story().server(), "es", 360).signedIn(account)) {
            Page page = visitor.page();
            visitor.go(where + "?language=es");
            page.locator("#begun").waitFor();
            assertEquals(value, page.locator(field).inputValue(), where);
            visitor.look("begun" + where.replaceAll("[^a-z]+", "-"));
            visitor.press("Descartarlo");
            page.waitForURL("**" + where);
            assertEquals(0, page.locator("#begun").count(), where);
            assertFalse(value.equals(page.locator(field).inputValue()), where);
        }
    }

    /** What was added by a button is there again, and what is refused is kept as it was sent. */
    private void rows(Chromium.Windows windows) {
        try (Visitor auditor = windows.open(story().server(), "en", 1280).signedIn("auditor.awy")) {
            Page page = auditor.page();
            auditor.go("/findings/new");
            page.locator("#title").fill("Rows that were typed");
            int before = page.locator("textarea[name^='recommendations-']").count();
            auditor.press("Another recommendation");
            page.locator("textarea[name='recommendations-" + before + "-text']").fill("The one that was added");
            page.locator("form[action='/findings/new'] input.main").click();
            page.locator("p.error").waitFor();
            auditor.go("/findings/new");
            assertEquals("Rows that were typed", page.locator("#title").inputValue());
            assertEquals(
                    "The one that was added",
                    page.locator("textarea[name='recommendations-" + before + "-text']")
                            .inputValue());
            auditor.press("Let go of it");
            page.waitForURL("**/findings/new");
        }
    }

    private void people() {
        OwnOffice office = new OwnOffice(story().server(), HERE);
        if (office.isOpen()) {
            return;
        }
        office.open("Away", "Fuera", List.of("AWY-1"));
        for (String role : List.of("auditor", "treaty", "admin")) {
            story().as("admin")
                    .post("/api/v1/accounts", """
                            {"name": "%s.awy", "displayName": "%s", "roles": ["%s"], "password": "%s"}""".formatted(role, role, role, Server.PASSWORD))
                    .expect(201);
        }
    }

    private void schedule(Chromium.Windows windows) {
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.awy")) {
            Page page = officer.page();
            officer.go("/schedules/new");
            page.locator("#name").fill("Each <b>month</b> \"again\"");
            page.locator("#type").selectOption("donor-statement");
            page.locator("#about").selectOption("each:grant");
            page.locator("#period").selectOption("previous-month");
            page.locator("input[name=rhythm][value=cron]").check();
            page.locator("#cron").fill("0 7 5 * *");
            page.locator("#recipients").fill("one@un.org\ntwo@un.org");
            page.locator("input[name=languages][value=en]").uncheck();
            over("officer.awy");
            officer.press("Save the schedule");
            told(officer, "Sign in again, and the form stands there as you sent it.");
            officer.look("away-sign-in");
            page.locator("#name").fill("officer.awy");
            page.locator("#password").fill("not-the-password-of-it");
            page.locator("#enter").click();
            page.locator("p.error").waitFor();
            again(officer, "officer.awy");
            assertEquals("Each <b>month</b> \"again\"", page.locator("#name").inputValue());
            assertEquals("each:grant", page.locator("#about").inputValue());
            assertEquals("0 7 5 * *", page.locator("#cron").inputValue());
            assertEquals("one@un.org\ntwo@un.org", page.locator("#recipients").inputValue());
            assertTrue(page.locator("input[name=rhythm][value=cron]").isChecked());
            assertFalse(page.locator("input[name=languages][value=en]").isChecked());
            assertTrue(page.locator("input[name=languages][value=es]").isChecked());
            officer.look("away-schedule");
            assertEquals(
                    0,
                    story().as("officer.awy")
                                    .get("/api/v1/schedules?limit=500")
                                    .expect(200)
                                    .text()
                                    .split("again", -1)
                                    .length
                            - 1);
            page.locator("#recipients").fill("");
            officer.press("Save the schedule");
            page.waitForURL("**done=opened");
            for (String where : List.of("/schedules/new", "/schedules/new?away=%2Fschedules%2Fnew")) {
                officer.go(where);
                assertEquals(0, page.locator("form[action='/unsent/drop']").count(), where);
            }
        }
    }

    /** Somebody else signs in where it was sent, and finds nothing of it; its writer finds a second recommendation as well. */
    private void finding(Chromium.Windows windows) {
        try (Visitor auditor = windows.open(story().server(), "es", 360).signedIn("auditor.awy")) {
            Page page = auditor.page();
            auditor.go("/findings/new?language=es");
            auditor.press("Otra recomendación");
            page.locator("#office").fill(HERE);
            page.locator("#title").fill("Faltan facturas de marzo");
            page.locator("#criteria").fill("Cada pago tiene factura.");
            page.locator("#condition").fill("Tres de 25 no la tienen.");
            over("auditor.awy");
            page.locator("form[action='/findings/new'] input.main").click();
            told(auditor, "Inicie sesión de nuevo y el formulario estará como lo envió.");
            String parcel = page.locator("input[name=away]").inputValue();
            assertFalse(parcel.contains("facturas"));
            page.locator("#name").fill("officer.awy");
            page.locator("#password").fill(Server.PASSWORD);
            page.locator("#enter").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            assertEquals("/", page.url().replaceFirst("^https?://[^/]+", ""));
            for (String where : List.of(
                    "/findings?away=%2Ffindings%2Fnew",
                    "/findings/new?away=%2Ffindings%2Fnew", "/?away=%2Ffindings%2Fnew")) {
                auditor.go(where);
                assertFalse(page.content().contains("Faltan facturas de marzo"), where);
            }
        }
        try (Visitor auditor = windows.open(story().server(), "es", 360).signedIn("auditor.awy")) {
            Page page = auditor.page();
            auditor.go("/findings/new?language=es");
            page.locator("#office").fill(HERE);
            page.locator("#title").fill("Faltan facturas de marzo");
            page.locator("#criteria").fill("Cada pago tiene factura.");
            page.locator("#condition").fill("Tres de 25 no la tienen.");
            page.locator("#risk").selectOption("high");
            page.locator("textarea[name='recommendations-0-text']").fill("Archivarlas.\nY contarlas.");
            page.locator("input[name='recommendations-0-owner']").fill("officer.awy");
            page.locator("input[name='recommendations-0-dueOn']").fill("2040-12-31");
            over("auditor.awy");
            page.locator("form[action='/findings/new'] input.main").click();
            told(auditor, "Inicie sesión de nuevo");
            again(auditor, "auditor.awy");
            assertEquals("Faltan facturas de marzo", page.locator("#title").inputValue());
            assertEquals("high", page.locator("#risk").inputValue());
            assertEquals(
                    "Archivarlas.\nY contarlas.",
                    page.locator("textarea[name='recommendations-0-text']").inputValue());
            auditor.look("away-finding");
            page.locator("form[action='/findings/new'] input.main").click();
            page.waitForURL("**done=written");
            remark(auditor);
        }
    }

    /** A form among others of its page, folded or not: what was sent is in it alone, and may be let go of. */
    private void remark(Visitor auditor) {
        Page page = auditor.page();
        String finding = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        auditor.go(finding);
        over("auditor.awy");
        page.locator("form[action='" + finding + "/issue'] input[type=submit]").click();
        told(auditor, "Inicie sesión de nuevo");
        again(auditor, "auditor.awy");
        assertEquals(
                "draft",
                story().as("auditor.awy")
                        .get("/api/v1/audit-findings/" + finding.replaceAll("\\D", ""))
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        auditor.press("Descartarlo");
        page.waitForURL("**" + finding);
        assertEquals(0, page.locator("#away").count());
    }

    private void code(Chromium.Windows windows) {
        try (Visitor admin = windows.open(story().server(), "en", 1280).signedIn("admin.awy")) {
            Page page = admin.page();
            admin.go("/admin/reference/themes/new");
            page.locator("input[name=code]").fill("away-theme");
            List<Locator> fields = page.locator("form[action='/admin/reference/themes/new'] input[type=text]")
                    .all();
            fields.stream().skip(1).limit(2).forEach(field -> field.fill("Away"));
            over("admin.awy");
            page.locator("form[action='/admin/reference/themes/new'] input.main")
                    .click();
            told(admin, "Sign in again");
            again(admin, "admin.awy");
            assertEquals("away-theme", page.locator("input[name=code]").inputValue());
            story().as("admin").get("/api/v1/reference/themes/away-theme").expect(404);
            page.locator("form[action='/admin/reference/themes/new'] input.main")
                    .click();
            page.waitForURL("**done=**");
            story().as("admin").get("/api/v1/reference/themes/away-theme").expect(200);
            // Left in another window, it is the same.
            admin.go("/admin/reference/themes/away-theme");
            fields = page.locator("form[action='/admin/reference/themes/away-theme'] input[type=text]")
                    .all();
            fields.get(fields.size() - 1).fill("");
            fields.stream()
                    .filter(field -> field.inputValue().equals("Away"))
                    .findFirst()
                    .orElseThrow()
                    .fill("Away and back");
            Page other = page.context().newPage();
            other.navigate("/");
            other.locator("#leave").click();
            other.waitForURL("**/sign-in");
            page.locator("form[action='/admin/reference/themes/away-theme'] input.main")
                    .click();
            told(admin, "Sign in again");
            again(admin, "admin.awy");
            assertTrue(page.content().contains("value=\"Away and back\""));
            page.locator("form[action='/admin/reference/themes/away-theme'] input.main")
                    .click();
            page.waitForURL("**done=**");
            assertTrue(story().as("admin")
                    .get("/api/v1/reference/themes/away-theme")
                    .expect(200)
                    .text()
                    .contains("Away and back"));
        }
    }

    private void assessment(Chromium.Windows windows) {
        String cell = "/treaties/UNCAC/states/KN/articles/17";
        try (Visitor treaty = windows.open(story().server(), "en", 1280).signedIn("treaty.awy")) {
            Page page = treaty.page();
            treaty.go(cell + "/edit");
            page.locator("#status").selectOption("partly");
            page.locator("#date").fill("2016-03-01");
            page.locator("#source").fill("Executive summary of what was away");
            page.locator("#sourceStatus").selectOption("public");
            over("treaty.awy");
            page.locator("form[action='" + cell + "/edit'] input.main").click();
            told(treaty, "Sign in again");
            again(treaty, "treaty.awy");
            assertEquals("2016-03-01", page.locator("#date").inputValue());
            assertEquals(
                    "Executive summary of what was away",
                    page.locator("#source").inputValue());
            story().as("treaty.awy").get("/api/v1" + cell).expect(404);
            treaty.look("away-assessment");
            page.locator("form[action='" + cell + "/edit'] input.main").click();
            page.waitForURL(url -> !url.contains("/edit"));
            assertTrue(story().as("treaty.awy")
                    .get("/api/v1" + cell)
                    .expect(200)
                    .text()
                    .contains("what was away"));
        }
    }

    /** The session is ended from another place, as its owner may. */
    private void over(String account) {
        Browser there = new Browser(story().server());
        there.signIn(account, Server.PASSWORD).expect(302);
        there.send("/account/sessions/end-others", Map.of()).expect(302);
    }

    private static void told(Visitor visitor, String sentence) {
        visitor.page()
                .locator("input[name=away]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertTrue(visitor.text().contains(sentence), visitor::text);
    }

    private static void again(Visitor visitor, String account) {
        Page page = visitor.page();
        page.locator("#name").fill(account);
        page.locator("#password").fill(Server.PASSWORD);
        page.locator("#enter").click();
        page.locator("form[action='/unsent/drop']").waitFor();
        assertEquals(1, page.locator("form[action='/unsent/drop']").count());
    }
}
