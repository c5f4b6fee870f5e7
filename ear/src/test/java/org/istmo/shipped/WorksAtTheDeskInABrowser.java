package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The work of an officer in a real browser: a file is brought in and what was kept out of it mended, and what two offices reported is decided on. */
@ExtendWith(Chromium.class)
interface WorksAtTheDeskInABrowser extends Told {

    /** The offices whose pages these are. */
    String OFFICE = "LPO-DSK";

    String OTHER = "ROP-DSK";

    String ROWS = """
            identifier,title_en,stage,countries,themes,planned_start,planned_end
            XD-1,Workshop on money laundering for prosecutors in Tapachula,planned,MX,money-laundering,2031-03-04,2031-03-08
            XD-2,Course on tracing of firearms,planned,MX,tracing,2031-05-04,2031-05-08
            XD-3,Meeting on precursors,planned,ZZ,precursor-chemicals,2031-06-04,2031-06-30
            """;

    /** In rows: so many that a page is left before they are through. */
    int LARGE = 3_000;

    @Test
    default void an_officer_brings_a_file_mends_what_was_kept_out_and_decides_on_what_was_reported_twice(
            Chromium.Windows windows) {
        people();
        String receipt;
        String pair;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.dsk")) {
            Page page = officer.page();
            officer.look("desk-home");
            officer.follow("Files");
            officer.press("Bring it in");
            assertFalse(page.locator("#file-message").innerText().isBlank());
            officer.look("imports-fault");
            bring(page, "desk.csv", ROWS);
            page.locator("input[name=dryRun]").check();
            officer.press("Bring it in");
            page.locator("#rehearsed").waitFor();
            assertEquals(2, page.locator("#rehearsed tbody tr").count());
            assertTrue(officer.text().contains("1 new, 0 changed, 0 as before, 2 kept out"), officer::text);
            officer.look("imports-rehearsed");
            String rehearsal = address(page);
            assertTrue(rehearsal.startsWith("/imports/underway/"), rehearsal);
            officer.go("/imports");
            bring(page, "desk.csv", ROWS);
            officer.press("Bring it in");
            page.waitForURL("**done=taken");
            receipt = address(page);
            assertEquals(2, page.locator(".badge.open").count());
            officer.look("import");
            Path workbook = officer.download(receipt + "/rejections.xlsx");
            assertTrue(workbook.toFile().length() > 1000);

            officer.go(receipt + "/rejections/1");
            officer.look("rejection");
            officer.press("Bring it in again");
            assertFalse(page.locator("#cell4-message").innerText().isBlank());
            assertEquals("tracing", page.locator("#cell4").inputValue());
            page.locator("#cell4").fill("firearms-trafficking");
            officer.press("Bring it in again");
            page.waitForURL("**done=mended*");
            assertEquals(1, page.locator(".badge.mended").count());
            officer.go(receipt + "/rejections/2");
            officer.press("Dismiss it");
            assertFalse(page.locator("#reason-message").innerText().isBlank());
            officer.look("rejection-dismissed-without-reason");
            page.locator("#reason").fill("Its country is not served.");
            officer.press("Dismiss it");
            page.waitForURL("**done=dismissed*");
            assertEquals(0, page.locator(".badge.open").count());
            officer.look("import-done");
            mendsAnElement(officer);
            officer.go("/imports/open");
            assertEquals(0, page.locator("tbody tr").count());

            officer.go("/overlaps?office=" + OFFICE);
            officer.look("overlaps");
            page.locator("tbody a").first().click();
            pair = address(page);
            assertTrue(page.locator("mark").count() > 0, officer::text);
            officer.look("overlap");
            keysAreTurnedOffAndOnAgain(officer);
            page.keyboard().press("5");
            assertEquals("reason", page.evaluate("document.activeElement.id"));
            page.keyboard().type("Another course");
            page.locator("h1").click();
            page.keyboard().press("5");
            page.waitForURL("**done=decided*");
            officer.look("overlap-decided");
            page.locator("#reason").fill("It is the same one");
            officer.press("Take it back");
            page.waitForURL("**done=reversed*");
            assertEquals(2, page.locator("#history ~ ol li").count());

            officer.go("/activities?office=" + OFFICE);
            officer.look("activities");
            officer.follow("Identifier");
            page.locator("tbody tr").nth(2).waitFor();
            assertEquals(3, page.locator("tbody tr").count());
            officer.follow("Workshop on money laundering for prosecutors in Tapachula");
            officer.look("activity");
            officer.go("/activities/unallocated");
            officer.look("unallocated");
            entered(officer);
        }
        strangers(receipt, pair);
        inSpanish(windows, receipt, pair);
    }

    @Test
    default void a_large_file_goes_on_while_its_page_is_left_and_its_sender_is_told(Chromium.Windows windows) {
        people();
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.dsk")) {
            Page page = officer.page();
            officer.go("/imports");
            page.locator("#office").selectOption(OFFICE);
            page.locator("input[name=dryRun]").check();
            page.locator("#file").setInputFiles(new FilePayload("large.csv", "text/csv", large()));
            officer.press("Bring it in");
            page.waitForURL("**/imports/underway/*");
            String underway = address(page);
            // Nobody knows of how much is left: the bar has no value to stand at.
            page.locator("#live progress:not([value])").waitFor();
            officer.look("import-underway");
            officer.go("/");
            page.locator("a[href='/imports#underway']").waitFor();
            assertTrue(officer.text().contains("being taken in"), officer::text);
            officer.follow("Files");
            page.locator("#live a[href='" + underway + "']").waitFor();
            officer.look("imports-underway");
            officer.go(underway);
            page.locator("#rehearsed").waitFor();
            assertTrue(officer.text().contains("3,000 new, 0 changed, 0 as before, 0 kept out"), officer::text);
            officer.look("import-rehearsed");
            officer.go("/");
            assertTrue(officer.text().contains("The file “large.csv” for " + OFFICE + " was rehearsed"), officer::text);
            officer.look("desk-home-told");
            officer.go("/imports");
            bring(page, "broken.xml", "<iati-activities><broken");
            officer.press("Bring it in");
            page.locator("#refused").waitFor();
            assertTrue(officer.text().contains("Nothing of this file was taken in."), officer::text);
            officer.look("import-refused");
            String refused = address(page);
            try (Visitor other = windows.open(story().server(), "es", 360).signedIn("officer.rop")) {
                assertEquals(404, other.go(refused));
                other.go("/imports");
                assertEquals(0, other.page().locator("#live a").count());
            }
            assertEquals(
                    0,
                    story().as("auditor")
                            .get("/api/v1/activities?office=" + OFFICE + "&q=particular")
                            .expect(200)
                            .json()
                            .path("items")
                            .size());
        }
    }

    private static byte[] large() {
        StringBuilder rows =
                new StringBuilder("identifier,title_en,stage,countries,themes,planned_start,planned_end\n");
        for (int row = 1; row <= LARGE; row++) {
            rows.append(
                    "XL-%d,Meeting %d on nothing in particular,planned,MX,firearms-trafficking,2031-03-04,2031-03-08%n"
                            .formatted(row, row * 7919));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Turned off, a key alone does nothing, and neither does it once the page is loaded again. */
    private static void keysAreTurnedOffAndOnAgain(Visitor officer) {
        Page page = officer.page();
        page.getByLabel("Keys: 1 to 5 and N act without Alt").uncheck();
        page.locator("h1").click();
        page.keyboard().press("5");
        assertEquals("content", page.evaluate("document.activeElement.id"));
        page.reload();
        assertFalse(page.locator("input[data-keys]").isChecked());
        page.locator("h1").click();
        page.keyboard().press("5");
        assertEquals("content", page.evaluate("document.activeElement.id"));
        officer.look("overlap-keys-off");
        page.locator("input[data-keys]").check();
        page.locator("h1").click();
    }

    /** An activity of IATI is mended as the text that it is. */
    private static void mendsAnElement(Visitor officer) {
        Page page = officer.page();
        officer.go("/imports");
        String sound = Iati.activity("XD-5")
                .replaceAll("<transaction>.*</transaction>", "")
                .replace("A small one", "A census of laboratories in Colima");
        bring(page, "desk.xml", Iati.text(sound.replace("2020-01-01", "2020-13-01")));
        officer.press("Bring it in");
        page.waitForURL("**done=taken");
        String rejection = address(page) + "/rejections/1";
        officer.go(rejection);
        officer.look("rejection-element");
        officer.press("Bring it in again");
        assertFalse(page.locator("#element-message").innerText().isBlank());
        page.locator("#element").fill(page.locator("#element").inputValue().replace("2020-13-01", "2020-01-01"));
        officer.press("Bring it in again");
        page.waitForURL("**done=mended*");
        assertEquals(1, page.locator(".badge.mended").count());
    }

    /** A form says what is wrong at its fields, and what others do alike before anything is stored. */
    private static void entered(Visitor officer) {
        Page page = officer.page();
        officer.go("/activities/new");
        page.locator("#title-en").fill("Workshop on money laundering for prosecutors in Tapachula, repeated");
        officer.press("Store it");
        assertFalse(page.locator("#identifier-message").innerText().isBlank());
        page.locator("#identifier").fill("XD-4");
        page.locator("#kind").selectOption("training");
        page.locator("#stage").selectOption("planned");
        page.locator("#plannedStart").fill("2031-03-04");
        page.locator("#plannedEnd").fill("2031-03-01");
        page.locator("#countries-0-code").fill("MX");
        page.locator("#themes-0-code").selectOption("money-laundering");
        officer.press("Add a row: Countries and regions");
        assertEquals(2, page.locator("#countries .row").count());
        assertEquals("MX", page.locator("#countries-0-code").inputValue());
        officer.press("Store it");
        assertFalse(page.locator("#plannedEnd-message").innerText().isBlank(), officer::text);
        officer.look("activity-form-faults");
        page.locator("#plannedEnd").fill("2031-03-09");
        officer.press("Store it");
        page.locator("#rehearsed tbody tr").first().waitFor();
        officer.look("activity-form-alike");
        officer.press("Store it");
        page.waitForURL("**done=entered");
        officer.follow("Change it");
        page.locator("#participants-0-people").fill("25");
        page.locator("#title-es").fill("Taller sobre lavado de activos para fiscales, otra vez");
        officer.press("Store it");
        page.locator("#rehearsed").waitFor();
        officer.press("Store it");
        page.waitForURL("**done=changed");
        assertTrue(page.locator("#people ~ table").first().innerText().contains("25"), officer::text);
        officer.look("activity-changed");
    }

    /** The other office is told, and sees the same pages on a telephone. */
    private void inSpanish(Chromium.Windows windows, String receipt, String pair) {
        try (Visitor other = windows.open(story().server(), "es", 360).signedIn("officer.rop")) {
            other.go("/?language=es");
            other.look("desk-home");
            other.go("/overlaps");
            assertTrue(other.page().locator("section.note form").count() > 0, other::text);
            other.look("overlaps");
            other.press("Marcar como leído "
                    + other.page()
                            .locator("section.note form")
                            .first()
                            .getAttribute("action")
                            .replaceAll("\\D", ""));
            other.page().waitForURL("**/overlaps*");
            other.go(pair);
            other.look("overlap");
            other.go("/imports");
            other.look("imports");
            other.go(receipt);
            assertEquals(0, other.page().locator("main form").count());
            other.look("import");
            other.go(receipt + "/rejections/1");
            other.look("rejection");
            other.go("/imports/open?office=" + OFFICE);
            other.look("imports-open");
            other.go("/activities?q=Tapachula");
            other.look("activities");
            other.page().locator("tbody a").first().click();
            other.look("activity");
            other.go("/activities/unallocated");
            other.look("unallocated");
            other.go("/activities/new");
            other.look("activity-form");
        }
    }

    private static void bring(Page page, String name, String rows) {
        page.locator("#office").selectOption(OFFICE);
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whoever it is not for finds nothing at any address, and what they send is nobody's. */
    private void strangers(String receipt, String pair) {
        List<String> pages = List.of(
                "/imports",
                "/imports/open",
                receipt,
                receipt + "/rejections.csv",
                receipt + "/rejections/1",
                receipt + "/rejections/1/source",
                "/overlaps",
                pair,
                "/activities",
                "/activities/unallocated");
        List<String> forms = List.of(
                "/imports",
                receipt + "/rejections/1",
                receipt + "/rejections/1/dismissal",
                pair + "/decision",
                pair + "/reversal",
                "/activities/new");
        for (String stranger : List.of("donor.us-gov-11", "admin")) {
            Browser browser = signedIn(stranger);
            pages.forEach(page -> browser.get(page).expect(404));
            forms.forEach(form -> browser.post(form, "{}").expect(404));
        }
        Browser auditor = signedIn("auditor");
        pages.forEach(page -> auditor.get(page).expect(200));
        forms.stream()
                .filter(form -> !form.equals("/imports"))
                .forEach(form -> auditor.post(form, "{}").expect(403));
        Browser brings = signedIn("officer.dsk");
        String underway = brings.upload(
                        "/imports",
                        Map.of("office", OFFICE, "dryRun", "yes"),
                        "desk.csv",
                        ROWS.getBytes(StandardCharsets.UTF_8))
                .expect(302)
                .header("Location");
        Patience.until(
                Duration.ofMinutes(2),
                () -> brings.get(underway).expect(200).text(),
                page -> page.contains("id=\"rehearsed\""));
        Browser officer = signedIn("officer.pan");
        officer.post(receipt + "/rejections/1", "{}").expect(403);
        officer.post(receipt + "/rejections/1/dismissal", "{}").expect(403);
        officer.get("/imports/999999999").expect(404);
        officer.get("/overlaps/999999999").expect(404);
        officer.get("/activities/999999999").expect(404);
        officer.get("/import-list").expect(404);
        auditor.get("/activities/new").expect(404);
    }

    private Browser signedIn(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }

    private static String address(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    /** Two offices with an officer each, of whom the second has reported something. */
    private void people() {
        Caller admin = story().as("admin");
        if (admin.get("/api/v1/reference/offices/" + OFFICE).status() == 200) {
            return;
        }
        for (String[] office : new String[][] {{OFFICE, "dsk"}, {OTHER, "rop"}}) {
            admin.post("/api/v1/reference/offices", """
                            {"code": "%1$s", "kind": "office", "name": {"en": "Desk %2$s", "es": "Mesa %2$s"}, "country": "MX",
                             "status": "open", "zone": "America/Mexico_City"}""".formatted(office[0], office[1]))
                    .expect(201);
            admin.post("/api/v1/accounts", """
                            {"name": "officer.%2$s", "displayName": "Officer %2$s", "roles": ["officer"], "offices": ["%1$s"], "password": "%3$s"}""".formatted(office[0], office[1], Server.PASSWORD))
                    .expect(201);
        }
        story().as("officer.rop").post("/api/v1/activities", """
                        {"office": "ROP-DSK", "identifier": "XD-P", "status": "1", "title": {"es": "Taller sobre lavado de activos para fiscales en Tapachula"},
                         "description": {"es": "Con la fiscalía general, sobre decomisos."}, "kind": "training", "plannedStart": "2031-03-04", "plannedEnd": "2031-03-09",
                         "countries": ["MX"], "themes": ["money-laundering"]}""").expect(201);
    }
}
