package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** The workbooks of results and of obligations are held against what issued reports printed of them. */
interface ReconcilesReports extends Told {

    @Test
    default void what_a_report_printed_of_results_stands_beside_the_rows_and_what_was_measured_since_is_named() {
        story().as("officer.pan")
                .post("/api/v1/donors", "{\"code\":\"XM-RECO-PROGRESS\",\"name\":{\"en\":\"A donor of results\"}}")
                .expect(201);
        Answer entered = measured("POST", "/api/v1/activities", "8", "").expect(201);
        String number = IssuedReport.numbered(story(), "officer.pan", "head.pan", """
                {"type": "donor-progress", "scope": {"donor": "XM-RECO-PROGRESS"}, "period": {"from": "2013-01-01", "to": "2013-12-31"},
                 "languages": ["en"], "formats": ["xlsx"]}""");
        measured("PUT", entered.json().path("href").asText(), "9", "\"v1\"").expect(200);

        XSSFSheet sheet = sheet("results.xlsx?donor=XM-RECO-PROGRESS");

        List<Row> ofReport = ReconcilesLedgers.rows(sheet, number);
        Row actual = ofReport.stream()
                .filter(row -> row.getCell(ReconcilesLedgers.STATED) != null
                        && row.getCell(ReconcilesLedgers.STATED).getNumericCellValue() == 8)
                .findFirst()
                .orElseThrow(() -> new AssertionError(Ledgers.said(sheet)));
        assertEquals(9, actual.getCell(ReconcilesLedgers.LEDGER).getNumericCellValue());
        assertEquals(CellType.FORMULA, actual.getCell(ReconcilesLedgers.LEDGER).getCellType());
        ReconcilesLedgers.assertNothingUnexplained(ofReport, sheet);
        String said = Ledgers.said(sheet);
        assertTrue(said.contains("Measured or changed after the report was drafted"), said);
    }

    @Test
    default void what_a_report_printed_of_treaties_stands_beside_the_rows_and_what_was_recorded_since_is_named() {
        assessed("16", "not");
        String number = IssuedReport.numbered(story(), "treaty", "officer.mex", "head.mex", """
                {"type": "treaty-state", "scope": {"state": "SR"}, "period": {"from": "2013-01-01", "to": "2030-12-31"},
                 "languages": ["en"], "formats": ["xlsx"]}""");
        assessed("17", "partly");

        XSSFSheet sheet = sheet("treaty-obligations.xlsx?country=SR");

        List<Row> ofReport = ReconcilesLedgers.rows(sheet, number);
        Row articles = ofReport.stream()
                .filter(row -> row.getCell(ReconcilesLedgers.FIGURE)
                        .getStringCellValue()
                        .contains("(articles.reported)"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(Ledgers.said(sheet)));
        assertEquals(1, articles.getCell(ReconcilesLedgers.STATED).getNumericCellValue());
        assertEquals(2, articles.getCell(ReconcilesLedgers.LEDGER).getNumericCellValue());
        ReconcilesLedgers.assertNothingUnexplained(ofReport, sheet);
        String said = Ledgers.said(sheet);
        assertTrue(said.contains("UNCAC 17 SR") && said.contains("Recorded after what the report knows of"), said);
    }

    private void assessed(String article, String status) {
        story().as("treaty")
                .put("/api/v1/treaties/UNCAC/states/SR/articles/" + article, """
                        {"status": "%s", "date": "2013-03-01", "source": "CAC/COSP/9", "sourceStatus": "public"}""".formatted(status))
                .expect(200);
    }

    /** @param version as {@code If-Match} has it; empty for what is entered */
    private Answer measured(String method, String path, String actual, String version) {
        String results = """
                "results": [{"type": "1", "title": "Trained", "indicators": [{"title": "People", "unit": "people",
                  "periods": [{"start": "2013-01-01", "end": "2013-12-31", "target": 10, "actual": %s}]}]}]""".formatted(actual);
        return method.equals("PUT")
                ? story().as("officer.pan").put(path, "{" + results + "}", "If-Match", version)
                : story().as("officer.pan").post(path, """
                        {"office": "COE-URB", "identifier": "XM-RECO-PROGRESS-1", "status": "2", "title": {"en": "Of results"}, "kind": "training",
                         "start": "2013-03-04", "end": "2013-03-08", "countries": ["PA"], "themes": ["corruption"], "donor": "XM-RECO-PROGRESS",
                         "transactions": [{"type": "4", "date": "2013-03-05", "value": "1.00", "currency": "USD"}], %s}""".formatted(results));
    }

    private XSSFSheet sheet(String path) {
        return Ledgers.ofAuditor(story()).workbook(path).getSheet("Reconciliation");
    }
}
