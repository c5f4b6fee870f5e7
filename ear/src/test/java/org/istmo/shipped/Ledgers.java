package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ledgers as somebody takes them away. */
record Ledgers(Caller caller) {

    static final String EXPORTS = "/api/v1/exports/";

    static Ledgers ofAuditor(Story story) {
        return new Ledgers(story.as("auditor"));
    }

    /** @param path such as {@code transactions.csv?donor=US-GOV-11} */
    CsvRows csv(String path) {
        Answer answer = caller.get(EXPORTS + path).expect(200);
        assertTrue(answer.header("Content-Type").startsWith("text/csv"), answer.header("Content-Type"));
        return CsvRows.of(answer.text());
    }

    XSSFWorkbook workbook(String path) {
        return workbookAt(EXPORTS + path);
    }

    /** One that is no export. */
    XSSFWorkbook workbookAt(String path) {
        Answer answer = caller.get(path).expect(200);
        assertEquals(Sheets.XLSX, answer.header("Content-Type"));
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    /** All of a sheet's cells, row by row, between bars. */
    static String said(XSSFSheet sheet) {
        StringBuilder said = new StringBuilder("|");
        sheet.forEach(row -> {
            row.forEach(cell -> said.append(cell).append('|'));
            said.append('\n');
        });
        return said.toString();
    }

    /** @param row from 1, the header being 0 */
    static XSSFCell cell(XSSFSheet sheet, int row, String column) {
        for (int at = 0; at < sheet.getRow(0).getLastCellNum(); at++) {
            if (sheet.getRow(0).getCell(at).getStringCellValue().equals(column)) {
                return sheet.getRow(row).getCell(at);
            }
        }
        throw new AssertionError("No column " + column);
    }
}
