package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.ProjectStatement;
import org.jspecify.annotations.Nullable;

/** Rows of money: label, currency, and two columns for each measure. */
final class AmountRows {

    static final String TABLE = "amounts";
    private static final String TOTAL = "total";
    private static final int LONGEST_HEADING = 1500;

    private final Typesetting set;

    AmountRows(Typesetting set) {
        this.set = set;
    }

    /** A project's quarters, then its totals. */
    List<PrintedRow> of(String section, ProjectStatement project) {
        String title = set.data(project.identifier()) + "  " + heading(set.data(project.title()));
        List<PrintedRow> rows = new ArrayList<>();
        project.lines().forEach(line -> rows.add(line(section, title, "", quarter(line), line)));
        rows.addAll(totals(section, title, TOTAL, project.totals(), project.usd()));
        return rows;
    }

    /** A title that left no room for rows under it would repeat itself for ever; the list of activities has it whole. */
    private static String heading(String title) {
        return title.length() <= LONGEST_HEADING ? title : title.substring(0, LONGEST_HEADING) + "…";
    }

    /** A line for each currency, and one in US dollars unless the only line says it already. */
    List<PrintedRow> totals(
            String section, @Nullable String project, String emphasis, List<Line> totals, List<Amount> usd) {
        List<PrintedRow> rows = new ArrayList<>();
        totals.forEach(line -> rows.add(line(section, project, emphasis, set.word("total"), line)));
        if (Line.saysItAll(totals)) {
            return rows;
        }
        List<String> cells = new ArrayList<>(List.of(set.word("total.usd"), "USD"));
        for (Amount amount : usd) {
            cells.add("");
            cells.add(set.figures().money(amount));
        }
        rows.add(row(section, project, emphasis + "-usd", cells));
        return rows;
    }

    private PrintedRow line(String section, @Nullable String project, String emphasis, String label, Line line) {
        List<String> cells = new ArrayList<>(List.of(label, line.currency()));
        for (Cell cell : line.cells()) {
            cells.add(set.figures().money(cell.transacted()));
            cells.add(set.figures().money(cell.usd()));
        }
        return row(section, project, emphasis, cells);
    }

    private String quarter(Line line) {
        return set.figures().quarter(line.quarter());
    }

    private static PrintedRow row(String section, @Nullable String project, String emphasis, List<String> cells) {
        return new PrintedRow(PrintedRow.Kind.AMOUNTS, section, TABLE, project, emphasis, false, cells);
    }
}
