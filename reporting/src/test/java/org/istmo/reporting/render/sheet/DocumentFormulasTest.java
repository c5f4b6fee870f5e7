package org.istmo.reporting.render.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is calculated is what is printed. */
class DocumentFormulasTest {

    static Stream<Document> samples() {
        return DocumentSamples.every();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_formula_yields_what_its_cell_has_stored(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : Books.formulas(workbook)) {
                double calculated = evaluator.evaluate(cell).getNumberValue();
                assertEquals(cell.getNumericCellValue(), calculated, cell.getCellFormula());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_figure_stands_where_the_list_of_keys_says(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            Map<String, Cell> cells = keyed(workbook);
            int[] seen = {0};
            document.tables()
                    .forEach(table -> table.rows()
                            .forEach(row -> row.values().forEach(value -> {
                                if (value instanceof Value.Quantity quantity
                                        && !quantity.key().isEmpty()) {
                                    assertEquals(
                                            CellNumbers.inCell(quantity).doubleValue(),
                                            at(cells, quantity.key()).getNumericCellValue(),
                                            quantity.key());
                                    seen[0]++;
                                }
                            })));
            assertTrue(seen[0] >= cells.size() && !cells.isEmpty(), seen[0] + " of " + cells.size());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_total_and_every_made_figure_is_live(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            Map<String, Cell> cells = keyed(workbook);
            document.tables()
                    .forEach(table -> table.rows().forEach(row -> {
                        for (int i = 0; i < row.values().size(); i++) {
                            boolean follows = table.columns().get(i).made().isPresent()
                                    || !(row.reckoning() instanceof Reckoning.Given);
                            if (follows && row.values().get(i) instanceof Value.Quantity quantity) {
                                assertTrue(
                                        isLive(workbook, table, words(row), quantity, at(cells, quantity.key())),
                                        table.id() + " " + quantity.key());
                            }
                        }
                    }));
        }
    }

    /** At the place that the list of keys names, or, of a figure that stands in several places, in this row of the sheet. */
    private static boolean isLive(XSSFWorkbook workbook, Table table, String words, Value.Quantity figure, Cell named) {
        if (named.getCellType() == CellType.FORMULA) {
            return true;
        }
        double value = CellNumbers.inCell(figure).doubleValue();
        for (Row row : workbook.getTable(new TableNames().of(table.id())).getXSSFSheet()) {
            boolean its = false;
            boolean live = false;
            for (Cell cell : row) {
                its |= cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(words);
                live |= cell.getCellType() == CellType.FORMULA && cell.getNumericCellValue() == value;
            }
            if (its && live) {
                return true;
            }
        }
        return false;
    }

    private static String words(org.istmo.reporting.render.document.Row row) {
        return row.values().stream()
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).text())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_figure_stands_without_its_unit(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            Map<String, Cell> cells = keyed(workbook);
            document.tables()
                    .forEach(table -> table.rows()
                            .forEach(row -> row.values().forEach(value -> {
                                if (value instanceof Value.Quantity quantity
                                        && !quantity.key().isEmpty()) {
                                    String around = around(at(cells, quantity.key()));
                                    assertTrue(
                                            around.contains(
                                                    quantity.unit().name().toLowerCase(Locale.ROOT)),
                                            () -> quantity.unit().name() + " in " + around);
                                }
                            })));
        }
    }

    /** What a reader sees with a cell: its format, its row's words, the head of its column, the title. */
    private static String around(Cell cell) {
        XSSFTable table = ((XSSFSheet) cell.getSheet()).getTables().get(0);
        StringBuilder words = new StringBuilder(cell.getCellStyle().getDataFormatString());
        cell.getRow()
                .forEach(other ->
                        words.append('|' + (other.getCellType() == CellType.STRING ? other.getStringCellValue() : "")));
        words.append('|')
                .append(cell.getSheet()
                        .getRow(table.getStartRowIndex())
                        .getCell(cell.getColumnIndex())
                        .getStringCellValue());
        words.append('|').append(cell.getSheet().getRow(0).getCell(0).getStringCellValue());
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static Cell at(Map<String, Cell> cells, String key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new AssertionError("no cell for " + key);
        }
        return cell;
    }

    /** By the sheet of keys. */
    private static Map<String, Cell> keyed(XSSFWorkbook workbook) {
        XSSFTable figures = workbook.getTable("figures");
        Map<String, Cell> cells = new HashMap<>();
        for (int i = figures.getStartRowIndex() + 1; i <= figures.getEndRowIndex(); i++) {
            Row row = figures.getXSSFSheet().getRow(i);
            CellReference place = new CellReference(row.getCell(5).getStringCellValue());
            assertEquals(
                    row.getCell(5).getStringCellValue(),
                    row.getCell(5).getHyperlink().getAddress());
            cells.put(
                    row.getCell(4).getStringCellValue(),
                    workbook.getSheet(place.getSheetName())
                            .getRow(place.getRow())
                            .getCell(place.getCol()));
        }
        return cells;
    }
}
