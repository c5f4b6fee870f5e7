package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Auditors take the ledgers away whole, and what is broken off never looks whole. */
interface TakesLedgersAway extends Told {

    String EXPORTS = "/api/v1/exports/";

    String TRANSACTIONS =
            "transaction,activity,office,type,date,value,currency,value_usd,rate,rate_source,grant,donor,country,theme,period,counted";

    String ACTIVITIES_HEADER = "activity,office,title,status,kind,start,end,countries,donor,grant,counted";

    /** Begin like formulas, or hold what separates and ends a cell. */
    List<String> HOSTILE = List.of("=1+1", "+1", "-1", "@SUM(A1)", "a \"b\", c", "one 👍 two");

    @Test
    default void every_posted_entry_is_a_row_in_the_columns_of_the_contract() {
        JsonNode activity = entered("EXPORTS-1", "Ledger course", "1200.50");
        JsonNode entry = Pages.all(auditor(), href(activity) + "/entries").get(0);

        Answer answer = auditor().get(EXPORTS + "transactions.csv?office=LPO-MEX&q=exports-1");
        LedgerCsv taken = LedgerCsv.of(answer);

        assertTrue(
                answer.text().startsWith(TRANSACTIONS + ","),
                () -> answer.text().lines().findFirst().orElse(""));
        assertEquals("text/csv", answer.header("Content-Type").split(";")[0]);
        assertTrue(
                answer.header("Content-Disposition").contains("transactions-"), answer.header("Content-Disposition"));
        Map<String, String> row =
                taken.which(one -> one.get("activity").equals("EXPORTS-1")).get(0);
        assertEquals(entry.path("id").asText(), row.get("transaction"));
        assertEquals("LPO-MEX", row.get("office"));
        assertEquals("4", row.get("type"));
        assertEquals("2018-03-08", row.get("date"));
        assertEquals("1200.50", row.get("value"));
        assertEquals("USD", row.get("currency"));
        assertEquals("1200.50", row.get("value_usd"));
        assertEquals("US-GOV-1", row.get("donor"));
        assertEquals(
                "GT;MX",
                String.join(
                        ";",
                        List.of(row.get("country").split(";")).stream().sorted().toList()));
        assertEquals("forensics", row.get("theme"));
        assertEquals(entry.path("period").asText(), row.get("period"));
        assertEquals("true", row.get("counted"));
        assertTrue(row.get("evidence").contains("/api/v1/activities/"), row.get("evidence"));
    }

    @Test
    default void what_a_filter_takes_comes_to_the_figure_of_the_same_filter() {
        entered("EXPORTS-2", "Shared course", "100.01");
        String filter = "country=GT&donor=US-GOV-1&from=2018-03-01&to=2018-03-31";

        BigDecimal figure = new BigDecimal(auditor()
                .get("/api/v1/aggregates?measure=expenditure&dates=transaction&" + filter)
                .expect(200)
                .json()
                .path("total")
                .asText());
        BigDecimal taken = LedgerCsv.of(auditor().get(EXPORTS + "transactions.csv?" + filter))
                .which(row -> row.get("type").equals("4")
                        && List.of("", "same-money", "transfer", "parent-apart").contains(row.get("left_out")))
                .stream()
                .map(row -> new BigDecimal(row.get("share_usd")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertTrue(taken.signum() > 0, taken::toString);
        assertEquals(0, figure.compareTo(taken), () -> figure + " and " + taken);
    }

    @Test
    default void an_activity_is_a_row_and_a_workbook_has_it_in_typed_cells_behind_a_cover() throws IOException {
        entered("EXPORTS-3", "Activity of a ledger", "10.00");

        Answer csv = auditor().get(EXPORTS + "activities.csv?q=exports-3");
        Map<String, String> row = LedgerCsv.of(csv).rows().get(0);
        assertTrue(csv.text().startsWith(ACTIVITIES_HEADER + ","), csv::text);
        assertEquals("EXPORTS-3", row.get("activity"));
        assertEquals("Activity of a ledger", row.get("title"));
        assertEquals("2018-03-04", row.get("start"));
        assertEquals("true", row.get("counted"));
        try (XSSFWorkbook book = workbook(
                auditor().get(EXPORTS + "activities.xlsx?q=exports-3&lang=es").expect(200))) {
            XSSFSheet sheet = book.getSheet("activities");
            assertEquals("Portada", book.getSheetName(0));
            assertEquals("EXPORTS-3", cell(sheet, 1, "activity").getStringCellValue());
            assertEquals(CellType.NUMERIC, cell(sheet, 1, "start").getCellType());
            assertEquals(
                    "2018-03-04",
                    cell(sheet, 1, "start")
                            .getLocalDateTimeCellValue()
                            .toLocalDate()
                            .toString());
            assertEquals(1, sheet.getTables().size());
        }
    }

    @Test
    default void texts_and_amounts_that_spreadsheets_spoil_are_kept() throws IOException {
        String longTitle = "x".repeat(40_000);
        List<String> titles = new ArrayList<>(HOSTILE);
        for (int at = 0; at < titles.size(); at++) {
            entered("EXPORTS-HOSTILE-" + at, titles.get(at), "1.00");
        }
        story().bring("officer.mex", "LPO-MEX", titled("EXPORTS-HOSTILE-LONG", longTitle))
                .expect(201);
        entered("EXPORTS-HOSTILE-DIGITS", "Digits", "123456789012345678901234.123456");

        LedgerCsv csv = LedgerCsv.of(auditor().get(EXPORTS + "activities.csv?q=exports-hostile"));
        LedgerCsv money = LedgerCsv.of(auditor().get(EXPORTS + "transactions.csv?q=exports-hostile-digits"));
        for (int at = 0; at < titles.size(); at++) {
            String identifier = "EXPORTS-HOSTILE-" + at;
            String title = csv.which(row -> row.get("activity").equals(identifier))
                    .get(0)
                    .get("title");
            assertEquals(("=+-@".indexOf(titles.get(at).charAt(0)) < 0 ? "" : "'") + titles.get(at), title);
        }
        assertEquals(
                longTitle,
                csv.which(row -> row.get("activity").endsWith("-LONG")).get(0).get("title"));
        assertEquals("123456789012345678901234.123456", money.rows().get(0).get("value"));
        try (XSSFWorkbook book = workbook(
                auditor().get(EXPORTS + "activities.xlsx?q=exports-hostile").expect(200))) {
            XSSFSheet sheet = book.getSheet("activities");
            List<String> read = new ArrayList<>();
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                read.add(cell(sheet, line, "title").getStringCellValue());
                assertEquals(CellType.STRING, cell(sheet, line, "title").getCellType());
                if (cell(sheet, line, "activity").getStringCellValue().endsWith("-LONG")) {
                    assertTrue(cell(sheet, line, "note").getStringCellValue().contains("40000"));
                }
            }
            assertTrue(read.containsAll(titles), read::toString);
        }
        try (XSSFWorkbook book = workbook(auditor()
                .get(EXPORTS + "transactions.xlsx?q=exports-hostile-digits")
                .expect(200))) {
            assertEquals(
                    "123456789012345678901234.123456",
                    cell(book.getSheet("transactions"), 1, "value").getStringCellValue());
        }
        entryTakenBack("EXPORTS-HOSTILE-DIGITS");
    }

    @Test
    default void a_filter_that_matches_nothing_gives_a_header_alone_and_one_that_is_wrong_a_problem()
            throws IOException {
        assertEquals(
                List.of(),
                LedgerCsv.of(auditor().get(EXPORTS + "transactions.csv?q=nobody-wrote-this"))
                        .rows());
        try (XSSFWorkbook book = workbook(
                auditor().get(EXPORTS + "transactions.xlsx?donor=NOBODY").expect(200))) {
            assertEquals(0, book.getSheet("transactions").getLastRowNum());
        }
        auditor().get(EXPORTS + "transactions.csv?from=soon").problem(400);
        auditor().get(EXPORTS + "transactions.csv?treaty=UNCAC&framework=CRS").problem(400);
        auditor().get(EXPORTS + "transactions.pdf").problem(404);
        auditor().get(EXPORTS + "secrets.csv").problem(404);
    }

    @Test
    default void nobody_but_an_auditor_takes_a_ledger() {
        for (String ledger : List.of("transactions", "activities")) {
            for (String format : List.of(".csv", ".xlsx")) {
                for (String name : List.of(
                        "officer.mex",
                        "officer.pan",
                        "head.mex",
                        "head.pan",
                        "finance",
                        "treaty",
                        "admin",
                        "donor.us-gov-1",
                        Statement.DONOR)) {
                    story().as(name).get(EXPORTS + ledger + format).problem(403);
                }
                story().server().nobody().get(EXPORTS + ledger + format).problem(401);
            }
        }
    }

    @Test
    default void who_takes_a_ledger_stands_in_the_trail_with_the_filter_and_a_head_takes_nothing() {
        auditor().get(EXPORTS + "transactions.csv?q=exports-trail").expect(200);
        assertTrue(auditor()
                .head(EXPORTS + "transactions.csv?q=exports-head")
                .expect(200)
                .header("Content-Type")
                .startsWith("text/csv"));

        List<JsonNode> taken = Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals("export.download"))
                .toList();

        JsonNode ours = Money.which(
                        new ObjectMapper().valueToTree(taken),
                        entry -> entry.at("/detail/q").asText().equals("exports-trail"))
                .get(0);
        assertEquals("ledger:transactions", ours.path("subject").asText());
        assertEquals("csv", ours.at("/detail/format").asText());
        assertFalse(
                taken.stream().anyMatch(entry -> entry.at("/detail/q").asText().equals("exports-head")),
                taken::toString);
    }

    @Test
    default void twenty_at_once_are_each_written_whole_or_told_to_come_again_while_others_are_answered() {
        entered("EXPORTS-TWENTY", "One of twenty", "5.00");
        List<CompletableFuture<Answer>> all = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            String format = each % 2 == 0 ? "csv" : "xlsx";
            all.add(CompletableFuture.supplyAsync(
                    () -> auditor().get(EXPORTS + "transactions." + format + "?from=2017-01-01")));
        }
        story().as("officer.mex").get("/api/v1/activities?q=exports-twenty").expect(200);

        int whole = 0;
        for (CompletableFuture<Answer> one : all) {
            Answer answer = one.join();
            if (answer.status() == 200) {
                whole++;
            } else {
                answer.problem(503);
                assertEquals("30", answer.header("Retry-After"));
            }
        }
        assertTrue(whole >= 4, "whole: " + whole);
        auditor().get(EXPORTS + "transactions.csv?q=exports-twenty").expect(200);
    }

    @Test
    default void whoever_hangs_up_keeps_no_turn_from_others() {
        String large = large();
        for (int times = 0; times < 12; times++) {
            GivesUp.afterAFewBytes(auditor(), "GET " + EXPORTS + large, "", "");
        }

        assertEquals(
                0,
                LedgerCsv.of(auditor().get(EXPORTS + "transactions.csv?q=nobody-wrote-this"))
                        .rows()
                        .size());
    }

    /** The address of a file that no buffer on its way holds. */
    default String large() {
        String[] transactions = new String[400];
        for (int each = 0; each < transactions.length; each++) {
            transactions[each] = "3 2016-02-03 " + (each + 1) + ".00 USD";
        }
        story().bring("officer.mex", "LPO-MEX", titled("EXPORTS-LARGE", "y".repeat(40_000), transactions))
                .expect(201);
        return "transactions.csv?q=exports-large";
    }

    /** Over long ago, so that no report lists it. */
    private static byte[] titled(String identifier, String title, String... transactions) {
        String text = new String(Money.activity(identifier, "XM-EXPORTS", transactions), StandardCharsets.UTF_8);
        return text.replace("Of the money", title)
                .replace(
                        "<activity-date iso-date=\"2016-01-01\" type=\"1\"/>",
                        "<activity-date iso-date=\"2010-01-01\" type=\"1\"/><activity-date iso-date=\"2010-12-31\" type=\"3\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode entered(String identifier, String title, String value) {
        ObjectNode activity = new ObjectMapper().createObjectNode();
        activity.put("office", "LPO-MEX")
                .put("identifier", identifier)
                .put("status", "2")
                .put("kind", "training");
        activity.put("start", "2018-03-04").put("end", "2018-03-08").put("donor", "US-GOV-1");
        activity.putObject("title").put("en", title);
        ArrayNode countries = activity.putArray("countries");
        countries.addObject().put("code", "MX").put("percentage", 60);
        countries.addObject().put("code", "GT").put("percentage", 40);
        activity.putArray("themes").add("forensics");
        activity.putArray("transactions")
                .addObject()
                .put("type", "4")
                .put("date", "2018-03-08")
                .put("value", value)
                .put("currency", "USD");
        return story().as("officer.mex")
                .post("/api/v1/activities", activity.toString())
                .expect(201)
                .json();
    }

    /** So that nobody else's sums hold it. */
    private void entryTakenBack(String identifier) {
        JsonNode found = story().as("officer.mex")
                .get("/api/v1/activities?q=" + identifier.toLowerCase(Locale.ROOT))
                .expect(200)
                .json()
                .at("/items/0");
        story().as("officer.mex")
                .put(href(found), "{\"transactions\": []}", "If-Match", "\"v1\"")
                .expect(200);
    }

    private static String href(JsonNode activity) {
        return activity.path("href").asText();
    }

    private static Cell cell(XSSFSheet sheet, int line, String column) {
        Row head = sheet.getRow(0);
        for (int at = 0; at < head.getLastCellNum(); at++) {
            if (head.getCell(at).getStringCellValue().equals(column)) {
                return sheet.getRow(line).getCell(at);
            }
        }
        throw new AssertionError("There is no column " + column);
    }

    private static XSSFWorkbook workbook(Answer answer) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private Caller auditor() {
        return story().as("auditor");
    }
}
