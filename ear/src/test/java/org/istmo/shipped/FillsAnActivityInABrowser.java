package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rows of the form of an activity in a real browser: results with their indicators, budgets, planned disbursements, documents and related activities. */
@ExtendWith(Chromium.class)
interface FillsAnActivityInABrowser extends Told {

    String OFFICE = "LPO-FRM";
    String OFFICER = "officer.frm";
    String PERIOD = "results-0-indicators-0-periods-0";

    @Test
    default void an_officer_fills_the_rows_of_an_activity_and_loses_nothing_of_them(Chromium.Windows windows) {
        officer();
        String href;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn(OFFICER)) {
            officer.go("/activities/new");
            terms(officer.page());
            rows(officer);
            faults(officer);
            theSessionEnds(officer);
            href = stored(officer);
            asTheApiHasIt(href);
            untouched(officer, href);
            overtaken(officer, href);
            cutShort(href);
        }
        onATelephone(windows, href);
    }

    private static void terms(Page page) {
        page.locator("#identifier").fill("XF-1");
        page.locator("#title-en").fill("Registry of ballistic images in Belmopan");
        page.locator("#stage").selectOption("planned");
        page.locator("#plannedStart").fill("2036-02-01");
        page.locator("#plannedEnd").fill("2037-01-31");
        page.locator("#countries-0-code").fill("BZ");
        page.locator("#themes-0-code").selectOption("forensics");
    }

    /** Rows are added and taken away by buttons, and what was typed stays. */
    private static void rows(Visitor officer) {
        Page page = officer.page();
        officer.press("Add a row: Results");
        page.locator("#results-0-title_en").fill("Examiners trained");
        page.locator("#results-0-type").selectOption("1");
        page.locator("#results-0-indicators-0-title_en").fill("People who passed");
        page.locator("#results-0-indicators-0-unit").fill("people");
        page.locator("#results-0-indicators-0-baselines-0-year").fill("2035");
        page.locator("#results-0-indicators-0-baselines-0-value").fill("3");
        page.locator("#" + PERIOD + "-start").fill("2036-02-01");
        page.locator("#" + PERIOD + "-end").fill("2036-12-31");
        page.locator("#" + PERIOD + "-targets-0-value").fill("1,200");
        page.locator("#" + PERIOD + "-actuals-0-value").fill("12");
        officer.press("Add a value achieved: Result 1, indicator 1, period 1");
        page.locator("#" + PERIOD + "-actuals-1-value").fill("5");
        page.locator("#" + PERIOD + "-actuals-1-sex").selectOption("female");
        page.locator("#" + PERIOD + "-actuals-1-location").fill("BZ-LAB");
        officer.press("Add a dimension: Result 1, indicator 1, period 1, value achieved 2");
        page.locator("#" + PERIOD + "-actuals-1-dimensions-0-name").fill("corps");
        page.locator("#" + PERIOD + "-actuals-1-dimensions-0-value").fill("police");
        page.locator("#partners-0-name").fill("Forensic service");
        page.locator("#partners-0-role").selectOption("4");
        page.locator("#partners-0-type").selectOption("10");
        officer.press("Add a row: Budgets");
        page.locator("#budgets-0-valueDate").fill("2036-02-15");
        page.locator("#budgets-0-start").fill("2036-02-01");
        page.locator("#budgets-0-end").fill("2036-01-01");
        page.locator("#budgets-0-value").fill("12,500.75");
        page.locator("#budgets-0-currency").fill("USD");
        officer.press("Add a row: Planned disbursements");
        page.locator("#plannedDisbursements-0-start").fill("2036-03-01");
        page.locator("#plannedDisbursements-0-value").fill("400");
        page.locator("#plannedDisbursements-0-currency").fill("BZD");
        page.locator("#plannedDisbursements-0-receiver_name").fill("Forensic service");
        officer.press("Add a row: Documents");
        page.locator("#documents-0-url").fill("https://example.org/concept.pdf");
        page.locator("#documents-0-categories-0-code").fill("A02");
        page.locator("#documents-0-languages-0-code").fill("en");
        officer.press("Add a row: Related activities");
        page.locator("#related-0-identifier").fill("XF-WRONG");
        officer.press("Add a row: Related activities");
        page.locator("#related-1-type").selectOption("1");
        page.locator("#related-1-identifier").fill("XF-PARENT");
        page.locator("button[name=less][value=related-0]").focus();
        page.keyboard().press("Enter");
        page.locator("#related-0").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertEquals("XF-PARENT", page.locator("#related-1-identifier").inputValue());
        assertEquals("1,200", page.locator("#" + PERIOD + "-targets-0-value").inputValue());
    }

    private static void faults(Visitor officer) {
        Page page = officer.page();
        officer.press("Store it");
        page.locator("#documents-0-title_en-message:not(:empty)").waitFor();
        assertEquals(
                "Fill this in.", page.locator("#documents-0-title_en-message").innerText());
        for (String wrong : new String[] {"budgets-0-end", PERIOD + "-actuals-1-value"}) {
            assertFalse(page.locator("#" + wrong + "-message").innerText().isBlank(), wrong);
            assertEquals("true", page.locator("#" + wrong).getAttribute("aria-invalid"), wrong);
        }
        assertEquals("2036-01-01", page.locator("#budgets-0-end").inputValue());
        officer.look("activity-rows-faults");
    }

    /** What is typed when the session ends is there when it begins again. */
    private static void theSessionEnds(Visitor officer) {
        Page page = officer.page();
        page.locator("#documents-0-title_en").fill("Concept note");
        page.locator("[data-unsent-state]:not(:empty)").waitFor();
        page.context().clearCookies();
        officer.press("Store it");
        page.waitForURL("**/sign-in*");
        officer.signedIn(OFFICER);
        officer.go("/activities/new");
        page.locator("form[action='/unsent/drop']").waitFor();
        assertEquals("Concept note", page.locator("#documents-0-title_en").inputValue());
        assertEquals("12,500.75", page.locator("#budgets-0-value").inputValue());
        assertEquals("female", page.locator("#" + PERIOD + "-actuals-1-sex").inputValue());
        officer.look("activity-rows-begun");
    }

    private static String stored(Visitor officer) {
        Page page = officer.page();
        page.locator("#budgets-0-end").fill("2036-12-31");
        page.locator("#" + PERIOD + "-actuals-1-value").fill("12");
        store(officer, "entered");
        for (String section : new String[] {"#budgets", "#planned", "#results", "#documents", "#related"}) {
            assertEquals(1, page.locator("h2" + section).count(), section);
        }
        assertTrue(officer.text().contains("USD\u00a012,500.75"), officer::text);
        assertTrue(officer.text().contains("1,200"), officer::text);
        assertEquals(
                "https://example.org/concept.pdf",
                page.locator("#documents + table a").getAttribute("href"));
        officer.look("activity-rows");
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private void asTheApiHasIt(String href) {
        JsonNode activity =
                story().as(OFFICER).get("/api/v1" + href).expect(200).json();
        JsonNode period = activity.at("/results/0/indicators/0/periods/0");
        assertEquals("1200", period.path("target").asText());
        assertEquals("female", period.at("/actuals/1/sex").asText());
        assertEquals(
                2035, activity.at("/results/0/indicators/0/baselines/0/year").asInt());
        assertEquals("12500.75", activity.at("/budgets/0/value").asText());
        assertEquals("2036-02-15", activity.at("/budgets/0/valueDate").asText());
        assertEquals("BZ-LAB", period.at("/actuals/1/location").asText());
        assertEquals(
                "{\"corps\":\"police\"}", period.at("/actuals/1/dimensions").toString());
        assertEquals("10", activity.at("/partners/0/type").asText());
        assertEquals(
                "2036-03-01", activity.at("/plannedDisbursements/0/valueDate").asText());
        assertEquals(
                "Forensic service",
                activity.at("/plannedDisbursements/0/receiver/name").asText());
        assertEquals("A02", activity.at("/documents/0/categories/0").asText());
        assertEquals(
                "[{\"identifier\":\"XF-PARENT\",\"type\":\"1\"}]",
                activity.path("related").toString());
    }

    /** A form that nobody typed into changes nothing. */
    private void untouched(Visitor officer, String href) {
        String before = story().as(OFFICER).get("/api/v1" + href).expect(200).header("ETag");
        officer.go(href + "/edit");
        store(officer, "changed");
        assertEquals(
                before, story().as(OFFICER).get("/api/v1" + href).expect(200).header("ETag"));
    }

    /** Of two who change it at once the second is told, and keeps what was typed. */
    private void overtaken(Visitor officer, String href) {
        Page page = officer.page();
        officer.go(href + "/edit");
        page.locator("#budgets-0-value").fill("13,000");
        story().as(OFFICER)
                .put(
                        "/api/v1" + href,
                        "{\"description\": \"Meanwhile\"}",
                        "If-Match",
                        story().as(OFFICER).get("/api/v1" + href).header("ETag"))
                .expect(200);
        officer.press("Store it");
        page.locator("p.error").waitFor();
        assertEquals("13,000", page.locator("#budgets-0-value").inputValue());
    }

    /** Of a form of which not all came nothing is taken, since what is missing would be taken away. */
    private void cutShort(String href) {
        String before = story().as(OFFICER).get("/api/v1" + href).expect(200).header("ETag");
        Browser browser = new Browser(story().server());
        browser.signIn(OFFICER, Server.PASSWORD).expect(302);
        String page = browser.send(href + "/edit", Map.of("version", before.replaceAll("\\D", ""), "title-en", "Cut"))
                .expect(413)
                .text();
        assertTrue(page.contains("came cut short"), page);
        assertEquals(
                before, story().as(OFFICER).get("/api/v1" + href).expect(200).header("ETag"));
    }

    private static void store(Visitor officer, String done) {
        officer.press("Store it");
        Page page = officer.page();
        page.locator("#rehearsed, p.done").first().waitFor();
        if (page.locator("#rehearsed").count() > 0) {
            officer.press("Store it");
        }
        page.waitForURL("**done=" + done);
    }

    private void onATelephone(Chromium.Windows windows, String href) {
        try (Visitor officer = windows.open(story().server(), "es", 360).signedIn(OFFICER)) {
            Page page = officer.page();
            officer.go(href + "?language=es");
            officer.look("activity-rows");
            officer.go(href + "/edit");
            officer.press("Descartarlo");
            page.waitForURL("**" + href + "/edit");
            officer.press("Añadir un indicador: Resultado 1");
            page.locator("#results-0-indicators-1-title_es").fill("Laboratorios acreditados");
            page.locator("#results-0-indicators-1-periods-0-targets-0-value").fill("dos");
            officer.press("Guardarla");
            page.locator("#results-0-indicators-1-periods-0-start-message:not(:empty)")
                    .waitFor();
            assertEquals(
                    "No es un número como 1234.56.",
                    page.locator("#results-0-indicators-1-periods-0-targets-0-value-message")
                            .innerText());
            officer.look("activity-rows-faults");
        }
    }

    /** An office of its own with an officer. */
    private void officer() {
        Caller admin = story().as("admin");
        admin.post("/api/v1/reference/offices", """
                        {"code": "LPO-FRM", "kind": "office", "name": {"en": "Forms", "es": "Formularios"}, "country": "MX",
                         "status": "open", "zone": "America/Mexico_City"}""").expect(201);
        admin.post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Officer of forms", "roles": ["officer"], "offices": ["%s"], "password": "%s"}""".formatted(OFFICER, OFFICE, Server.PASSWORD))
                .expect(201);
    }
}
