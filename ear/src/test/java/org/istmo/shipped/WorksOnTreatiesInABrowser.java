package org.istmo.shipped;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A focal point's work on treaties in a real browser, from the matrix to an assessment and through a round; and an officer's narratives up to what the donor would get. */
@ExtendWith(Chromium.class)
interface WorksOnTreatiesInABrowser extends Told {

    @ParameterizedTest
    @CsvSource({"en, 1280, KN", "es, 360, VC"})
    default void a_focal_point_comes_from_the_matrix_to_an_article_and_writes_down_what_was_reported(
            String language, int width, String state, Chromium.Windows windows) {
        String cell = "/treaties/UNCAC/states/" + state + "/articles/15";
        try (Visitor treaty = windows.open(story().server(), language, width).signedIn("treaty")) {
            Page page = treaty.page();
            treaty.go("/treaties?language=" + language);
            treaty.look("treaties");
            page.locator("main a[href='/treaties/UNCAC']").click();
            assertEquals(9, page.locator("thead th").count());
            treaty.look("treaty-matrix");
            treaty.go("/treaties/UNCAC?state=" + state + "&chapter=III");
            assertTrue(page.locator("input[value=" + state + "]").isChecked());
            page.locator("tbody a[href='" + cell + "']").click();
            page.locator("main a[href='" + cell + "/edit']").click();
            page.locator("#needs-0-text-es").fill("Capacitación de fiscales");
            page.locator("main input.main").click();
            for (String field : List.of("status", "date", "source")) {
                assertFalse(page.locator("#" + field + "-message").innerText().isBlank(), field);
            }
            assertEquals(
                    "Capacitación de fiscales", page.locator("#needs-0-text-es").inputValue());
            page.locator("button[value=needs]").click();
            assertEquals(
                    "Capacitación de fiscales", page.locator("#needs-0-text-es").inputValue());
            page.locator("#status").selectOption("partly");
            page.locator("#date").fill("2016-03-01");
            page.locator("#source").fill("Executive summary " + state);
            page.locator("#sourceStatus").selectOption("public");
            page.locator("#needs-0-priority").selectOption("high");
            page.locator("#needs-1-text-en").fill("A second need");
            treaty.look("treaty-assessment");
            page.locator("main input.main").click();
            page.waitForURL("**done=recorded");
            assertTrue(treaty.text().contains("Executive summary " + state), treaty::text);
            assertEquals(2, page.locator("#needs + ul li").count());
            assertEquals(1, page.locator("#history ~ table tbody tr").count());
            treaty.look("treaty-cell");
            treaty.go("/treaties/gaps?state=" + state + "&treaty=UNCAC");
            assertEquals(2, page.locator("tbody a[href='" + cell + "']").count());
            treaty.look("treaty-gaps");
            treaty.go("/treaties/gaps?kind=nothing");
            assertFalse(page.locator("#kind-message").innerText().isBlank());
        }
        assertEquals(
                "high",
                story().as("auditor")
                        .get("/api/v1" + cell)
                        .expect(200)
                        .json()
                        .at("/needs/0/priority")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, KN", "es, 360, VC"})
    default void a_round_is_opened_answered_with_what_was_begun_kept_and_taken_over(
            String language, int width, String state, Chromium.Windows windows) throws IOException {
        try (Visitor treaty = windows.open(story().server(), language, width).signedIn("treaty")) {
            Page page = treaty.page();
            treaty.go("/rounds?language=" + language);
            page.locator("form[method=post] input.main").last().click();
            assertFalse(page.locator("#about-message").innerText().isBlank());
            treaty.look("rounds");
            page.locator("#about").selectOption("UNCAC:2");
            page.locator("#state").selectOption(state);
            page.locator("form[method=post] input.main").last().click();
            page.waitForURL("**done=opened*");
            String source =
                    language.equals("es") ? "Autoevaluación de UNCAC, ciclo 2" : "Self-assessment of UNCAC, cycle 2";
            assertTrue(treaty.text().contains(source), treaty::text);
            String round = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            page.locator("main a[href='" + round + "/questions/9']").click();
            Locator reply =
                    page.locator("textarea[name^='reply-'][name$='-es']").first();
            reply.fill("Ley de compras");
            page.locator("[data-unsent-state]:not(:empty)").waitFor();
            treaty.go(round + "/questions/9");
            assertEquals("Ley de compras", reply.inputValue());
            page.locator("form[action='/unsent/drop']").waitFor();
            treaty.look("round-question");
            page.locator("button.main").click();
            assertFalse(page.locator("#status-message").innerText().isBlank());
            page.locator("#status").selectOption("partly");
            page.locator("button.main").click();
            page.waitForURL("**done=answered");
            assertEquals(0, page.locator("form[action='/unsent/drop']").count());
            treaty.go(round + "/tasks/new");
            page.locator("#institution").fill("Ministerio <b>de</b> " + state);
            page.locator("input[value='10']").check();
            page.locator("main input.main").click();
            assertFalse(page.locator("#dueOn-message").innerText().isBlank());
            treaty.look("round-task");
            page.locator("#dueOn").fill("2040-01-31");
            page.locator("main input.main").click();
            page.waitForURL("**done=given*");
            assertTrue(treaty.text().contains("Ministerio <b>de</b> " + state), treaty::text);
            page.locator("input[name=articles][value='9']").check();
            page.locator("form[action*='take-over'] input[type=submit]").click();
            page.waitForURL("**done=taken*");
            treaty.look("round");
            Path document = treaty.download(round + "/document?lang=" + language);
            assertEquals('P', Files.readAllBytes(document)[0]);
            assertEquals(
                    "partly",
                    story().as("officer.pan")
                            .get("/api/v1/treaties/UNCAC/states/" + state + "/articles/9")
                            .expect(200)
                            .json()
                            .path("status")
                            .asText());
            strangers(round, state);
        }
    }

    /** An auditor knows nothing of a round that is not released, and a donor of nothing here; an officer reads and does not write. */
    private void strangers(String round, String state) {
        Browser auditor = signedIn("auditor");
        Browser donor = signedIn(Statement.DONOR);
        Browser officer = signedIn("officer.mex");
        for (String path : List.of(round, round + "/questions/9", round + "/document")) {
            auditor.get(path).expect(404);
            donor.get(path).expect(404);
            officer.get(path).expect(200);
        }
        auditor.get("/treaties/UNCAC/states/" + state + "/articles/9").expect(200);
        assertFalse(auditor.get("/treaties/UNCAC/states/" + state + "/articles/9")
                .expect(200)
                .text()
                .contains("Self-assessment"));
        for (String path : List.of("/treaties", "/treaties/UNCAC", "/treaties/gaps", "/rounds")) {
            donor.get(path).expect(404);
        }
        officer.get("/treaties/UNCAC/states/" + state + "/articles/9/edit").expect(404);
        officer.send("/treaties/UNCAC/states/" + state + "/articles/9/edit", Map.of("status", "not"))
                .expect(403);
        officer.send(round + "/close", Map.of()).expect(403);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_officer_writes_a_reports_narratives_beside_the_last_ones_and_sees_what_the_donor_would_get(
            String language, int width, Chromium.Windows windows) {
        String grant = "WRITTEN-" + language;
        Caller api = story().as("officer.mex");
        api.post("/api/v1/grants", Grant.least(grant).toString()).expect(201);
        String last = api.post("/api/v1/narratives", """
                        {"office": "LPO-MEX", "agreement": "%s", "periodFrom": "2022-10-01", "periodTo": "2022-12-31", "section": "progress",
                         "text": {"en": "What was done then", "es": "Lo que se hizo entonces"}}""".formatted(grant))
                .expect(201)
                .json()
                .path("id")
                .asText();
        api.post("/api/v1/narratives/" + last + "/finish", "{}").expect(200);
        try (Visitor officer = windows.open(story().server(), language, width).signedIn("officer.mex")) {
            Page page = officer.page();
            officer.go("/reports/new?language=" + language);
            page.locator("#type").selectOption("donor-progress");
            page.locator("#about").selectOption("grant:" + grant);
            page.locator("#from").fill("2023-01");
            page.locator("#to").fill("2023-03");
            officer.look("order-with-preview");
            page.locator("button[value=preview]").click();
            page.waitForURL("**/preview?done=ordered");
            page.locator("#live iframe").waitFor();
            String report = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("/preview.*", "");
            officer.look("report-preview");
            page.locator("main a[href='" + report + "/narratives']").click();
            assertEquals(7, page.locator("tbody tr").count());
            page.locator("form[action$='/begin'] input[type=submit]").click();
            page.waitForURL("**done=begun");
            officer.look("narratives");
            assertFalse(officer.text().contains("{"), officer::text);
            page.locator("tbody a[href$='/progress']").click();
            assertEquals("What was done then", page.locator("#text-en").inputValue());
            page.locator("#text-en").fill("What is done now");
            page.locator("#text-es").fill("Lo que se hace ahora: año nuevo");
            page.locator("[data-unsent-state]:not(:empty)").waitFor();
            officer.look("narrative");
            page.locator("button[value=finish]").click();
            page.waitForURL("**done=finished");
            assertEquals(0, page.locator("#text-en").count());
            page.locator("button[value=comment]").click();
            assertFalse(page.locator("#remark-message").innerText().isBlank());
            page.locator("#remark").fill("Say who was trained");
            page.locator("button[value=comment]").click();
            page.waitForURL("**done=commented*");
            officer.look("narrative-final");
            assertTrue(officer.text().contains("Say who was trained"), officer::text);
            page.locator("button[value=reopen]").click();
            page.waitForURL("**done=reopened");
            assertEquals("What is done now", page.locator("#text-en").inputValue());
            assertEquals(
                    "Lo que se hace ahora: año nuevo", page.locator("#text-es").inputValue());
            signedIn("donor.us-gov-1").get(report + "/preview").expect(404);
            signedIn("donor.us-gov-1").get(report + "/narratives").expect(404);
            signedIn("finance").get(report + "/narratives").expect(200);
        }
    }

    @Test
    default void what_is_begun_is_kept_for_the_staff_alone_and_of_no_page_that_has_no_such_form() {
        Map<String, String> form = Map.of("page", "/rounds/1/questions/9", "status", "partly");
        Map<String, String> elsewhere = Map.of("page", "//elsewhere.example/");
        signedIn("treaty").send("/unsent", form).expect(200);
        signedIn("treaty").send("/unsent", elsewhere).expect(404);
        signedIn("treaty").send("/unsent/drop", elsewhere).expect(404);
        signedIn(Statement.DONOR).send("/unsent", form).expect(404);
        signedIn("treaty").get("/unsent").expect(404);
    }

    @Test
    default void a_file_of_evidence_is_sent_by_a_page_and_named_in_the_form_that_follows_and_no_program_is() {
        String cell = "/treaties/UNCAC/states/KN/articles/16";
        byte[] law = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
                .getBytes(US_ASCII);
        Browser treaty = signedIn("treaty");
        treaty.upload(cell + "/evidence", Map.of(), "tool.exe", "MZ".getBytes(US_ASCII))
                .expect(409);
        signedIn("officer.mex")
                .upload(cell + "/evidence", Map.of(), "law.pdf", law)
                .expect(403);
        String form = treaty.upload(cell + "/evidence", Map.of(), "law.pdf", law)
                .expect(302)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        String number = form.replaceFirst(".*upload=(\\d+).*", "$1");
        assertTrue(treaty.get(form.replaceFirst("#.*", ""))
                .expect(200)
                .text()
                .contains("name=\"evidence-0-upload\" value=\"" + number + "\""));
        assertArrayEquals(
                law, treaty.get(cell + "/evidence/" + number).expect(200).body());
        signedIn("auditor").get(cell + "/evidence/" + number).expect(404);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
