package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.jspecify.annotations.Nullable;

/** One row for each project, quarter and currency: what every total of the workbook is made of. */
final class StatementSheet {

    static final int QUARTER = 2;
    static final int CURRENCY = 3;
    private static final int FIRST_MEASURE = 4;
    private static final int HEAD = 2;
    private static final int FIRST = HEAD + 1;

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final SheetCells cells;
    private final Map<Integer, RowRange> ranges = new HashMap<>();
    private int next = FIRST;

    StatementSheet(SheetWriting writing, DonorStatement statement) {
        this.writing = writing;
        this.statement = statement;
        this.cells = writing.sheet("sheet.statement");
    }

    void write() {
        SheetTitle.write(cells, writing, statement.heading(), writing.word("title"));
        cells.heads(HEAD, heads());
        for (int i = 0; i < statement.projects().size(); i++) {
            ProjectStatement project = statement.projects().get(i);
            int first = next;
            project.lines().forEach(line -> row(project, line));
            ranges.put(i, new RowRange(first, next - 1));
        }
        if (next > FIRST) {
            nameTable();
        } else {
            cells.label(cells.row(FIRST), 0, SheetTitle.empty(writing, statement.heading()), writing.styles().label);
        }
        columns();
        PrintedSheet.withHead(cells, writing, statement.heading(), HEAD, 2);
    }

    String name() {
        return cells.sheet().getSheetName();
    }

    RowRange all() {
        return new RowRange(FIRST, Math.max(FIRST, next - 1));
    }

    RowRange of(int project) {
        RowRange range = ranges.get(project);
        if (range == null) {
            throw new IllegalArgumentException("project " + project);
        }
        return range;
    }

    static int transacted(int measure) {
        return FIRST_MEASURE + 2 * measure;
    }

    static int usd(int measure) {
        return FIRST_MEASURE + 2 * measure + 1;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                writing.word("column.identifier"),
                writing.word("column.title"),
                writing.word("column.quarter"),
                writing.word("column.currency")));
        for (Measure measure : statement.measures()) {
            heads.add(writing.name(measure) + " — " + writing.word("column.transacted"));
            heads.add(writing.name(measure) + " — " + writing.word("column.usd"));
        }
        return heads;
    }

    private void row(ProjectStatement project, Line line) {
        XSSFRow row = cells.row(next++);
        cells.line(row, 0, project.identifier());
        cells.line(row, 1, writing.data(project.title()));
        cells.line(row, QUARTER, writing.figures().quarter(line.quarter()));
        cells.line(row, CURRENCY, line.currency());
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            cells.amount(row, transacted(i), cell.transacted().value(), writing.styles().money);
            usd(row, usd(i), cell.usd());
        }
    }

    private void usd(XSSFRow row, int column, @Nullable Amount amount) {
        if (amount == null) {
            cells.label(row, column, writing.word("no.rate"), writing.styles().usd);
        } else {
            cells.amount(row, column, amount.value(), writing.styles().usd);
        }
    }

    private void nameTable() {
        AreaReference area = new AreaReference(
                new CellReference(HEAD, 0),
                new CellReference(next - 1, usd(statement.measures().size() - 1)),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = cells.sheet().createTable(area);
        table.setName("donor_statement");
        table.setDisplayName("donor_statement");
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }

    private void columns() {
        cells.sheet().setColumnWidth(0, 34 * 256);
        cells.sheet().setColumnWidth(1, 48 * 256);
        cells.sheet().setColumnWidth(QUARTER, 11 * 256);
        cells.sheet().setColumnWidth(CURRENCY, 10 * 256);
        for (int i = 0; i < 2 * statement.measures().size(); i++) {
            cells.sheet().setColumnWidth(FIRST_MEASURE + i, 20 * 256);
        }
    }
}
