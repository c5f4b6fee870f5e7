package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook of the ledger holds its own rows against the figures and against what was issued, and names what makes a difference. */
interface ReconcilesLedgers extends Told {

    String RECONCILED = "XM-RECO-DONOR";
    String OF_THE_YEAR = "transactions.xlsx?donor=" + RECONCILED + "&from=2013-01-01&to=2013-12-31";
    int STATED_BY = 1;
    int FIGURE = 5;
    int LEDGER = 8;
    int STATED = 9;
    int DIFFERENCE = 10;
    int UNEXPLAINED = 12;
    int STATUS = 13;

    @Test
    default void what_changed_since_a_statement_was_issued_is_named_entry_by_entry() {
        String number = issuedThenChanged();

        XSSFSheet sheet = sheet(OF_THE_YEAR);

        List<Row> ofReport = rows(sheet, number).stream()
                .filter(row -> row.getCell(STATUS) != null)
                .toList();
        Row expenditure = ofReport.stream()
                .filter(row -> row.getCell(FIGURE).getStringCellValue().contains("(expenditure.usd.when~within)"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(Ledgers.said(sheet)));
        assertEquals(100, expenditure.getCell(STATED).getNumericCellValue());
        assertEquals(110, expenditure.getCell(LEDGER).getNumericCellValue());
        assertEquals(10, expenditure.getCell(DIFFERENCE).getNumericCellValue());
        assertEquals("explained", expenditure.getCell(STATUS).getStringCellValue());
        assertNothingUnexplained(ofReport, sheet);
        String said = Ledgers.said(sheet);
        assertTrue(said.contains("Takes back entry"), said);
        assertTrue(said.contains("Posted after the report was drafted"), said);
    }

    @Test
    default void the_sums_of_the_rows_are_those_that_the_figures_say() {
        issuedThenChanged();

        List<Row> figures = rows(sheet(OF_THE_YEAR), "Figures of the filter");

        assertEquals(1, figures.size());
        BigDecimal stated = new BigDecimal(story().as("auditor")
                .get("/api/v1/aggregates?measure=expenditure&dates=transaction&donor=" + RECONCILED
                        + "&from=2013-01-01&to=2013-12-31")
                .expect(200)
                .json()
                .path("total")
                .asText());
        assertEquals(stated.doubleValue(), figures.get(0).getCell(STATED).getNumericCellValue());
        assertEquals(stated.doubleValue(), figures.get(0).getCell(LEDGER).getNumericCellValue());
    }

    @Test
    default void its_formulas_come_to_what_its_cells_show() {
        issuedThenChanged();
        XSSFWorkbook book = workbook(OF_THE_YEAR);
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();

        int formulas = 0;
        for (Row row : book.getSheet("Reconciliation")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas++;
                    CellValue worked = evaluator.evaluate(cell);
                    if (worked.getCellType() == CellType.STRING) {
                        assertEquals(cell.getStringCellValue(), worked.getStringValue(), cell.getCellFormula());
                    } else {
                        assertEquals(cell.getNumericCellValue(), worked.getNumberValue(), 0.001, cell.getCellFormula());
                    }
                }
            }
        }

        assertTrue(formulas >= 10, "formulas: " + formulas);
    }

    @Test
    default void every_ledger_is_held_against_what_is_stated_of_it_and_nothing_is_left_unexplained() {
        issuedThenChanged();
        measuredAndAssessed();
        for (String asked : List.of(
                "activities.xlsx?donor=" + RECONCILED,
                "results.xlsx?q=Reconciled+measuring",
                "treaty-obligations.xlsx?treaty=UNCAC",
                "audit-trail.xlsx")) {
            XSSFSheet sheet = sheet(asked);
            int compared = 0;
            for (Row row : sheet) {
                Cell unexplained = row.getCell(UNEXPLAINED);
                if (unexplained != null && unexplained.getCellType() == CellType.FORMULA) {
                    compared++;
                    assertEquals(0, unexplained.getNumericCellValue(), () -> asked + " " + Ledgers.said(sheet));
                }
            }
            assertTrue(compared > 0, () -> asked + " " + Ledgers.said(sheet));
        }
        Row counted = rows(sheet("activities.xlsx?donor=" + RECONCILED), "Figures of the filter")
                .get(0);
        assertEquals(1, counted.getCell(LEDGER).getNumericCellValue());
        assertEquals(1, counted.getCell(STATED).getNumericCellValue());
        String trail = Ledgers.said(sheet("audit-trail.xlsx"));
        assertTrue(trail.contains("every link holds"), trail);
    }

    static void assertNothingUnexplained(List<Row> rows, XSSFSheet sheet) {
        for (Row row : rows) {
            assertEquals(0, row.getCell(UNEXPLAINED).getNumericCellValue(), () -> Ledgers.said(sheet));
        }
    }

    /** What was restated is in these, too, and explained in each. */
    @Test
    default void figures_by_project_and_quarter_are_held_against_the_rows() {
        String number = issuedThenChanged();

        XSSFSheet sheet = sheet(OF_THE_YEAR);

        List<Row> ofReport = rows(sheet, number).stream()
                .filter(row -> row.getCell(STATUS) != null)
                .toList();
        for (String key : List.of(".quarter~2013-Q2)", ".activity~")) {
            Row finer = ofReport.stream()
                    .filter(row -> row.getCell(FIGURE).getStringCellValue().contains(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(Ledgers.said(sheet)));
            assertEquals(100, finer.getCell(STATED).getNumericCellValue(), key);
            assertEquals(110, finer.getCell(LEDGER).getNumericCellValue(), key);
            assertEquals("explained", finer.getCell(STATUS).getStringCellValue(), key);
        }
    }

    @Test
    default void every_row_leads_to_a_page_that_a_browser_signs_in_to() {
        issuedThenChanged();

        XSSFSheet rows = workbook(OF_THE_YEAR).getSheet("transactions");

        for (int row = 1; row <= rows.getLastRowNum(); row++) {
            long entry = (long) Ledgers.cell(rows, row, "transaction").getNumericCellValue();
            String address = Ledgers.cell(rows, row, "evidence").getHyperlink().getAddress();
            assertTrue(address.endsWith("/entries/" + entry), address);
        }
    }

    @Test
    default void where_nothing_can_be_compared_it_says_why() {
        String number = issuedThenChanged();

        String days = Ledgers.said(sheet("transactions.xlsx?donor=" + RECONCILED + "&from=2013-01-02"));
        assertTrue(
                days.contains(number + "|1.0|") && days.contains("begins or ends within a month of its period"), days);
        String half = Ledgers.said(sheet("transactions.xlsx?donor=" + RECONCILED + "&from=2013-07-01"));
        assertTrue(half.contains(number) && half.contains("a part of its period only"), half);
        String narrower = Ledgers.said(sheet(OF_THE_YEAR + "&country=DO"));
        assertTrue(narrower.contains(number) && narrower.contains("takes less than the report is about"), narrower);
        String nothing = Ledgers.said(sheet("transactions.xlsx?donor=XM-RECO-NOBODY&from=2013-01-01&to=2013-01-31"));
        assertTrue(nothing.contains("There is nothing to compare"), nothing);
    }

    /** An activity with a result, and what was reported of an article. */
    private void measuredAndAssessed() {
        story().as("officer.pan").post("/api/v1/activities", """
                {"office": "COE-URB", "identifier": "XM-RECO-MEASURED", "status": "2", "title": {"en": "Reconciled measuring"}, "kind": "training",
                 "start": "2013-03-04", "end": "2013-03-08", "countries": ["PA"], "themes": ["corruption"],
                 "results": [{"type": "1", "title": "Trained", "indicators": [{"title": "People", "unit": "people",
                   "periods": [{"start": "2013-01-01", "end": "2013-12-31", "target": 10, "actual": 8}]}]}]}""").expect(201);
        story().as("treaty")
                .put("/api/v1/treaties/UNCAC/states/GY/articles/17", """
                {"status": "partly", "date": "2013-03-01", "source": "CAC/COSP/9", "sourceStatus": "public"}""")
                .expect(200);
    }

    /** The number of a statement over 100.00 that were restated as 110.00 after it was issued. The same again changes nothing. */
    private String issuedThenChanged() {
        Caller officer = story().as("officer.pan");
        for (JsonNode report : Pages.all(officer, "/api/v1/reports")) {
            if (report.at("/scope/donor").asText().equals(RECONCILED)) {
                return report.path("number").asText();
            }
        }
        story().bring("officer.pan", "COE-URB", Money.activity("XM-RECO-1", RECONCILED, "4 2013-05-10 100.00 USD"))
                .expect(201);
        String number = IssuedReport.numbered(story(), "officer.pan", "head.pan", """
                {"type": "donor-statement", "scope": {"donor": "%s"}, "period": {"from": "2013-01-01", "to": "2013-12-31"},
                 "languages": ["en"], "formats": ["xlsx"]}""".formatted(RECONCILED));
        story().bring("officer.pan", "COE-URB", Money.activity("XM-RECO-1", RECONCILED, "4 2013-05-10 110.00 USD"))
                .expect(201);
        return number;
    }

    static List<Row> rows(XSSFSheet sheet, String statedBy) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(STATED_BY);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(statedBy)) {
                rows.add(row);
            }
        }
        assertTrue(!rows.isEmpty(), () -> statedBy + " in " + Ledgers.said(sheet));
        return rows;
    }

    private XSSFSheet sheet(String path) {
        return workbook(path).getSheet("Reconciliation");
    }

    private XSSFWorkbook workbook(String path) {
        return Ledgers.ofAuditor(story()).workbook(path);
    }
}
