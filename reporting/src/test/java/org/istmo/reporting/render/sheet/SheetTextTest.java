package org.istmo.reporting.render.sheet;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.ProjectStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "'=1"})
    void a_title_that_looks_like_a_formula_stays_text(String title) throws IOException {
        try (XSSFWorkbook workbook =
                Workbooks.of(aStatement().projects(1).titled(title).build(), Language.EN)) {
            XSSFCell cell = workbook.getSheet("Activities").getRow(3).getCell(1);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(title, cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
            for (String sheet : List.of("Statement", "Activities", "Rates", "About")) {
                assertEquals(List.of(), Workbooks.formulas(workbook.getSheet(sheet)));
            }
        }
    }

    @Test
    void plain_text_has_no_quote() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.of(aStatement().build(), Language.EN)) {
            assertFalse(workbook.getSheet("Activities")
                    .getRow(3)
                    .getCell(1)
                    .getCellStyle()
                    .getQuotePrefixed());
        }
    }

    @Test
    void text_longer_than_a_cell_is_cut_with_a_note_and_splits_no_character() throws IOException {
        String title = "x".repeat(32_765) + "\uD83D\uDEA4 and more";
        try (XSSFWorkbook workbook =
                Workbooks.of(aStatement().projects(1).titled(title).build(), Language.EN)) {
            XSSFCell cell = workbook.getSheet("Activities").getRow(3).getCell(1);
            assertEquals("x".repeat(32_765) + "…", cell.getStringCellValue());
            assertTrue(cell.getCellComment().getString().getString().startsWith("Cut at 32,767"));
        }
    }

    @Test
    void an_amount_beyond_15_digits_is_exact_text_with_a_note() throws IOException {
        BigDecimal huge = new BigDecimal("12345678901234567.123456");
        try (XSSFWorkbook workbook = Workbooks.of(withFirstAmount(huge), Language.EN)) {
            XSSFCell cell = workbook.getSheet("Statement").getRow(3).getCell(4);
            assertEquals("12345678901234567.123456", cell.getStringCellValue());
            assertTrue(cell.getCellComment().getString().getString().startsWith("Exact value"));
            assertEquals(
                    "12345678901234567.123456",
                    workbook.getSheet("Totals").getRow(3).getCell(2).getStringCellValue());
        }
    }

    /** One line, one currency, so that the amount is its own total. */
    private static DonorStatement withFirstAmount(BigDecimal value) {
        DonorStatement sample =
                aStatement().projects(1).quarters(1).currencies("MXN").build();
        ProjectStatement project = sample.projects().get(0);
        List<Line> lines =
                project.lines().stream().map(line -> first(line, value)).toList();
        List<Line> totals =
                sample.totals().stream().map(line -> first(line, value)).toList();
        return new DonorStatement(
                sample.heading(),
                sample.measures(),
                List.of(new ProjectStatement(project.identifier(), project.title(), lines, totals, project.usd())),
                totals,
                sample.usd(),
                sample.quarters(),
                sample.activities(),
                sample.rates(),
                sample.leftOut());
    }

    private static Line first(Line line, BigDecimal value) {
        List<Cell> cells = new ArrayList<>(line.cells());
        Cell cell = cells.get(0);
        Amount amount = new Amount(cell.transacted().key(), value, line.currency());
        cells.set(0, new Cell(cell.measure(), amount, cell.usd()));
        return new Line(line.quarter(), line.currency(), cells);
    }
}
