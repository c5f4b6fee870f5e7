package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results frameworks and templates of agreements in a real browser. */
@ExtendWith(Chromium.class)
interface KeepsFrameworksInABrowser extends Told {

    @ParameterizedTest
    @CsvSource({"en, 1280, Caribbean Regional Strategy", "es, 360, Estrategia Regional para el Caribe"})
    default void the_results_framework_shows_what_each_activity_carries_and_is_taken_away_as_it_is_filtered(
            String language, int width, String framework, Chromium.Windows windows) throws IOException {
        String name = "FRAMED-" + language;
        String measured;
        carrying(name + "-1");
        carrying(name + "-2");
        try (Visitor officer = windows.open(story().server(), language, width).signedIn("officer.mex")) {
            Page page = officer.page();
            officer.go("/?language=" + language);
            page.locator("main a[href='/results']").click();
            page.waitForURL("**/results*");
            officer.unfold();
            page.locator("#framework").selectOption("CRS");
            page.locator("#level").selectOption("2");
            page.locator("#q").fill(name);
            page.locator("form.filter input[type=submit]").click();
            page.waitForURL("**q=" + name + "*");
            assertEquals(List.of(framework), page.locator("main h2").allInnerTexts());
            assertEquals(1, page.locator("main h3").count());
            assertEquals(2, page.locator("tbody tr").count());
            String row = page.locator("tbody tr").first().innerText();
            assertTrue(row.contains("2018") && row.contains("10") && row.contains("8"), row);
            officer.look("results");
            String href = page.locator("a[href^='/results/framework.csv']").getAttribute("href");
            List<String> lines = Files.readAllLines(officer.download(href));
            assertEquals(3, lines.size(), lines::toString);
            assertTrue(lines.get(1).startsWith("CRS,2,'=Trained,"), lines::toString);
            assertTrue(
                    lines.get(1).endsWith("LPO-MEX," + name + "-1,0,2018,2019-01-01,2019-12-31,10,8"), lines::toString);
            page.locator("#from").fill("2024-02-01");
            page.locator("#to").fill("2024-01-01");
            page.locator("form.filter input[type=submit]").click();
            page.locator("#to-message:not(:empty)").waitFor();
            officer.look("results-fault");
            officer.go("/results?q=" + name);
            page.locator("tbody a[href^='/results/']").first().click();
            assertEquals("10", page.locator("#periods-0-target").inputValue());
            page.locator("#periods-0-target").fill("eleven");
            page.locator("#periods-1-start").fill("2020-01-01");
            page.locator("#periods-1-end").fill("2020-12-31");
            page.locator("#periods-1-target").fill("12");
            page.locator("main form input[type=submit]").click();
            assertFalse(page.locator("#periods-0-target-message").innerText().isBlank());
            assertEquals("12", page.locator("#periods-1-target").inputValue());
            officer.look("result-measured");
            page.locator("#periods-0-target").fill("11");
            page.locator("#periods-0-actual").fill("9");
            page.locator("main form input[type=submit]").click();
            // Eight of them are told apart by sex.
            assertFalse(page.locator("#periods-0-actual-message").innerText().isBlank());
            page.locator("#periods-0-actual").fill("8");
            page.locator("main form input[type=submit]").click();
            page.waitForURL("**done=changed#results");
            measured = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        }
        JsonNode indicator = story().as("auditor")
                .get("/api/v1" + measured)
                .expect(200)
                .json()
                .at("/results/0/indicators/0");
        assertEquals("11", indicator.at("/periods/0/target").asText(), indicator::toString);
        assertEquals(3, indicator.at("/periods/0/actuals").size(), indicator::toString);
        assertEquals("12", indicator.at("/periods/1/target").asText(), indicator::toString);
        signedIn("auditor").get("/results").expect(200);
        assertFalse(signedIn("officer.pan")
                .get("/results?q=" + name)
                .expect(200)
                .text()
                .contains("/1/1\""));
        signedIn("officer.pan")
                .get("/results/" + measured.replaceFirst(".*/", "") + "/1/1")
                .expect(404);
        for (String stranger : List.of(Statement.DONOR, "admin")) {
            signedIn(stranger).get("/results").expect(404);
            signedIn(stranger).get("/results/framework.csv").expect(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void a_template_of_agreements_is_kept_by_the_administrator_and_a_new_agreement_begins_with_it(
            String language, int width, Chromium.Windows windows) {
        String code = "web-" + language;
        String number = "TEMPLATED-" + language;
        try (Visitor admin = windows.open(story().server(), language, width).signedIn("admin")) {
            Page page = admin.page();
            admin.go("/admin/accounts?language=" + language);
            page.locator("nav.inside a[href='/admin/reference/agreement-templates']")
                    .click();
            admin.look("agreement-templates");
            page.locator("main a[href$='/new']").click();
            page.locator("#code").fill(code);
            page.locator("[id='name.en']").fill("Web template " + code);
            page.locator("#supportRate").fill("7");
            page.locator("main input[type=submit]").click();
            assertFalse(page.locator("[id='name.en-message']").innerText().isBlank());
            page.locator("[id='name.es']").fill("Plantilla " + code);
            page.locator("main input[type=submit]").click();
            assertFalse(page.locator("#supportBase-message").innerText().isBlank());
            page.locator("#supportBase").selectOption("direct-costs");
            page.locator("#approval").fill("Memo 7");
            page.locator("#currency").fill("EUR");
            admin.look("agreement-template");
            page.locator("main input[type=submit]").click();
            page.waitForURL("**done=saved");
            added(
                    page,
                    "agreement-template-lines",
                    Map.of("template", code, "line", "10", "title.en", "Staff", "title.es", "Personal"),
                    "costCategory",
                    "staff");
            added(
                    page,
                    "agreement-template-duties",
                    Map.of("template", code, "reportType", "donor-progress", "daysAfter", "45", "languages", "en es"),
                    "frequency",
                    "half-yearly");
        }
        try (Visitor officer = windows.open(story().server(), language, width).signedIn("officer.mex")) {
            Page page = officer.page();
            officer.go("/agreements/new?language=" + language);
            page.locator("#template").selectOption(code);
            page.locator("form[action='/agreements/new'] input[type=submit]")
                    .first()
                    .click();
            page.waitForURL("**template=" + code);
            assertEquals("EUR", page.locator("#currency").inputValue());
            assertEquals("7", page.locator("#rate").inputValue().replaceFirst("[.]0+$", ""));
            assertEquals("staff", page.locator("#budgetLines-0-costCategory").inputValue());
            assertEquals("half-yearly", page.locator("#duties-0-frequency").inputValue());
            officer.look("agreement-from-template");
            page.locator("#number").fill(number);
            page.locator("#donor").selectOption("US-GOV-1");
            page.locator("#start").fill("2030-01-01");
            page.locator("#end").fill("2030-12-31");
            page.locator("#amount").fill("107.00");
            page.locator("#budgetLines-0-amount").fill("100.00");
            page.locator("form.agreed input[type=submit]").last().click();
            page.waitForURL("**done=entered");
        }
        JsonNode agreement = story().as("auditor")
                .get("/api/v1/grants?number=" + number)
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals("half-yearly", agreement.at("/duties/0/frequency").asText(), agreement::toString);
        assertEquals("[\"en\",\"es\"]", agreement.at("/duties/0/languages").toString());
        assertEquals("Personal", agreement.at("/budgetLines/0/title/es").asText());
        retired(code);
    }

    /** Two who change it from the same version do not undo each other; what is retired is chosen no more, and what began with it stays. */
    private void retired(String code) {
        String page = "/admin/reference/agreement-templates/" + code;
        Map<String, String> form = Map.of(
                "version",
                "1",
                "name.en",
                "Old",
                "name.es",
                "Vieja",
                "currency",
                "EUR",
                "ordinal",
                "5",
                "retiredOn",
                "2026-01-01");
        Browser admin = signedIn("admin");
        admin.send(page, form).expect(302);
        admin.send(page, form).expect(409);
        assertFalse(signedIn("officer.mex")
                .get("/agreements/new")
                .expect(200)
                .text()
                .contains("value=\"" + code + "\""));
        signedIn("officer.mex").send(page, form).expect(404);
        signedIn(Statement.DONOR).get(page).expect(404);
    }

    private static void added(Page page, String list, Map<String, String> values, String choice, String chosen) {
        page.navigate("/admin/reference/" + list + "/new");
        values.forEach((name, value) -> page.locator("[id='" + name + "']").fill(value));
        if (page.locator("select[id='" + choice + "']").count() > 0) {
            page.locator("#" + choice).selectOption(chosen);
        } else {
            page.locator("#" + choice).fill(chosen);
        }
        page.locator("main input[type=submit]").click();
        page.waitForURL("**done=saved");
    }

    private void carrying(String identifier) {
        story().as("officer.mex")
                .post("/api/v1/activities", """
                    {"office": "LPO-MEX", "identifier": "%s", "status": "2", "title": {"en": "Held against a framework"}, "kind": "training",
                     "start": "2019-01-01", "countries": ["DM"], "themes": ["forensics"], "donor": "US-GOV-1", "frameworks": ["CRS"],
                     "results": [{"type": "2", "title": "=Trained", "indicators": [{"title": "People", "unit": "people",
                       "baseline": {"year": 2018, "value": 0}, "periods": [{"start": "2019-01-01", "end": "2019-12-31", "target": 10,
                       "actual": 8, "actuals": [{"sex": "female", "value": 5}, {"sex": "male", "value": 3}]}]}]}]}
                    """.formatted(identifier))
                .expect(201);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }
}
