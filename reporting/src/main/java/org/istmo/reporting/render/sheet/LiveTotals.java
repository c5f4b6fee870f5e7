package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.jspecify.annotations.Nullable;

/**
 * Rows of totals. A total is a formula where the statement sheet's cells yield the dataset's figure; where they cannot (a cell that reads "no
 * rate" holds entries with a rate too, or more digits than a spreadsheet keeps), the figure stands as it is.
 */
final class LiveTotals {

    /** Of the column of names, in letters of the plain font; the bold ones of a total take more room each. */
    static final int LABEL_WIDTH = 60;

    private static final int LABEL_LETTERS = 44;

    private static final int FIRST_FIGURE = 2;

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final StatementSheet rows;
    private final SheetCells cells;
    private final String source;

    LiveTotals(SheetWriting writing, DonorStatement statement, StatementSheet rows, SheetCells cells) {
        this.writing = writing;
        this.statement = statement;
        this.rows = rows;
        this.cells = cells;
        this.source = SheetNameFormatter.format(rows.name());
    }

    /** One currency: as transacted and in US dollars. */
    void currency(XSSFRow row, String label, RowRange range, List<ProjectStatement> over, Line line) {
        cells.line(row, 0, label);
        cells.line(row, 1, line.currency());
        Predicate<Line> same = other -> other.currency().equals(line.currency());
        String key = "$B" + (row.getRowNum() + 1);
        for (int i = 0; i < line.cells().size(); i++) {
            int measure = i;
            Cell cell = line.cells().get(i);
            String transacted = sumIf(range, StatementSheet.transacted(i), StatementSheet.CURRENCY, key, 6);
            String usd = sumIf(range, StatementSheet.usd(i), StatementSheet.CURRENCY, key, 2);
            Stream<@Nullable Amount> own = amounts(over, same, measure).map(Cell::transacted);
            Stream<@Nullable Amount> converted = amounts(over, same, measure).map(Cell::usd);
            total(row, FIRST_FIGURE + 2 * i, transacted, own, cell.transacted(), writing.styles().money);
            total(row, FIRST_FIGURE + 2 * i + 1, usd, converted, cell.usd(), writing.styles().usd);
        }
    }

    /** All currencies, in US dollars. */
    void usd(XSSFRow row, String label, RowRange range, List<ProjectStatement> over, List<Amount> figures) {
        String name = label + " — " + writing.word("total.usd");
        cells.label(row, 0, name, writing.styles().totalLabel);
        SheetCells.fit(row, name.length(), LABEL_LETTERS);
        cells.label(row, 1, "USD", writing.styles().totalLabel);
        for (int i = 0; i < figures.size(); i++) {
            String formula = "ROUND(SUM(" + range.column(source, StatementSheet.usd(i)) + "),2)";
            Stream<@Nullable Amount> converted = amounts(over, line -> true, i).map(Cell::usd);
            cells.label(row, FIRST_FIGURE + 2 * i, "", writing.styles().totalLabel);
            total(row, FIRST_FIGURE + 2 * i + 1, formula, converted, figures.get(i), writing.styles().totalUsd);
        }
    }

    /** One quarter of all projects, in US dollars. */
    void quarter(XSSFRow row, QuarterTotal quarter) {
        cells.line(row, 0, writing.figures().quarter(quarter.quarter()));
        cells.line(row, 1, "USD");
        Predicate<Line> same = line -> line.quarter().equals(quarter.quarter());
        String key = "$A" + (row.getRowNum() + 1);
        for (int i = 0; i < quarter.usd().size(); i++) {
            String formula = sumIf(rows.all(), StatementSheet.usd(i), StatementSheet.QUARTER, key, 2);
            Stream<@Nullable Amount> converted =
                    amounts(statement.projects(), same, i).map(Cell::usd);
            total(row, FIRST_FIGURE + i, formula, converted, quarter.usd().get(i), writing.styles().usd);
        }
    }

    private String sumIf(RowRange range, int column, int criterion, String key, int decimals) {
        return "ROUND(SUMIFS(" + range.column(source, column) + "," + range.column(source, criterion) + "," + key + "),"
                + decimals + ")";
    }

    private void total(
            XSSFRow row,
            int column,
            String formula,
            Stream<@Nullable Amount> summed,
            @Nullable Amount figure,
            XSSFCellStyle style) {
        if (figure == null) {
            cells.label(row, column, writing.word("no.rate"), style);
        } else if (yields(summed, figure.value())) {
            cells.formula(row, column, formula, figure.value(), style);
        } else {
            cells.amount(row, column, figure.value(), style);
        }
    }

    private static boolean yields(Stream<@Nullable Amount> summed, BigDecimal figure) {
        List<BigDecimal> numbers =
                summed.filter(Objects::nonNull).map(Amount::value).toList();
        return SheetCells.exact(figure)
                && numbers.stream().allMatch(SheetCells::exact)
                && numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(figure) == 0;
    }

    private static Stream<Cell> amounts(List<ProjectStatement> over, Predicate<Line> which, int measure) {
        return over.stream()
                .flatMap(project -> project.lines().stream())
                .filter(which)
                .map(line -> line.cells().get(measure));
    }
}
