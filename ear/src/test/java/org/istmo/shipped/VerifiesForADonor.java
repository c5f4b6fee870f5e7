package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** A donor's verifier does an auditor's work over their agreement and dates, and learns of nobody else's. */
interface VerifiesForADonor extends Told {

    String TERMS = """
            {"name": "Verified spending", "seed": 7, "size": 10}
            """;

    Set<String> READ_OF_REPORTS = Set.of(
            "/reports",
            "/reports/{id}",
            "/reports/{id}/changes",
            "/reports/{id}/changes/{key}/rows",
            "/reports/{id}/files/{language}.{format}");

    @Test
    default void a_verifier_takes_the_ledgers_of_their_agreement_and_dates_whatever_they_ask_for() {
        Engaged engaged = story().verifiers();
        Caller one = engaged.verifier("A");
        Caller other = engaged.verifier("B");

        assertEquals(
                "[\"XM-VERI-GA\"]",
                one.get("/api/v1/me").expect(200).json().path("grants").toString());
        List<String> own = rows(one, "transactions", "");
        assertEquals(1, own.size(), own::toString);
        assertTrue(own.get(0).contains(",60.00,USD,") && own.get(0).contains("XM-VERI-GA"), own::toString);
        List<String> others = rows(other, "transactions", "");
        assertEquals(2, others.size(), others::toString);
        assertFalse(others.toString().contains("-GA"), others::toString);
        assertFalse(rows(one, "activities", "").toString().contains("-GB"));
        for (String ledger : List.of("transactions", "activities", "results")) {
            for (String filter : List.of(
                    "?grant=XM-VERI-GB", "?donor=XM-VERI-DB", "?q=XM-VERI-2", "?from=2018-04-01", "?to=2018-02-28")) {
                assertEquals(List.of(), rows(one, ledger, filter), ledger + filter);
            }
        }
        List<String> workbook = Sheets.texts(
                one.get("/api/v1/exports/transactions.xlsx").expect(200).body());
        assertFalse(workbook.toString().contains("-GB") || workbook.toString().contains("-DB"), workbook::toString);
        one.get("/api/v1/exports/audit-trail.csv").problem(403);
        one.get("/api/v1/exports/treaty-obligations.csv").problem(403);
    }

    /** In no part of the file, shown or not: another donor's agreement, activity or report, and what is of other dates. */
    @Test
    default void the_workbooks_of_a_verifier_hold_their_agreement_and_dates_and_nothing_else_anywhere_in_the_file() {
        Engaged engaged = story().verifiers();
        for (String language : List.of("en", "es")) {
            for (String ledger : List.of("transactions", "activities", "results")) {
                byte[] own = engaged.verifier("A")
                        .get("/api/v1/exports/" + ledger + ".xlsx?lang=" + language)
                        .expect(200)
                        .body();
                List<String> texts = Sheets.texts(own);
                assertTrue(texts.contains("XM-VERI-1"), texts::toString);
                String everything = Sheets.everything(own);
                for (String others : List.of(
                        "XM-VERI-2",
                        "XM-VERI-GB",
                        "XM-VERI-DB",
                        "Donor B",
                        "Donante B",
                        "Verified 2",
                        "Verificada 2",
                        "People of 2",
                        "Resultado de 2",
                        engaged.name("B"),
                        "2018-04",
                        "919191",
                        "929292",
                        story().statement().issued().path("number").asText())) {
                    assertFalse(everything.contains(others), () -> others + " in " + ledger + ": " + texts);
                }
            }
        }
        XSSFSheet measured =
                new Ledgers(engaged.verifier("A")).workbook("results.xlsx").getSheet("results");
        assertEquals(2, measured.getLastRowNum(), () -> Ledgers.said(measured));
        for (int row = 1; row <= 2; row++) {
            boolean target =
                    Ledgers.cell(measured, row, "kind").getStringCellValue().equals("target");
            assertEquals(
                    target ? 818_181 : 828_282,
                    Ledgers.cell(measured, row, "value").getNumericCellValue());
        }
        String others = Sheets.everything(engaged.verifier("B")
                .get("/api/v1/exports/results.xlsx")
                .expect(200)
                .body());
        assertTrue(others.contains("XM-VERI-2") && others.contains("People of 2"), others);
    }

    @Test
    default void what_a_verifier_draws_and_finds_is_theirs_and_no_other_verifier_knows_of_it() {
        Engaged engaged = Engaged.on(story().server(), "XM-VERJ");
        Caller one = engaged.verifier("A");
        Caller other = engaged.verifier("B");
        JsonNode sample = one.post("/api/v1/audit-samples", TERMS).expect(201).json();
        assertEquals("60.00", sample.path("items").get(0).path("value").asText(), sample::toString);
        assertEquals(1, sample.path("items").size(), sample::toString);
        assertTrue(sample.at("/position/seq").isNull(), sample::toString);
        assertEquals(64, sample.at("/position/hash").asText().length(), sample::toString);
        assertTrue(story().as("auditor")
                        .get(sample.path("href").asText())
                        .expect(200)
                        .json()
                        .at("/position/seq")
                        .asLong()
                > 0);
        String item = sample.path("items").get(0).path("href").asText();
        Answer finding = one.post(
                        "/api/v1/audit-findings", finding(engaged.entries("1").get(0)))
                .expect(201);
        String found = finding.json().path("href").asText();

        for (String path : List.of(
                sample.path("href").asText(), sample.path("workingPaper").asText(), item, found)) {
            one.get(path).expect(200);
            story().as("auditor").get(path).expect(200);
            other.get(path).problem(404);
            story().as(Statement.DONOR).get(path).problem(403);
        }
        other.put(item, "{\"result\": \"agreed\"}", "If-Match", "\"v1\"").problem(404);
        story().as("auditor")
                .put(item, "{\"result\": \"agreed\"}", "If-Match", "\"v1\"")
                .problem(403);
        one.put(item, "{\"result\": \"agreed\"}", "If-Match", "\"v1\"").expect(200);
        other.post(found + "/issue", "", "If-Match", "\"v1\"").problem(404);
        assertEquals(
                0,
                other.get("/api/v1/audit-samples")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        assertEquals(
                0,
                other.get("/api/v1/audit-findings")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        for (long notTheirs :
                List.of(engaged.entries("2").get(0), engaged.entries("1").get(1), 999_999_999_999L)) {
            JsonNode refused =
                    one.post("/api/v1/audit-findings", finding(notTheirs)).problem(400);
            assertEquals(
                    "COE-POL has no entry " + notTheirs + ".",
                    refused.path("errors").get(0).path("detail").asText());
        }
        story().as("head.pan").get(found).problem(404);
        one.post(found + "/issue", "", "If-Match", "\"v1\"").expect(200);
        story().as("head.pan").get(found).expect(200);
        JsonNode cutOff = one.get("/api/v1/cut-off?office=COE-POL&month=2018-03&days=31")
                .expect(200)
                .json();
        assertEquals(1, cutOff.path("lastDays").path("count").asInt(), cutOff::toString);
        assertEquals(0, cutOff.path("firstDays").path("count").asInt(), cutOff::toString);
    }

    @Test
    default void a_verifier_walks_issued_reports_on_their_agreement_and_nothing_else() {
        Engaged engaged = Engaged.on(story().server(), "XM-VERK");
        Caller one = engaged.verifier("A");
        Caller other = engaged.verifier("B");
        String report = engaged.issued("A");
        long entry = engaged.entries("1").get(0);

        JsonNode figures = one.get(report + "/figures?limit=500").expect(200).json();
        assertTrue(figures.path("items").size() > 0, figures::toString);
        JsonNode reports =
                one.get("/api/v1/entries/" + entry + "/reports").expect(200).json();
        assertEquals(1, reports.path("items").size(), reports::toString);
        assertEquals(
                0,
                other.get("/api/v1/entries/" + entry + "/reports")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        String rows = figures.path("items").get(0).path("rows").asText();
        one.get(rows).expect(200);
        other.get(report + "/figures").problem(404);
        other.get(rows).problem(404);
        JsonNode hidden = other.get("/api/v1/reports/999999999999/figures").problem(404);
        assertEquals(
                hidden.path("detail"),
                other.get(report + "/figures").problem(404).path("detail"));
        one.get(story().statement().path() + "/figures").problem(404);
        reads(one, other, report);
        for (long notTheirs :
                List.of(engaged.entries("2").get(0), engaged.entries("1").get(1))) {
            one.get("/api/v1/entries/" + notTheirs + "/reports").problem(404);
        }
    }

    /** The report, its file and what changed; to the other verifier, and of another's statement, there is nothing. */
    private void reads(Caller one, Caller other, String report) {
        JsonNode read = one.get(report).expect(200).json();
        assertEquals("issued", read.path("status").asText(), read::toString);
        assertEquals("[]", read.path("clearance").toString());
        String file = read.at("/files/0/href").asText();
        assertEquals(
                read.at("/files/0/sha256").asText(),
                Sha256.of(one.get(file).expect(200).body()));
        assertTrue(one.get(report + "/changes").expect(200).json().path("since").isNull());
        assertEquals(
                List.of(read.path("id")),
                Pages.all(one, "/api/v1/reports").stream()
                        .map(listed -> listed.path("id"))
                        .toList());
        assertEquals(List.of(), Pages.all(other, "/api/v1/reports"));
        for (String path : List.of(report, file, report + "/changes")) {
            other.get(path).problem(404);
        }
        for (String ledger : List.of("transactions", "activities", "results")) {
            String everything = Sheets.everything(
                    other.get("/api/v1/exports/" + ledger + ".xlsx").expect(200).body());
            assertFalse(everything.contains(read.path("number").asText()), ledger);
        }
        one.get(story().statement().path()).problem(404);
        one.get(story().statement().path("en.pdf")).problem(404);
        for (String closed : List.of("/comments", "/tie-out", "/preview", "/questions", "/acknowledgements")) {
            one.get(report + closed).problem(403);
        }
        one.post(report + "/withdraw", "{}").problem(403);
    }

    @Test
    default void every_other_path_is_closed_to_a_verifier_and_an_account_says_what_it_is_engaged_for() {
        Engaged engaged = Engaged.on(story().server(), "XM-VERL");
        Caller one = engaged.verifier("A");
        for (ApiPath path : ApiPath.all(story().server())) {
            Answer answer = one.get(path.sample());
            if (path.isOf(
                            "/me",
                            "/tokens",
                            "/report-types",
                            "/audit-samples",
                            "/audit-findings",
                            "/notices",
                            "/cut-off",
                            "/entries/{id}/reports",
                            "/reports/{id}/figures")
                    || READ_OF_REPORTS.contains(path.template())
                    || path.template().startsWith("/exports/")) {
                assertTrue(
                        answer.status() < 500 && answer.status() != 401 && answer.status() != 403,
                        () -> answer.question() + " answered " + answer.text());
            } else {
                answer.problem(403);
            }
        }
        JsonNode wrong = story().as("admin").post("/api/v1/accounts", """
                        {"name": "verifier.wrong", "displayName": "Wrong", "roles": ["verifier", "officer"], "password": "a-long-password-1",
                         "offices": ["COE-POL"], "grants": ["XM-VERL-GA", "XM-VERL-GB", "XM-NO-SUCH"], "from": "2018-03-31", "to": "2018-03-01"}
                        """).problem(400);
        List<String> pointers = new ArrayList<>();
        wrong.path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText() + " "
                        + error.path("code").asText()));
        assertTrue(
                pointers.containsAll(List.of(
                        "/roles stands-alone",
                        "/offices not-of-an-office",
                        "/grants unknown-code",
                        "/grants several-donors",
                        "/to before-from",
                        "/until missing")),
                pointers::toString);
        engaged.open("A", "").problem(409);
    }

    @Test
    default void an_engagement_and_an_account_end_at_once_with_their_sessions_and_tokens() {
        Engaged engaged = Engaged.on(story().server(), "XM-VERM");
        Caller admin = story().as("admin");
        Caller one = engaged.verifier("A");
        Caller byToken = token(one);
        String account = "/api/v1/accounts/" + engaged.name("A");
        LocalDate today = Engaged.today();
        assertEquals(
                "too-far",
                admin.put(account + "/engagement", until(today.plusYears(5).plusDays(1)))
                        .problem(400)
                        .at("/errors/0/code")
                        .asText());
        admin.put(account + "/engagement", until(today.minusDays(2))).problem(400);
        story().as("head.pan").put(account + "/engagement", until(today)).problem(403);
        admin.put("/api/v1/accounts/head.pan/engagement", until(today)).problem(409);

        admin.put(account + "/engagement", until(today.minusDays(1))).expect(200);
        one.get("/api/v1/me").problem(401);
        byToken.get("/api/v1/me").problem(401);
        assertEquals(
                today.toString(),
                admin.put(account + "/engagement", until(today))
                        .expect(200)
                        .json()
                        .at("/engagement/until")
                        .asText());
        one.get("/api/v1/me").expect(200);
        byToken.get("/api/v1/me").problem(401);

        Caller another = token(one);
        admin.post(account + "/disable", "").expect(200);
        one.get("/api/v1/me").problem(401);
        another.get("/api/v1/me").problem(401);
        assertTrue(admin.post(account + "/enable", "")
                .expect(200)
                .json()
                .path("enabled")
                .asBoolean());
        one.get("/api/v1/me").expect(200);
        another.get("/api/v1/me").problem(401);
        admin.post("/api/v1/accounts/admin/disable", "").problem(409);
        admin.post("/api/v1/accounts/nobody/disable", "").problem(404);
        assertTrue(Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                .anyMatch(entry -> entry.path("action").asText().equals("account.engagement")
                        && entry.at("/detail/before.until")
                                .asText()
                                .equals(today.minusDays(1).toString())
                        && entry.at("/detail/until").asText().equals(today.toString())));
    }

    private static String until(LocalDate day) {
        return "{\"until\": \"" + day + "\"}";
    }

    private Caller token(Caller by) {
        JsonNode made = by.post("/api/v1/tokens", "{\"label\": \"nightly\"}")
                .expect(201)
                .json();
        return new Caller(story().server(), "Bearer " + made.path("token").asText());
    }

    private static String finding(long entry) {
        return """
                {"office": "COE-POL", "title": "An invoice is missing", "criteria": "Every payment has one.", "condition": "This has none.", "risk": "low",
                 "entry": %d, "recommendations": [{"text": "File it.", "owner": "head.pan", "dueOn": "2099-01-31"}]}
                """.formatted(entry);
    }

    private static List<String> rows(Caller by, String ledger, String filter) {
        String[] lines = by.get("/api/v1/exports/" + ledger + ".csv" + filter)
                .expect(200)
                .text()
                .split("\r\n");
        return List.of(lines).subList(1, lines.length);
    }
}
