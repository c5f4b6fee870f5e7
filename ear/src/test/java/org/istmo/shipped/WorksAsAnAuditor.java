package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** An auditor draws a sample that anybody draws again, says what came of it, finds and recommends; the office answers. */
interface WorksAsAnAuditor extends Told {

    String SAMPLES = "/api/v1/audit-samples";
    String FINDINGS = "/api/v1/audit-findings";
    String TERMS = """
            {"name": "Audited spending", "seed": 7, "size": 3, "strata": ["month"]}
            """;

    @Test
    default void a_sample_is_drawn_again_by_hand_and_its_paper_shows_what_came_of_it() {
        bring("XM-AUDIT-1");

        JsonNode sample =
                auditor().post(SAMPLES + "?q=XM-AUDIT-1", TERMS).expect(201).json();
        JsonNode again =
                auditor().post(SAMPLES + "?q=XM-AUDIT-1", TERMS).expect(201).json();

        assertEquals(4, sample.path("entries").asInt(), sample::toString);
        assertEquals(entries(sample), entries(again));
        assertEquals(sample.path("digest"), again.path("digest"));
        assertEquals(drawnByHand(), entries(sample));
        assertTrue(sample.at("/position/lastEntries/COE-POL").asLong() > 0, sample::toString);
        assertEquals(1, sample.at("/position/lastEntries").size(), sample::toString);
        assertEquals(
                List.of("2018-03 3 2 60.00", "2018-04 1 1 40.00"), told(sample.path("population")), sample::toString);
        String item = sample.path("items").get(0).path("href").asText();
        String tag = auditor().get(item).expect(200).header("ETag");
        String judged = """
                {"result": "exception", "note": "The invoice says 12.", "evidence": "https://drive.example/12"}
                """;
        auditor().put(item, judged, "If-Match", tag).expect(200);
        auditor().put(item, judged, "If-Match", tag).problem(412);
        auditor()
                .put(item, "{\"result\": \"exception\", \"evidence\": \"ftp://x\"}", "If-Match", tag)
                .problem(400);
        JsonNode now = auditor().get(sample.path("href").asText()).expect(200).json();
        assertEquals(1, now.path("results").path("exception").asInt(), now::toString);
        Answer paper =
                auditor().get(now.path("workingPaper").asText() + "?lang=es").expect(200);
        assertEquals(Sheets.XLSX, paper.header("Content-Type"));
        List<String> texts = Sheets.texts(paper.body());
        assertTrue(texts.contains("The invoice says 12."), texts::toString);
        assertTrue(
                texts.contains(
                        "COE-POL " + sample.at("/position/lastEntries/COE-POL").asText()),
                texts::toString);
        assertTrue(texts.contains("Papel de trabajo de auditoría: Audited spending"), texts::toString);
        assertTrue(texts.contains(sample.path("items").get(0).path("key").asText()), texts::toString);
    }

    @Test
    default void a_sample_by_monetary_unit_takes_what_is_larger_than_its_interval_for_certain() {
        bring("XM-AUDIT-3");

        JsonNode sample =
                auditor().post(SAMPLES + "?q=XM-AUDIT-3", """
                        {"name": "By dollar", "seed": 11, "size": 3, "method": "monetary-unit"}
                        """).expect(201).json();

        assertEquals("100.00", sample.path("units").path("total").asText(), sample::toString);
        assertEquals("33.34", sample.path("units").path("interval").asText(), sample::toString);
        assertTrue(
                Money.which(
                                        sample.path("items"),
                                        one -> one.path("value").asText().equals("40.00"))
                                .size()
                        == 1,
                sample::toString);
        List<String> texts = Sheets.texts(
                auditor().get(sample.path("workingPaper").asText()).expect(200).body());
        assertTrue(texts.contains("USD 33.34"), texts::toString);
        auditor().post(SAMPLES, """
                        {"name": "By dollar", "seed": 11, "size": 3, "method": "monetary-unit", "strata": ["month"]}
                        """).problem(400);
    }

    @Test
    default void a_sample_of_a_country_is_laid_again_from_the_shares_on_its_paper() {
        String shared = new String(
                        Money.activity(
                                "XM-AUDIT-4", "XM-AUDIT-DONOR", "4 2018-03-10 100.00 USD", "4 2018-03-11 50.00 USD"),
                        StandardCharsets.UTF_8)
                .replace(
                        "<recipient-country code=\"DO\" percentage=\"100\"/>",
                        "<recipient-country code=\"DO\" percentage=\"60\"/><recipient-country code=\"GT\" percentage=\"40\"/>");
        story().bring("officer.pan", "COE-POL", shared.getBytes(StandardCharsets.UTF_8))
                .expect(201);

        JsonNode sample = auditor()
                .post(SAMPLES + "?q=XM-AUDIT-4&country=GT", """
                        {"name": "Of a country", "seed": 11, "size": 30, "method": "monetary-unit"}
                        """)
                .expect(201)
                .json();

        XSSFSheet paper = new Ledgers(auditor())
                .workbookAt(sample.path("workingPaper").asText())
                .getSheet("transactions");
        assertEquals("60.00", sample.path("units").path("total").asText(), sample::toString);
        assertEquals(2, paper.getLastRowNum());
        assertEquals(List.of("100.0 40.0 40.0 40.0", "50.0 20.0 20.0 20.0"), money(paper));
    }

    /** Of each row. */
    private static List<String> money(XSSFSheet paper) {
        return IntStream.rangeClosed(1, paper.getLastRowNum())
                .mapToObj(row -> Stream.of("value", "share_value", "share_usd", "figure_usd")
                        .map(column ->
                                String.valueOf(Ledgers.cell(paper, row, column).getNumericCellValue()))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    @Test
    default void a_sample_that_cannot_be_drawn_is_refused_and_nobody_else_knows_of_any() {
        JsonNode wrong = auditor()
                .post(SAMPLES + "?from=tomorrow", "{\"seed\": -1, \"size\": 1001, \"strata\": [\"day\"]}")
                .problem(400);
        assertEquals(4, wrong.path("errors").size(), wrong::toString);
        auditor().post(SAMPLES + "?q=XM-NO-SUCH-ACTIVITY", TERMS).problem(409);
        for (String other : List.of("officer.pan", "head.pan", "finance", "treaty", "admin", Statement.DONOR)) {
            story().as(other).get(SAMPLES).problem(403);
            story().as(other).post(SAMPLES, TERMS).problem(403);
        }
    }

    @Test
    default void a_finding_is_answered_by_the_office_and_closed_on_evidence() {
        String written = """
                {"office": "COE-POL", "title": "Invoices are missing", "criteria": "Every payment has an invoice.", "condition": "One has none.",
                 "cause": "Nobody files them.", "effect": "Payments cannot be proved.", "risk": "high",
                 "recommendations": [{"text": "File them.", "owner": "head.pan", "dueOn": "2020-01-31"}]}
                """;
        Answer draft = auditor().post(FINDINGS, written).expect(201);
        String finding = draft.json().path("href").asText();
        head().get(finding).problem(404);

        Answer issued = step(auditor(), finding + "/issue", "", draft);
        assertTrue(issued.json().path("overdue").asBoolean(), issued::text);
        assertTrue(Pages.all(head(), FINDINGS + "?overdue=true&office=COE-POL").stream()
                .anyMatch(one -> one.path("href").asText().equals(finding)));
        story().as("head.mex").get(finding).problem(404);
        String accepted = """
                {"answer": "accepted", "text": "We agree.", "action": "They are scanned.", "by": "2030-01-31"}
                """;
        story().as("officer.pan")
                .post(finding + "/recommendations/1/answer", accepted, "If-Match", issued.header("ETag"))
                .problem(403);
        Answer answered = step(head(), finding + "/recommendations/1/answer", accepted, issued);
        assertEquals("answered", answered.json().path("status").asText(), answered::text);
        Answer closed = step(
                auditor(),
                finding + "/close",
                "{\"evidence\": \"https://drive.example/scans https://drive.example/list\", \"note\": \"Seen.\"}",
                answered);
        assertEquals(
                "https://drive.example/scans https://drive.example/list",
                closed.json().at("/closing/evidence").asText(),
                closed::text);
        assertEquals("closed", closed.json().path("status").asText(), closed::text);
        assertFalse(closed.json().path("overdue").asBoolean(), closed::text);
        Answer reopened = step(auditor(), finding + "/reopen", "{\"note\": \"Gone again.\"}", closed);
        assertEquals("answered", reopened.json().path("status").asText(), reopened::text);
    }

    @Test
    default void what_is_dated_around_the_end_of_a_month_is_listed() {
        bring("XM-AUDIT-2");

        JsonNode found = auditor()
                .get("/api/v1/cut-off?office=COE-POL&month=2018-03&days=4")
                .expect(200)
                .json();

        assertTrue(
                Money.which(
                                found.path("lastDays").path("entries"),
                                one -> one.path("activity").asText().equals("XM-AUDIT-2"))
                        .stream()
                        .anyMatch(one -> one.path("value").asText().equals("30.00")),
                found::toString);
        assertTrue(
                Money.which(
                                found.path("firstDays").path("entries"),
                                one -> one.path("activity").asText().equals("XM-AUDIT-2"))
                        .stream()
                        .anyMatch(one -> one.path("value").asText().equals("40.00")),
                found::toString);
        auditor().get("/api/v1/cut-off?office=COE-POL&month=March").problem(400);
        auditor().get("/api/v1/cut-off?office=NOWHERE&month=2018-03").problem(404);
        story().as("officer.pan")
                .get("/api/v1/cut-off?office=COE-POL&month=2018-03")
                .problem(403);
    }

    private void bring(String activity) {
        story().bring(
                        "officer.pan",
                        "COE-POL",
                        Money.activity(
                                activity,
                                "XM-AUDIT-DONOR",
                                "4 2018-03-10 10.00 USD",
                                "4 2018-03-11 20.00 USD",
                                "4 2018-03-29 30.00 USD",
                                "4 2018-04-03 40.00 USD"))
                .expect(201);
    }

    /** Of March, which has three of four entries, two; of April one: the smallest SHA-256 of seed, colon and number. */
    private List<Long> drawnByHand() {
        String[] lines = auditor()
                .get("/api/v1/exports/transactions.csv?q=XM-AUDIT-1")
                .expect(200)
                .text()
                .split("\r\n");
        List<Long> march = new ArrayList<>();
        List<Long> april = new ArrayList<>();
        for (int at = 1; at < lines.length; at++) {
            String[] cells = lines[at].split(",", -1);
            (cells[4].startsWith("2018-03") ? march : april).add(Long.valueOf(cells[0]));
        }
        march.sort(Comparator.comparing(entry -> Sha256.of(("7:" + entry).getBytes(StandardCharsets.US_ASCII))));
        List<Long> drawn = new ArrayList<>(march.subList(0, 2));
        drawn.addAll(april);
        return drawn;
    }

    private static List<Long> entries(JsonNode sample) {
        List<Long> entries = new ArrayList<>();
        sample.path("items").forEach(item -> entries.add(item.path("entry").asLong()));
        return entries;
    }

    private static List<String> told(JsonNode population) {
        List<String> told = new ArrayList<>();
        population.forEach(one -> told.add(one.path("stratum").path("month").asText() + " "
                + one.path("entries").asText() + " " + one.path("drawn").asText() + " "
                + one.path("sums").get(0).path("value").asText()));
        return told;
    }

    private static Answer step(Caller by, String path, String body, Answer before) {
        return by.post(path, body, "If-Match", before.header("ETag")).expect(200);
    }

    private Caller auditor() {
        return story().as("auditor");
    }

    private Caller head() {
        return story().as("head.pan");
    }
}
