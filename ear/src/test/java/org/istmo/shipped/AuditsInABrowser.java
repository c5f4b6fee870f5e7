package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor's main job in a real browser, from sign-in to file and from a figure to the entry behind it; and those who are no auditors. */
@ExtendWith(Chromium.class)
interface AuditsInABrowser extends Told {

    String FIGURE = "disbursement.usd.when~within";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1280 | 3 rows  | Verify the chain    | Intact    | Any
                    es | 360  | 3 filas | Verificar la cadena | Íntegra  | Cualquiera""")
    default void an_auditor_comes_from_the_sign_in_to_a_ledger_and_to_the_verified_trail(
            String language, int width, String rows, String verify, String intact, String any, Chromium.Windows windows)
            throws IOException {
        String payer = "XM-PAGES-" + language;
        paid(payer);
        try (Visitor auditor = windows.open(story().server(), language, width)) {
            auditor.go("/sign-in?language=" + language);
            auditor.signedIn("auditor").look("audit-home");
            Page page = auditor.page();
            page.locator("main a[href='/ledgers']").click();
            auditor.look("ledgers");
            page.locator("#donor").fill(payer);
            page.locator("main input[type=submit]").click();
            page.waitForURL("**/ledgers?ledger=transactions&donor=" + payer);
            // Counting goes on without the page where it takes longer than that may.
            page.locator("#looked:has-text('" + rows + "')").waitFor();
            auditor.look("ledgers-estimate");
            auditor.go("/ledgers?ledger=transactions&donor=" + payer + "&look=now");
            assertTrue(page.locator("#looked").innerText().contains(rows), auditor::text);
            String filter = "?donor=" + payer;
            assertArrayEquals(
                    story().as("auditor")
                            .get(Ledgers.EXPORTS + "transactions.csv" + filter)
                            .expect(200)
                            .body(),
                    Files.readAllBytes(auditor.download("/ledgers/transactions.csv" + filter)));
            String evidence;
            Path file = auditor.download("/ledgers/transactions.xlsx" + filter + "&lang=" + language);
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                XSSFSheet taken = book.getSheet("transactions");
                assertEquals(3, taken.getLastRowNum());
                evidence = Ledgers.cell(taken, 1, "evidence").getHyperlink().getAddress();
            }
            assertEquals(200, auditor.go(evidence.substring(evidence.indexOf("/entries/"))));
            auditor.go("/ledgers?ledger=transactions&donor=" + payer);
            page.locator("#from").fill("2014-05-01");
            page.locator("#to").fill("2014-04-01");
            page.locator("main input[type=submit]").click();
            page.waitForURL("**to=2014-04-01*");
            assertFalse(page.locator("#to-message").innerText().isBlank());
            assertEquals("2014-04-01", page.locator("#to").inputValue());
            assertEquals(payer, page.locator("#donor").inputValue());
            auditor.look("ledgers-fault");
            assertEquals(400, auditor.go("/ledgers?ledger=transactions&doner=" + payer));
            assertTrue(auditor.text().contains("doner"), auditor::text);
            auditor.look("ledgers-no-such-filter");

            assertEquals(200, auditor.go("/trail"));
            auditor.unfold();
            assertEquals(any, page.locator("#outcome option").first().innerText());
            auditor.press(verify);
            assertTrue(auditor.text().contains(intact), auditor::text);
            auditor.look("trail-verified");
            auditor.go("/trail?who=officer.pan&what=activity.change");
            auditor.go(page.locator("tbody th a").first().getAttribute("href"));
            assertTrue(page.locator("tbody").innerText().contains("title.en"), auditor::text);
            auditor.look("trail-entry");
            auditor.go("/trail/heads");
            auditor.look("trail-heads");
            auditor.go("/trail");
            assertArrayEquals(
                    story().as("auditor")
                            .get("/api/v1/audit-trail/verifier.jar")
                            .expect(200)
                            .body(),
                    Files.readAllBytes(auditor.download("/trail/verifier.jar")));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_auditor_walks_from_a_figure_to_its_rows_to_an_entry_and_back(
            String language, int width, Chromium.Windows windows) {
        String report = "/reports/" + story().statement().issued().path("id").asText();
        try (Visitor auditor = windows.open(story().server(), language, width).signedIn("auditor")) {
            auditor.go(report + "?language=" + language);
            Page page = auditor.page();
            page.locator("main a[href='" + report + "/figures']").first().click();
            page.waitForURL("**/figures*");
            auditor.look("figures");
            page.locator("#q").fill("nothing is called like this");
            page.locator("main input[type=submit]").click();
            page.waitForURL("**q=nothing*");
            assertEquals(0, page.locator("tbody tr").count());

            auditor.go(report + "/figures/" + FIGURE);
            String value = page.locator("h1 .amount").innerText();
            assertTrue(page.locator(".note").innerText().contains(value), auditor::text);
            JsonNode rows = story().as("auditor")
                    .get("/api/v1" + report + "/figures/" + FIGURE + "/rows?limit=500")
                    .expect(200)
                    .json()
                    .path("items");
            assertEquals(Math.min(50, rows.size()), page.locator("tbody tr").count());
            auditor.look("figure");
            auditor.go(report + "/figures/" + FIGURE + "?sort=-counted");
            assertEquals("descending", page.locator("thead th[aria-sort]").getAttribute("aria-sort"));
            JsonNode largest = StreamSupport.stream(rows.spliterator(), false)
                    .max(Comparator.comparing(
                            row -> new BigDecimal(row.path("counted_value").asText())))
                    .orElseThrow();
            assertEquals(
                    "/entries/" + largest.path("entry").asText(),
                    page.locator("tbody tr").first().locator("th a").getAttribute("href"));
            auditor.go(report + "/figures/" + FIGURE + "?sort=entry");
            String entry = rows.get(0).path("entry").asText();
            page.locator("a[href='/entries/" + entry + "']").first().click();
            page.waitForURL("**/entries/" + entry);
            assertTrue(auditor.text().contains(rows.get(0).path("activity").asText()), auditor::text);
            auditor.look("entry");
            Locator back = page.locator("#content a[href='" + report + "/figures/" + FIGURE.replace("~", "%7E") + "']");
            back.first().click();
            page.waitForURL("**" + report + "/figures/**");
            assertEquals(value, page.locator("h1 .amount").innerText());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void an_auditor_draws_a_sample_and_says_what_came_of_an_item(
            String language, int width, Chromium.Windows windows) throws IOException {
        String payer = "XM-DRAWN-" + language;
        paid(payer);
        try (Visitor auditor = windows.open(story().server(), language, width).signedIn("auditor")) {
            auditor.go("/samples?language=" + language);
            Page page = auditor.page();
            page.locator("#name").fill("Of " + payer);
            page.locator("#size").fill("many");
            page.locator("#donor").fill(payer);
            page.locator("form[method=post][action^='/samples'] input[type=submit]")
                    .click();
            page.waitForURL("**/samples#draw");
            assertFalse(page.locator("#seed-message").innerText().isBlank());
            assertFalse(page.locator("#size-message").innerText().isBlank());
            assertEquals("Of " + payer, page.locator("#name").inputValue());
            auditor.look("samples-fault");
            page.locator("#seed").fill("20240201");
            page.locator("#size").fill("2");
            page.locator("form[method=post][action^='/samples'] input[type=submit]")
                    .click();
            page.waitForURL(url -> url.matches(".*/samples/[0-9]+(#draw)?"));
            assertEquals(2, page.locator("section.question").count());
            JsonNode drawn = story().as("auditor")
                    .get("/api/v1/audit-" + page.url().replaceFirst(".*/(samples/[0-9]+).*", "$1"))
                    .expect(200)
                    .json();
            drawn.at("/position/lastEntries")
                    .fields()
                    .forEachRemaining(last -> assertTrue(
                            auditor.text()
                                    .contains(last.getKey() + ": "
                                            + last.getValue().asText()),
                            auditor::text));
            assertFalse(drawn.at("/position/lastEntries").isEmpty(), drawn::toString);
            Locator item = page.locator("section.question").first();
            item.locator("select").selectOption("exception");
            item.locator("input[type=submit]").click();
            page.waitForURL("**/items/**");
            assertEquals(
                    "exception", page.locator("section.question select").first().inputValue());
            auditor.look("sample-fault");
            page.locator("section.question textarea").first().fill("No invoice");
            page.locator("section.question input[type=submit]").first().click();
            page.waitForURL("**page=1*");
            assertEquals(
                    "No invoice",
                    page.locator("section.question textarea").first().inputValue());
            auditor.look("sample");
            String sample = page.url().replaceFirst(".*(/samples/[0-9]+).*", "$1");
            Path paper = auditor.download(sample + "/working-paper.xlsx?lang=" + language);
            assertTrue(Sheets.texts(Files.readAllBytes(paper)).contains("No invoice"));
            JsonNode kept = story().as("auditor")
                    .get("/api/v1/audit-" + sample.substring(1))
                    .expect(200)
                    .json();
            assertEquals(1, kept.at("/results/exception").asInt(), kept::toString);
            auditor.go("/samples");
            assertTrue(auditor.text().contains("Of " + payer), auditor::text);
            auditor.look("samples");
        }
    }

    @Test
    default void a_donor_finds_none_of_it_and_an_officer_what_is_the_offices_own() {
        Statement statement = story().statement();
        String report = "/reports/" + statement.issued().path("id").asText();
        String entry = "/entries/"
                + story().as("auditor")
                        .get("/api/v1" + report + "/figures/" + FIGURE + "/rows?limit=1")
                        .expect(200)
                        .json()
                        .at("/items/0/entry")
                        .asText();
        List<String> ofAuditors = List.of(
                "/ledgers",
                "/ledgers/transactions.csv",
                "/ledgers/transactions.xlsx",
                "/samples",
                "/samples/1",
                "/samples/1/working-paper.xlsx",
                "/trail",
                "/trail/1",
                "/trail/heads",
                "/trail/heads/2024-01-01.txt",
                "/trail/verifier.jar",
                "/trail/verification");
        List<String> ofStaff = List.of(report + "/figures", report + "/figures/" + FIGURE, entry);
        Browser officer = signedIn("officer.mex", Server.PASSWORD);
        Browser donor = signedIn(Statement.DONOR, Server.PASSWORD);
        String none = body(donor, "/ledgers/there-is-none");
        for (String path : ofAuditors) {
            officer.get(path).expect(404);
            assertEquals(none.replace("/ledgers/there-is-none", path), body(donor, path), path);
        }
        for (String path : ofStaff) {
            officer.get(path).expect(200);
            donor.get(path).expect(404);
        }
        officer.post("/trail/verification", "{}").expect(404);
        donor.post("/trail/verification", "{}").expect(404);
        Browser auditor = signedIn("auditor", Server.PASSWORD);
        for (String markup : List.of("/ledger", "/figure", "/figures", "/entry", "/trail-list", "/trail-entry.xhtml")) {
            auditor.get(markup).expect(404);
        }
        auditor.get(report + "/figures/no-such-figure").expect(404);
        auditor.get("/entries/999999999999").expect(404);
        auditor.get("/trail/999999999999").expect(404);
    }

    /** A filter that is mistyped would take all of the ledger, by the page as by the API. */
    @Test
    default void a_ledger_by_a_filter_that_there_is_none_of_is_not_taken_from_the_page_either() {
        Browser auditor = signedIn("auditor", Server.PASSWORD);
        for (String file : List.of("transactions.csv", "transactions.xlsx", "audit-trail.csv")) {
            Answer refused =
                    auditor.get("/ledgers/" + file + "?doner=XM-NOBODY").expect(400);
            assertTrue(refused.header("Content-Type").startsWith("text/html"), refused.header("Content-Type"));
            assertTrue(refused.text().contains("doner"), refused::text);
        }
        assertFalse(auditor.get("/ledgers?doner=XM-NOBODY&ledger=transactions")
                .expect(400)
                .text()
                .contains("transactions.csv"));
    }

    @Test
    default void a_donors_verifier_is_led_to_what_they_are_engaged_for_and_to_nothing_else() {
        Engaged engaged = Engaged.on(story().server(), "XM-VERP");
        String report = engaged.issued("A").replace("/api/v1", "");
        Browser one = signedIn(engaged.name("A"), "a-long-password-1");
        Browser other = signedIn(engaged.name("B"), "a-long-password-1");

        String home = one.get("/").expect(200).text();
        assertTrue(home.contains("href=\"/ledgers\"") && home.contains("href=\"" + report + "/figures\""), home);
        assertFalse(home.contains("href=\"/trail\""), home);
        assertFalse(other.get("/").expect(200).text().contains(report + "/figures"));
        String page =
                one.get("/ledgers?ledger=transactions&look=now").expect(200).text();
        assertTrue(page.contains("1 row"), page);
        assertFalse(page.contains("audit-trail"), page);
        assertArrayEquals(
                engaged.verifier("A")
                        .get(Ledgers.EXPORTS + "transactions.csv")
                        .expect(200)
                        .body(),
                one.get("/ledgers/transactions.csv").expect(200).body());
        one.get("/ledgers/audit-trail.csv").expect(404);
        one.get("/ledgers?ledger=treaty-obligations").expect(404);
        one.get("/trail").expect(404);
        one.get(report + "/figures").expect(200);
        other.get(report + "/figures").expect(404);
        one.get(report).expect(404);
        String entry =
                one.get("/entries/" + engaged.entries("1").get(0)).expect(200).text();
        assertTrue(entry.contains("60.00") && entry.contains("XM-VERP-GA"), entry);
        assertFalse(entry.contains("100.00") || entry.contains("XM-VERP-GB"), entry);
        one.get("/entries/" + engaged.entries("2").get(0)).expect(404);
        one.get("/entries/" + engaged.entries("1").get(1)).expect(404);
    }

    /** Three payments of an activity that one donor pays, and a change of its title. */
    private void paid(String donor) {
        Caller officer = story().as("officer.pan");
        officer.post("/api/v1/donors", """
                {"code": "%1$s", "name": {"en": "Donor %1$s", "es": "Donante %1$s"}, "type": "10"}
                """.formatted(donor)).expect(201);
        String activity = officer.post("/api/v1/activities", """
                        {"office": "COE-URB", "identifier": "%1$s-1", "status": "2", "title": {"en": "Seen on pages", "es": "Vista en páginas"},
                         "kind": "training", "start": "2014-03-01", "end": "2014-03-31", "countries": ["SV"], "themes": ["corruption"], "donor": "%1$s",
                         "transactions": [{"type": "4", "date": "2014-03-05", "value": "12.50", "currency": "USD"},
                           {"type": "4", "date": "2014-03-06", "value": "13.50", "currency": "USD"},
                           {"type": "3", "date": "2014-03-07", "value": "14.50", "currency": "USD"}]}
                        """.formatted(donor))
                .expect(201)
                .json()
                .path("href")
                .asText();
        officer.put(activity, "{\"title\": {\"en\": \"Seen on a page\"}}", "If-Match", "\"v1\"")
                .expect(200);
    }

    private Browser signedIn(String name, String password) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, password).expect(302);
        return browser;
    }

    private static String body(Browser browser, String path) {
        String page = browser.get(path).expect(404).text();
        return page.substring(page.indexOf("<body"));
    }
}
