package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.reporting.reconcile.Apart;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Condition;
import org.istmo.reporting.reconcile.Difference;
import org.istmo.reporting.reconcile.More;
import org.istmo.reporting.reconcile.Reason;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.ReportFigure;
import org.istmo.reporting.reconcile.RowSum;
import org.istmo.reporting.reconcile.Said;
import org.istmo.reporting.reconcile.StatedBy;
import org.istmo.reporting.reconcile.Uncompared;
import org.istmo.web.report.AReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationSheetTest {

    private static final String HUGE = "123456789012345678901234.50";
    private static final int MOST_ROWS = 4;
    private static final List<Column> COLUMNS = ExportedLedger.TRANSACTIONS.columns();

    @Test
    void formulas_over_all_sheets_come_to_what_their_cells_show() throws IOException {
        XSSFWorkbook book = written(Language.EN, found());
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;

        for (Row row : book.getSheet("Reconciliation")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas++;
                    if (cell.getCachedFormulaResultType() == CellType.STRING) {
                        assertEquals(
                                cell.getStringCellValue(),
                                evaluator.evaluate(cell).getStringValue(),
                                cell.getCellFormula());
                        continue;
                    }
                    double shown = cell.getNumericCellValue();
                    double worked = evaluator.evaluate(cell).getNumberValue();
                    assertEquals(shown, worked, Math.abs(shown) * 1e-14, cell.getCellFormula());
                }
            }
        }

        assertEquals(3 * 5 + 4, formulas);
        assertEquals("transactions-2", book.getSheetAt(3).getSheetName());
    }

    @Test
    void a_difference_is_explained_by_the_entries_below_and_nothing_is_left() throws IOException {
        XSSFSheet sheet = written(Language.EN, found()).getSheet("Reconciliation");
        Row figures = row(sheet, "Figures of the filter");
        Row report = row(sheet, "IST-2023-1");

        assertEquals(16.0, figures.getCell(8).getNumericCellValue());
        assertEquals("123456789012345678901245.50", figures.getCell(9).getStringCellValue());
        assertEquals(0.0, figures.getCell(12).getNumericCellValue());
        assertEquals(10.0, report.getCell(8).getNumericCellValue());
        assertEquals(12.0, report.getCell(9).getNumericCellValue());
        assertEquals(-2.0, report.getCell(10).getNumericCellValue());
        assertEquals(-2.0, report.getCell(11).getNumericCellValue());
        assertEquals(0.0, report.getCell(12).getNumericCellValue());
        assertEquals(2, report.getCell(2).getNumericCellValue());
        assertEquals("2024-01-20", report.getCell(3).getStringCellValue());
        assertTrue(said(sheet).contains("Left out of consolidated figures: same-money"), said(sheet));
        assertTrue(said(sheet).contains("Exact as text, in no sum of a spreadsheet: " + HUGE), said(sheet));
        assertTrue(said(sheet).contains("And 3 more"), said(sheet));
        assertEquals("explained", report.getCell(13).getStringCellValue());
    }

    /** Entries that are named without anybody knowing why, and those that are only counted, explain nothing. */
    @Test
    void what_is_named_for_another_reason_stays_unexplained_and_the_status_says_how_much() throws IOException {
        XSSFSheet sheet = written(Language.EN, found()).getSheet("Reconciliation");
        Row other = sheet.getRow(row(sheet, "IST-2023-1").getRowNum() + 1);

        assertEquals(-1233.5, other.getCell(10).getNumericCellValue());
        assertEquals(-4.0, other.getCell(11).getNumericCellValue());
        assertEquals(-1229.5, other.getCell(12).getNumericCellValue());
        assertEquals("not explained: -1,229.50", other.getCell(13).getStringCellValue());
        assertTrue(said(sheet).contains("A-1|no|6.0|5.0"), said(sheet));
        assertTrue(said(sheet).contains("Posted after the report was drafted: …"), said(sheet));
    }

    /** Text of 11 points on a page of A4, 297 mm across, without its margins. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void it_is_printed_across_at_seven_points_or_more_with_its_heads_on_each_page(Language language)
            throws IOException {
        XSSFSheet sheet = written(language, found()).getSheetAt(1);
        double width = 0;
        for (int at = 0; at <= ReconciliationColumns.STATUS; at++) {
            width += sheet.getColumnWidthInPixels(at) / 96 * 72;
        }
        double page = (297 / 25.4 - 0.6) * 72;

        assertTrue(11 * page / width > 7, page + " / " + width);
        assertEquals(0, sheet.getPrintSetup().getFitHeight());
        assertTrue(sheet.getPrintSetup().getLandscape());
        int heads = sheet.getRepeatingRows().getFirstRow();
        assertEquals(heads + 1, sheet.getRepeatingRows().getLastRow());
        assertEquals(
                ExportWords.in(language).say("reconciliation.status"),
                sheet.getRow(heads).getCell(13).getStringCellValue());
    }

    @Test
    void a_sum_that_no_formula_holds_is_added_up_in_cells_beside_it() throws IOException {
        List<List<Condition>> ways = new ArrayList<>();
        ways.add(ofDonor("4"));
        for (int none = 0; none < 100; none++) {
            ways.add(ofDonor("none-" + none));
        }
        Comparison wide = new Comparison(
                List.of(new Said("type.4", List.of())),
                new RowSum(Optional.of("share_usd"), ways),
                "USD",
                new BigDecimal("6.00"),
                new StatedBy(new Said("by.figures", List.of()), Optional.empty()),
                new BigDecimal("6.00"),
                List.of(),
                List.of());
        XSSFWorkbook book = written(
                Language.EN,
                new Reconciliation(List.of(wide), Optional.empty(), List.of(), List.of(), List.of(), List.of()));
        Cell sum = row(book.getSheet("Reconciliation"), "Figures of the filter").getCell(8);

        assertTrue(sum.getCellFormula().matches("SUM\\(\\$P\\$\\d+:\\$[Q-Z]+\\$\\d+\\)"), sum::getCellFormula);
        assertEquals(6.0, sum.getNumericCellValue());
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        assertEquals(6.0, evaluator.evaluate(sum).getNumberValue());
        assertTrue(book.getPrintArea(1).contains("$A$1:$N$"), book.getPrintArea(1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_has_its_words(Language language) throws IOException {
        ExportWords words = ExportWords.in(language);
        for (Reason reason : Reason.values()) {
            assertFalse(words.say("reason." + reason.word(), "x").isBlank());
        }
        for (Apart.Why why : Apart.Why.values()) {
            assertFalse(words.say("apart." + why.word()).isBlank());
        }
        for (Uncompared.Why why : Uncompared.Why.values()) {
            assertTrue(words.say("uncompared." + why.word(), "5").contains("5"));
        }
        XSSFSheet sheet = written(
                        language,
                        new Reconciliation(
                                List.of(),
                                Optional.of("article"),
                                List.of(),
                                List.of(new Apart(AReport.issued(), Apart.Why.NARROWER_FILTER)),
                                List.of(new Uncompared(
                                        AReport.issued(),
                                        17,
                                        Map.of(Uncompared.Why.BEFORE, 6, Uncompared.Why.MANY, 4))),
                                List.of()))
                .getSheetAt(1);
        assertTrue(said(sheet).contains("article"), said(sheet));
        assertTrue(said(sheet).contains("IST-2023-1"), said(sheet));
        String before = words.say("uncompared.before", "6");
        assertTrue(said(sheet).contains(words.say("reconciliation.compared", "17") + " " + before + "; "), said(sheet));
        assertEquals(words.say("sheet.reconciliation"), sheet.getSheetName());
    }

    private static Row row(XSSFSheet sheet, String statedBy) {
        for (Row row : sheet) {
            Cell cell = row.getCell(1);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(statedBy)) {
                return row;
            }
        }
        throw new AssertionError(statedBy);
    }

    private static String said(XSSFSheet sheet) {
        StringBuilder said = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> said.append(cell).append('|')));
        return said.toString();
    }

    private static Reconciliation found() {
        Comparison figures = new Comparison(
                List.of(new Said("type.4", List.of())),
                new RowSum(Optional.of("share_usd"), List.of(List.of(Condition.is("type", "4")))),
                "USD",
                new BigDecimal("16.00"),
                new StatedBy(new Said("by.figures", List.of()), Optional.empty()),
                new BigDecimal("123456789012345678901245.50"),
                List.of(
                        difference(2, "5.00", "0", Reason.LEFT_OUT, "same-money"),
                        difference(6, "0", HUGE, Reason.EXACT_AS_TEXT, HUGE)),
                List.of());
        Comparison report = new Comparison(
                List.of(new Said("type.3", List.of()), new Said("type.4", List.of())),
                new RowSum(Optional.of("share_value"), List.of(ofDonor("3"), ofDonor("4"))),
                "USD",
                new BigDecimal("10.00"),
                new StatedBy(
                        new Said("by.report", List.of("IST-2023-1")),
                        Optional.of(new ReportFigure(AReport.issued(), "spent.USD", new Text("Spent", "Gastado")))),
                new BigDecimal("12.00"),
                List.of(difference(9, "0", "3.00", Reason.NOT_TAKEN, "")),
                List.of(new More(Reason.POSTED_SINCE, 3, BigDecimal.ONE)));
        Comparison other = new Comparison(
                List.of(new Said("type.4", List.of())),
                new RowSum(Optional.of("share_value"), List.of(ofDonor("4"))),
                "USD",
                new BigDecimal("6.00"),
                report.by(),
                new BigDecimal("1239.50"),
                List.of(difference(1, "6.00", "5.00", Reason.OTHER, "")),
                List.of(
                        new More(Reason.NOT_TAKEN, 2, new BigDecimal("-4")),
                        new More(Reason.OTHER, 9, BigDecimal.TEN)));
        return new Reconciliation(
                List.of(figures), Optional.empty(), List.of(report, other), List.of(), List.of(), List.of());
    }

    private static List<Condition> ofDonor(String type) {
        return List.of(
                Condition.is("type", type),
                Condition.is("currency", "USD"),
                Condition.is("donor", "D-1"),
                new Condition("left_out", Condition.Test.IS_NOT, "parent"),
                new Condition("month", Condition.Test.AT_LEAST, LocalDate.parse("2023-01-01")),
                new Condition("month", Condition.Test.AT_MOST, LocalDate.parse("2023-02-01")));
    }

    private static Difference difference(long entry, String inLedger, String stated, Reason reason, String detail) {
        return new Difference(
                Optional.of(entry), "A-" + entry, new BigDecimal(inLedger), new BigDecimal(stated), reason, detail);
    }

    private static @Nullable Object[] row(
            long entry, String type, String currency, String donor, String mark, String month, String share) {
        @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
        put(cells, "transaction", entry);
        put(cells, "type", type);
        put(cells, "currency", currency);
        put(cells, "donor", donor);
        put(cells, "left_out", mark);
        put(cells, "month", LocalDate.parse(month));
        put(cells, "share_value", new BigDecimal(share));
        put(cells, "share_usd", new BigDecimal(share));
        return cells;
    }

    private static void put(@Nullable Object[] cells, String column, Object value) {
        cells[COLUMNS.stream().map(Column::name).toList().indexOf(column)] = value;
    }

    private static XSSFWorkbook written(Language language, Reconciliation found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, ExportWords.in(language), MOST_ROWS);
        file.begin(COLUMNS);
        file.take(row(1, "4", "USD", "D-1", "", "2023-01-01", "6.00"));
        file.take(row(2, "4", "USD", "D-2", "same-money", "2023-01-01", "5.00"));
        file.take(row(3, "3", "USD", "D-1", "", "2023-02-01", "4.00"));
        file.take(row(4, "4", "EUR", "D-1", "", "2023-02-01", "3.00"));
        file.take(row(5, "4", "USD", "D-1", "parent", "2023-02-01", "2.00"));
        file.take(row(6, "4", "USD", "D-1", "", "2023-03-01", HUGE));
        file.reconciled(found);
        file.end(new Cover(
                ExportedLedger.TRANSACTIONS,
                "An auditor (auditor)",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(7, "abc"),
                6,
                List.of()));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
