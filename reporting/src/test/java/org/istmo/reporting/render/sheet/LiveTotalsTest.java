package org.istmo.reporting.render.sheet;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.ProjectStatement;
import org.junit.jupiter.api.Test;

class LiveTotalsTest {

    @Test
    void formulas_yield_the_figures_of_the_dataset_whether_calculated_or_stored() throws IOException {
        DonorStatement statement = aStatement().projects(7).build();
        try (XSSFWorkbook workbook = Workbooks.of(statement, Language.ES)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<Cell> formulas = Workbooks.formulas(workbook.getSheet("Totales"));
            List<BigDecimal> figures = figures(statement);
            assertEquals(figures.size(), formulas.size());
            for (int i = 0; i < figures.size(); i++) {
                double figure = figures.get(i).doubleValue();
                Cell cell = formulas.get(i);
                assertEquals(figure, cell.getNumericCellValue(), cell.getCellFormula());
                assertEquals(figure, evaluator.evaluate(cell).getNumberValue(), cell.getCellFormula());
            }
        }
    }

    @Test
    void one_currency_says_its_dollars_once() throws IOException {
        DonorStatement statement = aStatement().projects(2).currencies("USD").build();
        try (XSSFWorkbook workbook = Workbooks.of(statement, Language.EN)) {
            List<String> names = Workbooks.cells(workbook.getSheet("Totals")).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(Cell::getStringCellValue)
                    .toList();
            assertTrue(names.contains(statement.projects().get(0).identifier()), names::toString);
            assertTrue(names.stream().noneMatch(name -> name.endsWith("— Total in USD")), names::toString);
        }
    }

    @Test
    void a_total_without_a_rate_reads_no_rate() throws IOException {
        DonorStatement statement = aStatement()
                .projects(1)
                .withMissingRates()
                .currencies("HNL", "USD")
                .build();
        try (XSSFWorkbook workbook = Workbooks.of(statement, Language.EN)) {
            XSSFSheet totals = workbook.getSheet("Totals");
            assertEquals("HNL", totals.getRow(3).getCell(1).getStringCellValue());
            assertEquals(CellType.FORMULA, totals.getRow(3).getCell(2).getCellType());
            assertEquals("no rate", totals.getRow(3).getCell(3).getStringCellValue());
            assertTrue(totals.getRow(5).getCell(3).getCellFormula().startsWith("ROUND(SUM("));
        }
    }

    /** In the order in which the sheet shows them. */
    private static List<BigDecimal> figures(DonorStatement statement) {
        List<BigDecimal> figures = new ArrayList<>(block(statement.totals(), statement.usd()));
        statement.quarters().forEach(quarter -> figures.addAll(values(quarter.usd().stream())));
        for (ProjectStatement project : statement.projects()) {
            figures.addAll(block(project.totals(), project.usd()));
        }
        return figures;
    }

    private static List<BigDecimal> block(List<Line> lines, List<Amount> usd) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Line line : lines) {
            figures.addAll(values(line.cells().stream().flatMap(cell -> Stream.of(cell.transacted(), cell.usd()))));
        }
        figures.addAll(values(usd.stream()));
        return figures;
    }

    private static List<BigDecimal> values(Stream<Amount> amounts) {
        return amounts.map(Amount::value).toList();
    }
}
