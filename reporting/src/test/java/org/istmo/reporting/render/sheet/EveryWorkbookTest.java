package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.look.Cell;
import org.istmo.reporting.look.Words;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;

/** Every report as a workbook: what its reader's eye and printer meet. Formulas and schemas are looked at apart. */
class EveryWorkbookTest {

    static Stream<Cell> all() {
        return Cell.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_table_has_a_head_that_stays_and_repeats_every_chart_is_native_and_no_word_is_foreign(Cell cell)
            throws IOException {
        Document document = cell.document();
        try (XSSFWorkbook workbook = Books.of(document)) {
            for (Table table : document.tables().toList()) {
                head(workbook, table);
            }
            assertEquals(
                    document.sections().stream()
                            .flatMap(section -> section.blocks().stream())
                            .filter(Chart.class::isInstance)
                            .count(),
                    charts(workbook));
            named(workbook);
            unitsBeside(workbook.getTable("figures"));
            assertEquals(Set.of(), foreign(cell, workbook));
        }
    }

    /** The sheet of keys has a column for them, and figures that are told from each other by their digits alone. */
    private static void unitsBeside(XSSFTable figures) {
        for (int row = figures.getStartRowIndex() + 1; row <= figures.getEndRowIndex(); row++) {
            String format =
                    figures.getXSSFSheet().getRow(row).getCell(2).getCellStyle().getDataFormatString();
            assertFalse(format.contains("\""), format);
        }
    }

    private static void head(XSSFWorkbook workbook, Table table) {
        XSSFTable named = workbook.getTable(new TableNames().of(table.id()));
        assertNotNull(named, table.id());
        XSSFSheet sheet = named.getXSSFSheet();
        int head = named.getStartRowIndex();
        assertEquals(head + 1, sheet.getPaneInformation().getHorizontalSplitPosition(), table.id());
        String repeated = workbook.getNames("_xlnm.Print_Titles").stream()
                .filter(name -> name.getSheetIndex() == workbook.getSheetIndex(sheet))
                .map(Name::getRefersToFormula)
                .findFirst()
                .orElse("");
        boolean aboveItsChart = sheet.getDrawingPatriarch() != null && repeated.isEmpty();
        assertTrue(aboveItsChart || repeated.endsWith("!$" + (head + 1) + ":$" + (head + 1)), table.id());
        assertTrue(sheet.getPrintSetup().getLandscape() && sheet.getFitToPage(), table.id());
        assertEquals(0, sheet.getPrintSetup().getFitHeight(), "as many pages as it needs");
        assertEquals(
                Math.max(
                        1,
                        table.rows().stream()
                                .filter(row -> row.emphasis() == Row.Emphasis.PLAIN)
                                .count()),
                named.getDataRowCount(),
                table.id());
    }

    private static long charts(XSSFWorkbook workbook) {
        long charts = 0;
        for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
            XSSFDrawing drawing = workbook.getSheetAt(sheet).getDrawingPatriarch();
            charts += drawing == null ? 0 : drawing.getCharts().size();
            if (drawing != null) {
                drawing.getCTDrawing()
                        .getTwoCellAnchorList()
                        .forEach(place -> assertTrue(
                                place.getTo().getRow() - place.getFrom().getRow() <= 30, "higher than a page"));
            }
        }
        return charts;
    }

    /** A series is named by the head of the cells that it draws. */
    private static void named(XSSFWorkbook workbook) {
        for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
            XSSFDrawing drawing = workbook.getSheetAt(sheet).getDrawingPatriarch();
            if (drawing == null) {
                continue;
            }
            for (XSSFChart chart : drawing.getCharts()) {
                for (CTBarChart bars : chart.getCTChart().getPlotArea().getBarChartList()) {
                    bars.getSerList().forEach(series -> {
                        CTStrRef name = series.getTx().getStrRef();
                        CellReference at = new CellReference(name.getF());
                        String head = workbook.getSheet(at.getSheetName())
                                .getRow(at.getRow())
                                .getCell(at.getCol())
                                .getStringCellValue();
                        String said = name.getStrCache().getPtArray(0).getV();
                        assertTrue(head.contains(said), said + " of " + head);
                    });
                }
            }
        }
    }

    /** The keys of figures are of no language. */
    private static Set<String> foreign(Cell cell, XSSFWorkbook workbook) {
        Set<String> keys = DocumentFigures.said(cell.document()).keySet();
        String text = Stream.concat(
                        Books.texts(workbook).stream().filter(words -> !keys.contains(words)),
                        workbook.getAllNames().stream().map(name -> name.getSheetName()))
                .collect(Collectors.joining("\n"));
        return Words.foreign(cell, text);
    }
}
