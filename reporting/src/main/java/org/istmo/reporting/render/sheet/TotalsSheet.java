package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;

/** Totals by currency, by quarter and by project, as formulas over the statement sheet. */
final class TotalsSheet {

    private static final int FIRST_FIGURE = 2;
    private static final int HEAD = 2;

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final StatementSheet rows;
    private final SheetCells cells;
    private final LiveTotals totals;
    private int next = HEAD;

    TotalsSheet(SheetWriting writing, DonorStatement statement, StatementSheet rows) {
        this.writing = writing;
        this.statement = statement;
        this.rows = rows;
        this.cells = writing.sheet("sheet.totals");
        this.totals = new LiveTotals(writing, statement, rows, cells);
    }

    void write() {
        SheetTitle.write(cells, writing, statement.heading(), writing.word("table.totals"));
        heads(true);
        sums(writing.word("total.grand"), rows.all(), statement.projects(), statement.totals(), statement.usd());
        quarters();
        projects();
        notes();
        columns();
        PrintedSheet.withHead(cells, writing, statement.heading(), HEAD, 2);
    }

    private void heads(boolean transacted) {
        List<String> heads = new ArrayList<>(List.of(
                writing.word(transacted ? "column.project" : "column.quarter"), writing.word("column.currency")));
        for (Measure measure : statement.measures()) {
            if (transacted) {
                heads.add(writing.name(measure) + " — " + writing.word("column.transacted"));
                heads.add(writing.name(measure) + " — " + writing.word("column.usd"));
            } else {
                heads.add(writing.name(measure));
            }
        }
        cells.heads(next++, heads);
    }

    /** A row for each currency, and one in US dollars unless the only row says it already. */
    private void sums(String label, RowRange range, List<ProjectStatement> over, List<Line> lines, List<Amount> usd) {
        for (Line line : lines) {
            totals.currency(cells.row(next++), label, range, over, line);
        }
        if (!Line.saysItAll(lines)) {
            totals.usd(cells.row(next++), label, range, over, usd);
        }
    }

    private void quarters() {
        next++;
        cells.label(cells.row(next++), 0, writing.word("table.quarters"), writing.styles().label);
        heads(false);
        int first = next;
        for (QuarterTotal quarter : statement.quarters()) {
            totals.quarter(cells.row(next++), quarter);
        }
        if (!statement.projects().isEmpty()) {
            QuarterBars bars = new QuarterBars(writing, statement, cells.sheet());
            next = bars.draw(new RowRange(first, next - 1), FIRST_FIGURE, next + 1);
        }
    }

    private void projects() {
        next++;
        cells.label(cells.row(next++), 0, writing.word("section.projects"), writing.styles().label);
        heads(true);
        for (int i = 0; i < statement.projects().size(); i++) {
            ProjectStatement project = statement.projects().get(i);
            List<ProjectStatement> alone = List.of(project);
            sums(project.identifier(), rows.of(i), alone, project.totals(), project.usd());
        }
    }

    private void notes() {
        next++;
        String check = writing.labels().sentence("sheet.check", rows.name());
        cells.label(cells.row(next++), 0, check, writing.styles().subtitle);
        cells.label(cells.row(next++), 0, writing.word("sheet.without-rate"), writing.styles().subtitle);
    }

    private void columns() {
        cells.sheet().setColumnWidth(0, LiveTotals.LABEL_WIDTH * 256);
        cells.sheet().setColumnWidth(1, 10 * 256);
        for (int i = 0; i < 2 * statement.measures().size(); i++) {
            cells.sheet().setColumnWidth(FIRST_FIGURE + i, 20 * 256);
        }
    }
}
