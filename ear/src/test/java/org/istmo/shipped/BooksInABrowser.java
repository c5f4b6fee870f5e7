package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The books of an office in a real browser: months, rates, accounts, deputies, reports held to the ledger, findings, agreements. */
@ExtendWith(Chromium.class)
interface BooksInABrowser extends Told {

    /** The office whose books these are; its months are closed by nobody else. */
    String BOOKS = "LPO-BKS";

    /** A currency that nobody else moves money in. */
    String CURRENCY = "HTG";

    @Test
    default void finance_closes_a_month_brings_rates_and_accounts_and_names_a_deputy(Chromium.Windows windows) {
        office();
        YearMonth last = YearMonth.now(ZoneId.of("America/Bogota")).minusMonths(1);
        String month = "/periods/" + BOOKS + "/" + last;
        try (Visitor finance = windows.open(story().server(), "en", 1280).signedIn("finance.bks")) {
            Page page = finance.page();
            finance.look("books-home");
            finance.follow("Months");
            page.waitForURL("**/periods*");
            finance.look("months");
            page.locator("a[href='" + month + "']").first().click();
            page.waitForURL("**" + month + "*");
            assertTrue(finance.text().contains("Currencies without a rate"), finance::text);
            assertEquals(1, page.locator("a[href*='missing=yes']").count());
            finance.look("month-open");
            finance.press("Close the month");
            assertFalse(page.locator("#reason-message").innerText().isBlank());
            page.locator("#reason").fill("All that came in is in");
            page.locator("[name=onlyIfClear]").check();
            finance.press("Close the month");
            assertTrue(page.locator("main [role=alert]").innerText().contains("look at the checks"), finance::text);
            assertEquals("All that came in is in", page.locator("#reason").inputValue());
            page.locator("[name=onlyIfClear]").uncheck();
            finance.press("Close the month");
            page.waitForURL("**done=close*");
            page.locator("#reason").fill("Two rows came late");
            finance.press("Open the month again");
            page.waitForURL("**done=reopen*");
            assertTrue(finance.text().contains("All that came in is in"), finance::text);
            finance.look("month-history");

            finance.go("/rates?missing=yes&office=" + BOOKS);
            finance.look("rates-missing");
            page.locator("a[href*='currency=" + CURRENCY + "']").first().click();
            page.waitForURL("**currency=" + CURRENCY + "**");
            page.locator("#units").fill("-5");
            page.locator("#source").fill("The central bank");
            finance.press("Enter it");
            assertFalse(page.locator("#units-message").innerText().isBlank());
            assertEquals(CURRENCY, page.locator("#currency").inputValue());
            finance.look("rate-fault");
            page.locator("#units").fill("800.5");
            finance.press("Enter it");
            page.waitForURL("**done=1-0-0-*");
            sent(page, "rates.csv", "date,currency,units_per_usd,source\n2023-02-30,HTG,1,x\n2023-03-01,XQX,1,x\n");
            finance.press("Take it in");
            assertEquals(2, page.locator(".odd li").count());
            finance.look("rates-lines");
            sent(page, "rates.csv", "date,currency,units_per_usd,source\n2023-02-10,HTG,810.25,\"The central bank\"\n");
            finance.press("Take it in");
            page.waitForURL("**done=0-1-0-*");
            finance.go("/rates?currency=" + CURRENCY + "&versions=all");
            assertEquals(2, page.locator("tbody tr").count());
            finance.look("rates");

            reconciled(finance);
            finance.go("/deputies");
            page.locator("#deputy").fill("nobody.bks");
            page.locator("#from").fill(last.plusMonths(1).atDay(1).toString());
            page.locator("#to").fill(last.plusMonths(2).atDay(1).toString());
            finance.press("Name the deputy");
            assertFalse(page.locator("#reason-message").innerText().isBlank());
            page.locator("#reason").fill("Leave");
            finance.press("Name the deputy");
            assertFalse(page.locator("#deputy-message").innerText().isBlank());
            finance.look("deputy-faults");
            page.locator("#deputy").fill("officer.bks");
            finance.press("Name the deputy");
            page.waitForURL("**done=named*");
            finance.look("deputies");
            page.locator("form[action$='/end'] input").first().click();
            page.waitForURL("**done=ended*");
        }
        spanish(windows, month);
        strangers(month);
    }

    private void reconciled(Visitor finance) {
        Page page = finance.page();
        finance.go("/reconciliations");
        finance.look("reconciliations");
        finance.follow("Other accounts");
        page.waitForURL("**/mappings/new");
        page.locator("#name").fill("bks");
        page.locator("[name=posts]").uncheck();
        finance.press("Keep it");
        page.locator("main [role=alert]").waitFor();
        assertFalse(page.locator("[id='date.column-message']").innerText().isBlank());
        finance.look("mapping-faults");
        for (String fact : List.of("document", "date", "amount", "activity")) {
            page.locator("[name='" + fact + ".column']").fill(fact);
        }
        page.locator("[name='currency.constant']").fill(CURRENCY);
        page.locator("[name='type.constant']").fill("4");
        finance.press("Keep it");
        page.waitForURL("**done=mapping*");
        sent(
                page,
                "accounts.csv",
                "document,date,amount,activity\nD-1,2023-02-10,1000.00,XM-BKS-1\nD-2,2023-02-11,7.00,XM-BKS-1\n");
        finance.press("Take the accounts in");
        page.waitForURL("**done=2-0-0-0*");
        finance.go("/reconciliations/bks?from=2023-02-01&to=2023-02-28");
        assertEquals(3, page.locator("#rows ~ table tbody tr").count());
        finance.look("reconciliation");
        page.locator("a[href*='status=only-in-accounts']").first().click();
        page.waitForURL("**status=only-in-accounts*");
        assertEquals(1, page.locator("#rows ~ table tbody tr").count());
    }

    private void spanish(Chromium.Windows windows, String month) {
        try (Visitor finance = windows.open(story().server(), "es", 360).signedIn("finance.bks")) {
            finance.go("/?language=es");
            finance.look("books-home");
            for (String path : List.of(
                    "/periods",
                    month,
                    month + "/unallocated",
                    "/rates?currency=" + CURRENCY,
                    "/rates?missing=yes",
                    "/reconciliations",
                    "/reconciliations/bks?from=2023-02-01&to=2023-02-28",
                    "/reconciliations/bks/mapping",
                    "/deputies",
                    "/cut-off?office=" + BOOKS + "&month=2023-02")) {
                assertEquals(200, finance.go(path), path);
                finance.look("es" + path.replaceAll("\\?.*", "").replaceAll("[^a-z]+", "-"));
            }
        }
    }

    private static void sent(Page page, String name, String text) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    default void a_report_is_held_to_the_ledger_returned_to_a_step_drafted_anew_revised_and_withdrawn(
            Chromium.Windows windows) {
        office();
        String report = drafted();
        String page = report.replace("/api/v1", "");
        story().as("officer.bks").post(report + "/submit", "{}").expect(200);
        try (Visitor finance = windows.open(story().server(), "es", 360).signedIn("finance.bks")) {
            finance.go(page + "/tie-out?language=es");
            finance.look("tie-out");
            finance.page()
                    .locator("form[action*='/accept'] input[type=submit]")
                    .first()
                    .click();
            assertEquals(
                    1, finance.page().locator("textarea[aria-invalid=true]").count());
            finance.page().locator("form[action*='/accept'] textarea").first().fill("Se cierra la semana próxima");
            finance.page()
                    .locator("form[action*='/accept'] input[type=submit]")
                    .first()
                    .click();
            finance.page().waitForURL("**done=accepted*");
            assertTrue(finance.text().contains("Se cierra la semana próxima"), finance::text);
            finance.look("tie-out-accepted");
        }
        story().as("finance.bks").post(report + "/clear", "{}").expect(200);
        try (Visitor head = windows.open(story().server(), "en", 1280).signedIn("head.bks")) {
            head.go(page);
            head.page().locator("#to").selectOption("finance");
            head.page().locator("#comment").fill("Which rate?");
            head.press("Return it to its officer");
            head.page().waitForURL("**done=returned*");
            assertTrue(head.text().contains("returned to Finance"), head::text);
            assertTrue(head.page().locator("p.done").first().innerText().endsWith("Next: Finance."), head::text);
            head.look("report-returned-to-a-step");
        }
        story().as("finance.bks").post(report + "/clear", "{}").expect(200);
        story().as("head.bks").post(report + "/clear", "{}").expect(200);
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.bks")) {
            officer.go(page);
            officer.follow("Revise it");
            officer.page().waitForURL("**/revise");
            officer.page().locator("#looked:not([data-fetch])").waitFor();
            assertTrue(officer.text().contains("No figure would differ"), officer::text);
            officer.press("Order the next version");
            assertFalse(officer.page().locator("#reason-message").innerText().isBlank());
            officer.look("revise");
            officer.page().locator("#reason").fill("A document came late");
            officer.press("Order the next version");
            officer.page().waitForURL("**done=revised*");
            String revision =
                    officer.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            Draft.awaited(story().as("officer.bks"), "/api/v1" + revision);
            officer.go(revision);
            officer.page().locator("summary").first().click();
            officer.press("Withdraw it");
            assertFalse(officer.page().locator("#why-message").innerText().isBlank());
            officer.look("report-other-steps");
            officer.page().locator("#why").fill("Read it anew");
            officer.press("Draft it anew from today’s ledger");
            officer.page().waitForURL("**done=redrafted*");
            Draft.awaited(story().as("officer.bks"), "/api/v1" + revision);
            officer.go(revision);
            officer.page().locator("summary").first().click();
            officer.page().locator("#why").fill("Nothing differs");
            officer.press("Withdraw it");
            officer.page().waitForURL("**done=withdrawn*");
            assertEquals(404, officer.go(revision + "/revise"));
        }
    }

    @Test
    default void an_auditor_writes_a_finding_that_the_office_answers_and_closes_it_on_evidence(
            Chromium.Windows windows) {
        office();
        String finding;
        try (Visitor auditor = windows.open(story().server(), "es", 360).signedIn("auditor")) {
            Page page = auditor.page();
            auditor.go("/findings/new?language=es&office=" + BOOKS);
            page.locator("#title").fill("Documentos <b>tardíos</b>");
            auditor.press("Guardar el borrador");
            assertFalse(page.locator("#criteria-message").innerText().isBlank());
            assertEquals(BOOKS, page.locator("#office").inputValue());
            auditor.look("finding-faults");
            page.locator("#criteria").fill("Los documentos llegan en el mes");
            page.locator("#condition").fill("Tres llegaron después");
            page.locator("[name='recommendations-0-text']").fill("Pedirlos antes");
            page.locator("[name='recommendations-0-owner']").fill("nobody.bks");
            page.locator("[name='recommendations-0-dueOn']").fill("2040-01-31");
            auditor.press("Otra recomendación");
            assertEquals("Tres llegaron después", page.locator("#condition").inputValue());
            page.locator("[name='recommendations-1-text']").fill("Avisar de ellos");
            page.locator("[name='recommendations-1-owner']").fill("officer.bks");
            page.locator("[name='recommendations-1-dueOn']").fill("2040-02-28");
            auditor.press("Guardar el borrador");
            assertFalse(
                    page.locator("#recommendations-0-owner-message").innerText().isBlank());
            page.locator("[name='recommendations-0-owner']").fill("officer.bks");
            auditor.press("Guardar el borrador");
            page.waitForURL("**done=written*");
            finding = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            auditor.look("finding-draft");
            signedInto("officer.bks").get(finding).expect(404);
            auditor.press("Emitir el hallazgo");
            page.waitForURL("**done=issued*");
        }
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.bks")) {
            Page page = officer.page();
            assertTrue(officer.text().contains("Findings that wait for an answer"), officer::text);
            officer.go("/findings?office=" + BOOKS);
            officer.look("findings");
            officer.go(finding);
            officer.press("Answer the recommendation 1");
            assertFalse(page.locator("#text-1-message").innerText().isBlank());
            officer.look("finding-answer-faults");
            for (int number = 1; number <= 2; number++) {
                page.locator("#answer-" + number).selectOption("accepted");
                page.locator("#text-" + number).fill("It is so");
                page.locator("#action-" + number).fill("We write earlier");
                page.locator("#by-" + number).fill("2040-01-01");
                officer.press("Answer the recommendation " + number);
                page.waitForURL("**done=answered#advice-" + number + "*");
            }
            officer.look("finding-answered");
        }
        try (Visitor auditor = windows.open(story().server(), "en", 1280).signedIn("auditor")) {
            Page page = auditor.page();
            auditor.go(finding);
            page.locator("#evidence").fill("http://example.org");
            auditor.press("Close the finding");
            assertFalse(page.locator("#evidence-message").innerText().isBlank());
            page.locator("#evidence").fill("https://example.org/minutes\nhttps://example.org/scans");
            auditor.press("Close the finding");
            page.waitForURL("**done=closed*");
            assertEquals(
                    "https://example.org/scans", page.locator("a[href$=scans]").getAttribute("href"));
            auditor.look("finding-closed");
            page.locator("#note").fill("It came again");
            auditor.press("Open the finding again");
            page.waitForURL("**done=reopened*");
            auditor.go("/cut-off");
            page.locator("#office").fill(BOOKS);
            page.locator("#month").fill("2023-02");
            auditor.press("Test the cut-off");
            page.waitForURL("**office=" + BOOKS + "**");
            assertTrue(auditor.text().contains("XM-BKS-1"), auditor::text);
            auditor.look("cut-off");
        }
    }

    @Test
    default void an_officer_enters_an_agreement_whose_rows_are_added_without_a_script_and_changes_it(
            Chromium.Windows windows) {
        office();
        String room;
        try (Visitor officer = windows.open(story().server(), "en", 1280).signedIn("officer.bks")) {
            Page page = officer.page();
            officer.go("/agreements?office=" + BOOKS);
            officer.look("agreements");
            officer.follow("Enter an agreement");
            page.waitForURL("**/agreements/new");
            officer.press("Keep the agreement");
            assertFalse(page.locator("#number-message").innerText().isBlank());
            assertFalse(page.locator("#amount-message").innerText().isBlank());
            page.locator("#number").fill("BKS-2");
            page.locator("#donor").selectOption("US-GOV-1");
            page.locator("#title_en").fill("Courts & prisons");
            page.locator("#title_es").fill("Tribunales y prisión");
            page.locator("#start").fill("2023-01-01");
            page.locator("#end").fill("2040-12-31");
            page.locator("#amount").fill("1000.00");
            officer.press("Another instalment");
            assertEquals("Tribunales y prisión", page.locator("#title_es").inputValue());
            page.locator("#instalments-0-amount").fill("2500");
            officer.press("Another report");
            page.locator("#duties-0-daysAfter").fill("thirty");
            officer.press("Keep the agreement");
            assertFalse(page.locator("#duties-0-daysAfter-message").innerText().isBlank());
            officer.look("agreement-faults");
            page.locator("#duties-0-daysAfter").fill("30");
            page.locator("#instalments-0-due").fill("2023-02-01");
            page.locator("#instalments-0-amount").fill("600");
            page.locator("[data-unsent-state]:not(:empty)").waitFor();
            page.context().clearCookies();
            officer.press("Keep the agreement");
            page.waitForURL("**/sign-in*");
            officer.signedIn("officer.bks").go("/agreements/new");
            page.locator("form[action='/unsent/drop']").waitFor();
            assertEquals("600", page.locator("#instalments-0-amount").inputValue());
            officer.look("agreement-begun");
            officer.press("Keep the agreement");
            page.waitForURL("**done=entered*");
            room = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            assertTrue(officer.text().contains("Courts & prisons"), officer::text);
            officer.look("agreement-entered");
            officer.follow("Change the agreement");
            page.waitForURL("**/edit");
            assertEquals("600.00", page.locator("#instalments-0-amount").inputValue());
            page.locator("#title_en").fill("Courts");
            String grant = "/api/v1/grants/" + room.replaceFirst(".*/", "");
            Caller another = story().as("officer.bks");
            another.put(
                            grant,
                            Grant.least("BKS-2")
                                    .put("office", BOOKS)
                                    .put("end", "2040-12-31")
                                    .toString(),
                            "If-Match",
                            another.get(grant).expect(200).header("ETag"))
                    .expect(200);
            officer.press("Keep the agreement");
            page.locator("main [role=alert]").waitFor();
            assertEquals("Courts", page.locator("#title_en").inputValue());
            officer.go(room + "/edit");
            officer.press("Let go of it");
            page.waitForURL("**/edit");
            page.locator("#title_en").fill("Prisons");
            officer.press("Another report");
            page.locator("#duties-0-daysAfter").fill("30");
            officer.press("Keep the agreement");
            page.waitForURL("**done=entered*");
            assertTrue(officer.text().contains("Prisons"), officer::text);
            officer.go("/portfolio");
            assertTrue(officer.text().contains("BKS-2"), officer::text);
            assertTrue(officer.text().contains("No portfolio of it was made yet."), officer::text);
            officer.look("portfolio-now");
            page.locator("main dl.facts a[href='/due?when=late&office=" + BOOKS + "']")
                    .click();
            page.waitForURL("**/due?when=late&office=" + BOOKS + "*");
            assertTrue(officer.text().contains("BKS-2"), officer::text);
            officer.look("due-of-an-office");
        }
        String ordered = story().as("officer.bks")
                .post("/api/v1/reports", """
                        {"type": "portfolio", "scope": {"office": "LPO-BKS"}, "period": {"from": "2023-01-01", "to": "2023-12-31"},
                         "languages": ["en", "es"], "formats": ["xlsx"]}""")
                .expect(202)
                .header("Location");
        Draft.awaited(story().as("officer.bks"), ordered);
        try (Visitor head = windows.open(story().server(), "es", 360).signedIn("head.bks")) {
            head.go("/portfolio?language=es");
            assertTrue(head.text().contains("BKS-2"), head::text);
            assertTrue(head.text().contains("fijado:"), head::text);
            head.look("portfolio");
            head.page().locator("#as").selectOption("frozen");
            head.page().locator("main form.filter input[type=submit]").click();
            head.page().waitForURL("**as=frozen**");
            assertTrue(head.text().contains("BKS-2"), head::text);
            head.page().locator("#sort").selectOption("-amount");
            head.page().locator("main form.filter input[type=submit]").click();
            head.page().waitForURL("**sort=-amount**");
            head.go("/portfolio");
            assertTrue(head.page().url().contains("sort=-amount"), head.page()::url);
            head.page().locator("p.back a[href='/reports/new']").click();
            assertEquals(
                    List.of("portfolio"),
                    head.page().locator("#type option[value]:not([value=''])").all().stream()
                            .map(option -> option.getAttribute("value"))
                            .toList());
            head.go("/agreements");
            head.look("agreements");
            head.go(room + "/edit");
            head.look("agreement-edit");
        }
        Browser donor = signedInto("donor.us-gov-1");
        donor.get(room).expect(200);
        for (String page : List.of("/agreements", "/agreements/new", room + "/edit", "/portfolio")) {
            donor.get(page).expect(404);
        }
        donor.post(room + "/edit", "{}").expect(404);
        signedInto("officer.pan").post(room + "/edit", "{}").expect(403);
        signedInto("auditor").get("/agreements/new").expect(404);
    }

    /** To whoever it is not for there is no such page, and what they send is nobody's. */
    private void strangers(String month) {
        List<String> pages = List.of(
                "/periods",
                month,
                "/rates",
                "/rates/rates.csv",
                "/reconciliations",
                "/deputies",
                "/findings",
                "/cut-off");
        for (String stranger : List.of("donor.us-gov-11", "admin")) {
            Browser browser = signedInto(stranger);
            pages.forEach(page -> browser.get(page).expect(404));
            for (String form : List.of(month + "/close", "/rates/one", "/deputies", "/findings/new")) {
                browser.post(form, "{}").expect(404);
            }
        }
        Browser officer = signedInto("officer.pan");
        officer.post(month + "/close", "{}").expect(403);
        officer.post("/rates/one", "{}").expect(403);
        officer.post("/findings/new", "{}").expect(403);
        officer.get("/findings/new").expect(404);
        officer.get("/cut-off").expect(404);
        officer.get("/reconciliations/bks").expect(404);
        officer.get("/period").expect(404);
        officer.get("/finding").expect(404);
    }

    private Browser signedInto(String name) {
        Browser browser = new Browser(story().server());
        browser.signIn(name, Server.PASSWORD).expect(302);
        return browser;
    }

    /** The number of the statement that is drafted, as the API names it. */
    private String drafted() {
        String ordered = story().as("officer.bks")
                .post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "BKS-1"}, "period": {"from": "2023-01-01", "to": "2023-03-31"},
                         "languages": ["en", "es"], "formats": ["pdf"]}""")
                .expect(202)
                .header("Location");
        JsonNode draft = Draft.awaited(story().as("officer.bks"), ordered);
        return "/api/v1/reports/" + draft.path("id").asText();
    }

    /** An office with its people, an agreement, and an activity whose money moved in a currency without a rate; once. */
    private void office() {
        Caller admin = story().as("admin");
        if (admin.get("/api/v1/reference/offices/" + BOOKS).status() != 404) {
            return;
        }
        admin.post("/api/v1/reference/offices", """
                        {"code": "LPO-BKS", "kind": "office", "name": {"en": "Office of books", "es": "Oficina de libros"}, "country": "CO",
                         "status": "open", "zone": "America/Bogota"}""").expect(201);
        for (String role : List.of("officer", "finance", "head")) {
            admin.post("/api/v1/accounts", """
                            {"name": "%1$s.bks", "displayName": "%1$s", "roles": ["%1$s"], "offices": ["LPO-BKS"], "password": "%2$s"}""".formatted(role, Server.PASSWORD)).expect(201);
        }
        Caller officer = story().as("officer.bks");
        officer.post(
                        "/api/v1/grants",
                        Grant.least("BKS-1")
                                .put("office", BOOKS)
                                .put("end", "2040-12-31")
                                .toString())
                .expect(201);
        officer.post("/api/v1/activities", """
                        {"office": "LPO-BKS", "identifier": "XM-BKS-1", "status": "2", "title": {"en": "Kept in books", "es": "Llevada en libros"},
                         "kind": "training", "start": "2023-02-01", "end": "2023-02-28", "countries": ["CO"], "themes": ["corruption"], "donor": "US-GOV-1",
                         "grant": "BKS-1", "transactions": [{"type": "4", "date": "2023-02-10", "value": "1000.00", "currency": "HTG"},
                           {"type": "4", "date": "2023-02-28", "value": "25.50", "currency": "USD"}]}""").expect(201);
    }
}
