package org.istmo.reporting.render.sheet;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;

class DonorStatementXlsxTest {

    @Test
    void sheets_are_named_in_the_report_s_language() throws IOException {
        assertEquals(
                List.of("Statement", "Totals", "Activities", "Rates", "About"),
                names(Workbooks.of(aStatement().build(), Language.EN)));
        assertEquals(
                List.of("Estado", "Totales", "Actividades", "Tipos de cambio", "Acerca de"),
                names(Workbooks.of(aStatement().build(), Language.ES)));
    }

    @Test
    void the_statement_has_a_row_for_each_project_quarter_and_currency() throws IOException {
        DonorStatement statement = aStatement().projects(3).build();
        try (XSSFWorkbook workbook = Workbooks.of(statement, Language.EN)) {
            XSSFSheet sheet = workbook.getSheet("Statement");
            assertEquals(3 + 3 * 4 * 2, sheet.getLastRowNum() + 1);
            XSSFCell first = sheet.getRow(3).getCell(4);
            assertEquals(CellType.NUMERIC, first.getCellType());
            assertEquals(
                    statement
                            .projects()
                            .get(0)
                            .lines()
                            .get(0)
                            .cells()
                            .get(0)
                            .transacted()
                            .value()
                            .doubleValue(),
                    first.getNumericCellValue());
            assertEquals("XM-DAC-41146-00001", sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("2023 Q1", sheet.getRow(3).getCell(2).getStringCellValue());
        }
    }

    @Test
    void the_table_is_named_filtered_frozen_and_prints_across_with_its_head() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().build(), Language.EN)) {
            XSSFSheet sheet = workbook.getSheet("Statement");
            assertEquals("donor_statement", sheet.getTables().get(0).getName());
            assertEquals(
                    "A3:L19",
                    sheet.getTables().get(0).getCTTable().getAutoFilter().getRef());
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("3:3", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
        }
    }

    @Test
    void every_printed_sheet_says_it_is_interim_and_counts_its_pages() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().build(), Language.EN)) {
            workbook.forEach(sheet -> {
                assertEquals(
                        "Interim, unaudited, not certified", sheet.getFooter().getLeft());
                assertEquals("Page &P of &N", sheet.getFooter().getRight());
                assertEquals("", sheet.getHeader().getRight());
            });
        }
    }

    @Test
    void a_draft_is_marked_on_every_sheet_and_told_in_about() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().draft().build(), Language.ES)) {
            workbook.forEach(sheet -> assertEquals("BORRADOR", sheet.getHeader().getRight()));
            assertTrue(texts(workbook.getSheet("Acerca de")).contains("Borrador: aún no autorizado para su emisión"));
        }
    }

    @Test
    void the_chart_is_the_spreadsheet_s_own_and_has_an_alternative() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().build(), Language.EN)) {
            XSSFSheet totals = workbook.getSheet("Totals");
            assertEquals(1, totals.getDrawingPatriarch().getCharts().size());
            assertTrue(totals.getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getTitleText()
                    .getString()
                    .startsWith("All projects"));
            assertEquals(0, workbook.getAllPictures().size());
        }
    }

    @Test
    void about_says_where_the_figures_come_from() throws IOException {
        try (XSSFWorkbook workbook =
                Workbooks.of(aStatement().provisional().withMissingRates().build(), Language.EN)) {
            List<String> about = texts(workbook.getSheet("About"));
            assertTrue(about.contains("IST-2026-000012"), about.toString());
            assertTrue(about.contains("48,213"), about.toString());
            assertTrue(about.contains("24 November 2026, 15:08 UTC"), about.toString());
            assertTrue(about.stream().anyMatch(text -> text.startsWith("Provisional:")), about.toString());
            assertTrue(about.stream().anyMatch(text -> text.contains("Banco de México")), about.toString());
        }
    }

    @Test
    void an_empty_period_says_so_and_totals_nothing() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().projects(0).build(), Language.EN)) {
            assertTrue(texts(workbook.getSheet("Statement")).stream()
                    .anyMatch(text -> text.startsWith("Nothing was posted")));
            List<Cell> formulas = Workbooks.formulas(workbook.getSheet("Totals"));
            assertTrue(formulas.size() >= 4, "formulas: " + formulas.size());
            formulas.forEach(cell -> assertEquals(0, cell.getNumericCellValue()));
        }
    }

    @Test
    void the_same_dataset_gives_the_same_bytes() throws IOException {
        for (Language language : Language.values()) {
            assertArrayEquals(
                    Workbooks.bytes(aStatement().projects(5).build(), language),
                    Workbooks.bytes(aStatement().projects(5).build(), language));
        }
    }

    @Test
    void the_format_is_xlsx() {
        assertEquals("xlsx", new DonorStatementXlsx().format());
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> texts(XSSFSheet sheet) {
        return Workbooks.cells(sheet).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }
}
