package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;

/** The whole statement, page by page, as rows for the template. */
final class StatementRows {

    private static final int FEW_QUARTERS = 8;

    private final Typesetting set;
    private final AmountRows amounts;
    private final ListRows lists;

    StatementRows(Typesetting set) {
        this.set = set;
        this.amounts = new AmountRows(set);
        this.lists = new ListRows(set);
    }

    List<PrintedRow> of(DonorStatement statement) {
        List<PrintedRow> rows = new ArrayList<>();
        rows.add(new CoverRows(set).of(statement.heading()));
        rows.addAll(summary(statement));
        rows.addAll(projects(statement));
        rows.addAll(table("activities", statement.activities(), activity -> lists.of(section("activities"), activity)));
        rows.addAll(table("rates", statement.rates(), rate -> lists.of(section("rates"), rate)));
        rows.addAll(new NoteRows(set).of(section("notes"), statement));
        return rows;
    }

    private List<PrintedRow> summary(DonorStatement statement) {
        String section = section("summary");
        List<PrintedRow> rows = new ArrayList<>();
        if (statement.projects().isEmpty()) {
            rows.add(notice(section, empty(statement.heading())));
        }
        if (statement.heading().provisional()) {
            rows.add(notice(section, set.word("provisional")));
        }
        rows.addAll(closed(amounts.totals(section, null, "total", statement.totals(), statement.usd())));
        if (!statement.projects().isEmpty()) {
            boolean many = statement.quarters().size() > FEW_QUARTERS;
            PrintedRow.Kind chart = many ? PrintedRow.Kind.CHART_LOW : PrintedRow.Kind.CHART;
            rows.add(new PrintedRow(chart, section, "", null, "", false, List.of()));
        }
        List<PrintedRow> quarters = new ArrayList<>(statement.quarters().stream()
                .map(quarter -> lists.of(section, quarter))
                .toList());
        quarters.add(lists.total(section, statement.usd()));
        rows.addAll(closed(quarters));
        return rows;
    }

    private List<PrintedRow> projects(DonorStatement statement) {
        String section = section("projects");
        List<PrintedRow> rows = new ArrayList<>();
        statement.projects().forEach(project -> rows.addAll(amounts.of(section, project)));
        rows.addAll(amounts.totals(section, set.word("total.grand"), "grand", statement.totals(), statement.usd()));
        return closed(rows);
    }

    private <T> List<PrintedRow> table(String name, List<T> lines, Function<T, PrintedRow> row) {
        return lines.isEmpty()
                ? List.of(notice(section(name), set.word(name + ".none")))
                : closed(lines.stream().map(row).toList());
    }

    private String empty(Heading heading) {
        return set.sentence(
                "empty", set.figures().longDate(heading.from()), set.figures().longDate(heading.to()));
    }

    private String section(String name) {
        return set.word("section." + name);
    }

    private static PrintedRow notice(String section, String text) {
        return new PrintedRow(PrintedRow.Kind.NOTICE, section, "", null, "", false, List.of(text));
    }

    /** The same rows, the last of them marked as the table's end. */
    private static List<PrintedRow> closed(List<PrintedRow> table) {
        List<PrintedRow> rows = new ArrayList<>(table);
        if (!rows.isEmpty()) {
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).asLast());
        }
        return rows;
    }
}
