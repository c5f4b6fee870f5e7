package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dashboards in a real browser, each with its table and its files; and lists that are sorted, and remember how. */
@ExtendWith(Chromium.class)
interface ShowsFiguresInABrowser extends Told {

    List<String> STAFFS =
            List.of("months", "themes", "donors", "countries", "people", "reports", "overlaps", "treaties");

    String RANGE = "measure=expenditure&from=2014-01&to=2049-12";

    /** How many rows the chart has drawn. */
    String DRAWN = "Chart.getChart(document.querySelector('main canvas')).data.labels.length";

    @ParameterizedTest
    @CsvSource({"en, 1280", "es, 360"})
    default void figures_are_drawn_told_in_a_table_and_taken_as_a_file(
            String language, int width, Chromium.Windows windows) throws IOException {
        String payer = "XM-DRAWS-" + language;
        spent(payer);
        try (Visitor officer = windows.open(story().server(), language, width)) {
            officer.go("/sign-in?language=" + language);
            officer.signedIn("officer.pan");
            Page page = officer.page();
            page.locator("header a[href='/dashboards']").click();
            page.waitForURL("**/dashboards/*");
            officer.go("/dashboards/themes?" + RANGE + "&donor=" + payer);
            assertEquals(1, page.locator("main canvas[role=img]").count());
            assertEquals(2, page.evaluate(DRAWN));
            assertEquals(2, page.locator("tbody tr").count());
            String table = page.locator("tbody").innerText();
            assertTrue(table.replace('\u00a0', ' ').contains("USD 20.00"), table);
            assertEquals(payer, page.locator("#donor").inputValue());
            officer.look("dashboard-themes");
            String files = "/dashboards/themes.%s?" + RANGE + "&donor=" + payer;
            String csv = Files.readString(officer.download(files.formatted("csv")));
            assertTrue(csv.contains(",20.00"), csv);
            Path workbook = officer.download(files.formatted("xlsx"));
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
                assertTrue(Sheets.texts(Files.readAllBytes(workbook)).contains("corruption"));
                assertEquals(1, book.getNumberOfSheets());
            }
            page.locator("nav.inside a[href^='/dashboards/countries']").click();
            page.waitForURL("**/dashboards/countries?**donor=" + payer);
            assertEquals(1, page.evaluate(DRAWN));
            page.locator("#office").fill("NOWHERE");
            page.locator("main input[type=submit]").click();
            page.waitForURL("**office=NOWHERE*");
            assertFalse(page.locator("#office-message").innerText().isBlank());
            officer.look("dashboard-fault");
            for (String board : STAFFS) {
                assertEquals(200, officer.go("/dashboards/" + board));
                officer.look("dashboard-" + board);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 360", "es, 1280"})
    default void a_donor_looks_at_what_was_issued_to_it_and_at_nothing_else(
            String language, int width, Chromium.Windows windows) {
        String number = story().statement().issued().path("number").asText();
        try (Visitor donor = windows.open(story().server(), language, width)) {
            donor.go("/sign-in?language=" + language);
            donor.signedIn(Statement.DONOR);
            Page page = donor.page();
            page.locator("header a[href='/dashboards']").click();
            page.waitForURL("**/dashboards/*");
            assertEquals(2, page.locator("nav.inside a").count());
            donor.look("dashboard-of-a-donor");
            donor.go("/dashboards/statements");
            assertTrue(
                    page.locator("tbody th").allInnerTexts().stream().anyMatch(row -> row.startsWith("SINLEC")),
                    donor::text);
            donor.look("dashboard-statements");
            donor.go("/reports?q=" + number);
            assertTrue(page.locator("tbody tr").count() > 0, donor::text);
            assertEquals(0, page.locator("#status").count());
            donor.look("reports-of-a-donor");
        }
    }

    @Test
    default void nobody_finds_a_dashboard_of_others() {
        Browser donor = new Browser(story().server());
        donor.signIn(DonorsRoom.DONOR, Server.PASSWORD).expect(302);
        Browser admin = new Browser(story().server());
        admin.signIn("admin", Server.PASSWORD).expect(302);
        for (String board : STAFFS) {
            int expected = board.equals("reports") ? 200 : 404;
            for (String suffix : List.of("", ".csv", ".xlsx")) {
                donor.get("/dashboards/" + board + suffix).expect(expected);
                admin.get("/dashboards/" + board + suffix).expect(404);
            }
        }
        donor.get("/dashboard.xhtml").expect(404);
        donor.get("/report-list.xhtml").expect(404);
        admin.get("/dashboards").expect(404);
        admin.get("/reports").expect(404);
    }

    @Test
    default void a_list_is_sorted_at_the_server_and_remembers_how(Chromium.Windows windows) {
        story().statement();
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.mex")) {
            Page page = officer.page();
            officer.go("/reports?language=en");
            page.locator("#type").selectOption("donor-statement");
            page.locator("main input[type=submit]").click();
            page.waitForURL("**type=donor-statement**");
            page.locator("thead a").nth(1).click();
            page.waitForURL("**sort=about");
            assertEquals("ascending", page.locator("thead th").nth(1).getAttribute("aria-sort"));
            page.locator("thead a").nth(1).click();
            page.waitForURL("**sort=-about");
            assertTrue(page.url().contains("type=donor-statement"), page::url);
            officer.look("reports-sorted");
            officer.go("/reports");
            assertTrue(page.url().endsWith("sort=-about"), page::url);
            assertEquals("donor-statement", page.locator("#type").inputValue());
            page.locator("nav.pages a[href='/reports?all']").click();
            page.waitForURL("**/reports?all");
            assertEquals("", page.locator("#type").inputValue());
        }
        try (Visitor narrow = windows.open(story().server(), "es", 360).signedIn("officer.mex")) {
            narrow.go("/reports?language=es");
            narrow.unfold();
            narrow.page().locator("#sort").selectOption("about");
            narrow.page().locator("main input[type=submit]").click();
            narrow.page().waitForURL("**sort=about**");
            narrow.look("reports-narrow");
        }
    }

    /** Two payments that a donor of its own made, for two themes in one country. */
    private void spent(String donor) {
        Caller officer = story().as("officer.pan");
        officer.post("/api/v1/donors", """
                {"code": "%1$s", "name": {"en": "Donor <b>%1$s</b>", "es": "Donante <b>%1$s</b>"}, "type": "10"}
                """.formatted(donor)).expect(201);
        for (String theme : List.of("corruption", "forensics")) {
            officer.post("/api/v1/activities", """
                            {"office": "COE-URB", "identifier": "%1$s-%2$s", "status": "2", "title": {"en": "Drawn %2$s"},
                             "kind": "training", "start": "2014-03-01", "end": "2014-03-31", "countries": ["SV"], "themes": ["%2$s"], "donor": "%1$s",
                             "transactions": [{"type": "4", "date": "2014-03-05", "value": "%3$s", "currency": "USD"}]}
                            """.formatted(
                                    donor, theme, theme.equals("corruption") ? "20.00" : "7.50"))
                    .expect(201);
        }
    }
}
