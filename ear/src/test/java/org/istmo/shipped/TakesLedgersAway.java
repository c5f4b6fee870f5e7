package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor takes ledgers away, as CSV and as a workbook, and they come to what the figures say. */
interface TakesLedgersAway extends Told {

    String TAKEN = "XM-TAKE-DONOR";
    String HUGE = "123456789012345678901234.123456";
    int A_CELL_HOLDS = 32_767;

    /** Such as a careless or a clever hand would write them. */
    List<String> TITLES = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'quoted",
            "He said \"no\", twice",
            "One line\nand another",
            "👍 é <&>",
            "\t=1+2",
            "\r@SUM(A1)",
            "long ".repeat(8_000) + "end");

    @Test
    default void a_ledger_comes_to_the_figures_of_the_same_filter_in_every_currency() {
        takenActivities();
        CsvRows csv = ledgers().csv("transactions.csv?donor=" + TAKEN);

        Map<String, BigDecimal> sums = new TreeMap<>();
        BigDecimal dollars = BigDecimal.ZERO;
        for (Map<String, String> row : csv.rows()) {
            assertEquals("4", row.get("type"));
            sums.merge(
                    row.getOrDefault("currency", ""),
                    new BigDecimal(row.getOrDefault("share_value", "")),
                    BigDecimal::add);
            dollars = dollars.add(new BigDecimal(row.getOrDefault("share_usd", "")));
        }

        assertEquals(0, sums.getOrDefault("XCD", BigDecimal.ZERO).compareTo(expenditure("XCD")), sums::toString);
        assertEquals(0, dollars.compareTo(expenditure("USD")), dollars::toPlainString);
        assertTrue(dollars.signum() > 0);
    }

    @Test
    default void a_workbook_holds_the_rows_of_the_csv_and_its_cover_says_whose_they_are_and_what_they_come_to() {
        takenActivities();
        CsvRows csv = ledgers().csv("transactions.csv?donor=" + TAKEN);
        XSSFWorkbook book = ledgers().workbook("transactions.xlsx?donor=" + TAKEN);
        XSSFSheet sheet = book.getSheet("transactions");

        assertEquals(csv.rows().size(), sheet.getLastRowNum());
        for (int at = 0; at < csv.rows().size(); at++) {
            assertEquals(csv.column("transaction").get(at), String.valueOf((long)
                    Ledgers.cell(sheet, at + 1, "transaction").getNumericCellValue()));
            assertEquals(
                    new BigDecimal(csv.column("value").get(at)).doubleValue(),
                    Ledgers.cell(sheet, at + 1, "value").getNumericCellValue());
            assertEquals(
                    csv.column("date").get(at),
                    Ledgers.cell(sheet, at + 1, "date")
                            .getLocalDateTimeCellValue()
                            .toLocalDate()
                            .toString());
        }
        assertTrue(sheet.getPaneInformation().isFreezePane());
        String cover = Ledgers.said(book.getSheetAt(0));
        for (String said :
                List.of("(auditor)", "donor=" + TAKEN, "|" + csv.rows().size() + ".0|", "XCD")) {
            assertTrue(cover.contains(said), () -> said + " in " + cover);
        }
        assertPosition(cover);
    }

    /** The trail as it stood: the entry that the cover names is in it, with that hash. */
    private void assertPosition(String cover) {
        CsvRows trail = ledgers().csv("audit-trail.csv");
        long named = trail.rows().stream()
                .filter(entry -> cover.contains("Entry " + entry.get("seq") + ", hash " + entry.get("hash")))
                .count();
        assertEquals(1, named, cover);
    }

    @Test
    default void a_title_is_a_text_whatever_it_begins_with_and_how_long_it_is() {
        takenActivities();
        CsvRows csv = ledgers().csv("activities.csv?donor=" + TAKEN);
        XSSFSheet sheet = ledgers().workbook("activities.xlsx?donor=" + TAKEN).getSheet("activities");

        assertEquals(TITLES.size(), csv.rows().size());
        for (int at = 0; at < TITLES.size(); at++) {
            // White space around a title is taken off at the door, and what it hid is a text all the same.
            String title = TITLES.get(at).strip();
            String written = csv.column("title").get(at);
            XSSFCell cell = Ledgers.cell(sheet, at + 1, "title");
            assertTrue("=+-@\t\r".indexOf(written.charAt(0)) < 0, written);
            assertEquals("=+-@'".indexOf(title.charAt(0)) >= 0 ? "'" + title : title, written);
            assertEquals(CellType.STRING, cell.getCellType());
            if (title.length() <= A_CELL_HOLDS) {
                assertEquals(title, cell.getStringCellValue());
            } else {
                assertTrue(cell.getStringCellValue().length() <= A_CELL_HOLDS);
                assertTrue(title.startsWith(cell.getStringCellValue().substring(0, A_CELL_HOLDS - 10)));
                String note = Ledgers.cell(sheet, at + 1, "note").getStringCellValue();
                assertTrue(note.contains("title") && note.contains(String.valueOf(title.length())), note);
            }
        }
    }

    @Test
    default void an_amount_of_thirty_digits_is_exact() {
        String donor = "XM-TAKE-HUGE-DONOR";
        story().bring("officer.pan", "COE-URB", Money.activity("XM-TAKE-HUGE", donor, "4 2014-03-05 " + HUGE + " USD"));

        assertEquals(
                List.of(HUGE), ledgers().csv("transactions.csv?donor=" + donor).column("value"));
        XSSFSheet sheet = ledgers().workbook("transactions.xlsx?donor=" + donor).getSheet("transactions");
        assertEquals(HUGE, Ledgers.cell(sheet, 1, "value").getStringCellValue());
        assertTrue(Ledgers.cell(sheet, 1, "note").getStringCellValue().contains("value"));
    }

    @Test
    default void a_filter_that_matches_nothing_gives_a_whole_file_without_rows() {
        assertEquals(
                List.of(),
                ledgers().csv("transactions.csv?donor=XM-TAKE-NOBODY").rows());
        XSSFWorkbook book = ledgers().workbook("transactions.xlsx?donor=XM-TAKE-NOBODY");
        assertEquals(0, book.getSheet("transactions").getLastRowNum());
        assertTrue(Ledgers.said(book.getSheetAt(0)).contains("donor=XM-TAKE-NOBODY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactions", "activities", "results", "treaty-obligations", "audit-trail"})
    default void the_contract_names_the_columns_of_every_ledger_in_their_order(String ledger) {
        String description = ApiPath.all(story().server()).stream()
                .filter(path -> path.isOf("/exports"))
                .map(path -> path.operation().path("description").asText())
                .collect(Collectors.joining());
        List<String> columns = ledgers().csv(ledger + ".csv?to=2014-12-31").columns();

        String said = "Columns of " + ledger + ", in their order: " + String.join(", ", columns) + ".";
        assertTrue(description.contains(said), () -> said + " is not in " + description);
        XSSFSheet sheet = ledgers().workbook(ledger + ".xlsx?to=2014-12-31").getSheet(ledger);
        for (int at = 0; at < columns.size(); at++) {
            assertEquals(columns.get(at), sheet.getRow(0).getCell(at).getStringCellValue());
        }
    }

    /** An activity of a few transactions for each of the titles; the same again changes nothing. */
    private void takenActivities() {
        Money.loadRates(story().as("finance"), "2014-01-01,XCD,2.70,Eastern Caribbean Central Bank")
                .expect(200);
        List<String> activities = new ArrayList<>();
        for (int at = 0; at < TITLES.size(); at++) {
            activities.add("""
                    <iati-activity xml:lang="en" default-currency="USD">
                    <iati-identifier>XM-TAKE-%d</iati-identifier>
                    <reporting-org ref="XM-DAC-41128" type="40"><narrative>UNODC</narrative></reporting-org>
                    <title><narrative>%s</narrative></title>
                    <description><narrative>It is taken away</narrative></description>
                    <participating-org ref="%s" role="1"/>
                    <activity-status code="2"/>
                    <activity-date iso-date="2014-01-01" type="1"/>
                    <recipient-country code="SV" percentage="60"/><recipient-country code="HN" percentage="40"/>
                    %s</iati-activity>
                    """.formatted(
                            at,
                            escaped(TITLES.get(at)),
                            TAKEN,
                            GuardsLedgers.spent(at, "XCD", at + 10, 1) + GuardsLedgers.spent(at, "USD", at + 10, 1)));
        }
        story().bring("officer.pan", "COE-URB", Iati.file(activities.toArray(String[]::new)))
                .expect(201);
    }

    private static String escaped(String title) {
        return title.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", "&#9;")
                .replace("\r", "&#13;");
    }

    private BigDecimal expenditure(String currency) {
        return new BigDecimal(auditor()
                .get("/api/v1/aggregates?measure=expenditure&currency=" + currency + "&donor=" + TAKEN)
                .expect(200)
                .json()
                .path("total")
                .asText());
    }

    private Caller auditor() {
        return story().as("auditor");
    }

    private Ledgers ledgers() {
        return Ledgers.ofAuditor(story());
    }
}
