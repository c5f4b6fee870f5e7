package org.istmo.reporting.render.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** The period by project, quarter and currency, and all projects by quarter as a picture. */
final class ProjectTables {

    private static final String QUARTER = "quarter";
    private static final String CURRENCY = "currency";

    private final Wording wording;
    private final Statement statement;
    private final Set<String> headings = new HashSet<>();

    ProjectTables(Wording wording, Statement statement) {
        this.wording = wording;
        this.statement = statement;
    }

    Chart chart() {
        List<Chart.Series> series = new ArrayList<>();
        for (int index = 0; index < statement.measures().size(); index++) {
            int column = index;
            series.add(new Chart.Series(
                    measure(statement.measures().get(index)),
                    statement.quarters().stream()
                            .<@Nullable BigDecimal>map(
                                    quarter -> quarter.usd().get(column).value())
                            .toList()));
        }
        List<String> quarters = statement.quarters().stream()
                .map(quarter -> wording.quarter(quarter.quarter()))
                .toList();
        return new Chart(
                "quarters-chart",
                wording.word("chart.title"),
                Chart.Shape.COLUMNS,
                wording.word("chart.axis"),
                quarters,
                series,
                wording.sentence(
                        "chart.alternative",
                        String.join(
                                ", ", series.stream().map(Chart.Series::name).toList()),
                        quarters.get(0),
                        quarters.get(quarters.size() - 1)),
                "quarters");
    }

    Table quarters() {
        List<Column> columns = new ArrayList<>(List.of(column(QUARTER)));
        statement
                .measures()
                .forEach(measure ->
                        columns.add(Column.of(measure.key(), wording.sentence("column.in", measure(measure), "USD"))));
        List<Row> rows = new ArrayList<>();
        for (QuarterTotal quarter : statement.quarters()) {
            rows.add(Row.plain(quarter.quarter(), values(wording.quarter(quarter.quarter()), quarter.usd())));
        }
        rows.add(Row.plain("total", values(wording.word("total"), statement.usd()))
                .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of())));
        return new Table(
                "quarters",
                wording.word("table.quarters"),
                "quarters" + statement.measures().size(),
                columns,
                rows);
    }

    private static List<Value> values(String first, List<Amount> amounts) {
        List<Value> values = new ArrayList<>(List.of(Value.words(first)));
        amounts.forEach(amount -> values.add(Wording.amount(amount)));
        return values;
    }

    Table projects() {
        List<Column> columns = new ArrayList<>(List.of(column(QUARTER), column(CURRENCY)));
        for (Measure measure : statement.measures()) {
            columns.add(
                    Column.of(measure.key(), wording.word("column.transacted")).under(measure(measure)));
            columns.add(Column.of(measure.key() + "-usd", wording.word("column.usd"))
                    .under(measure(measure)));
        }
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (ProjectStatement project : statement.projects()) {
            rows.addAll(rows(++number, project));
        }
        if (!statement.projects().isEmpty()) {
            String all = wording.word("total.grand");
            statement
                    .totals()
                    .forEach(line -> rows.add(row("all-" + line.currency(), wording.word("total"), line)
                            .in(all)
                            .as(Row.Emphasis.SUBTOTAL, new Reckoning.SumWhere(Map.of(CURRENCY, line.currency())))));
            if (saysMore(statement.totals())) {
                rows.add(dollars("all-usd", statement.usd())
                        .in(all)
                        .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of())));
            }
        }
        return new Table(
                "projects",
                wording.word("table.projects"),
                "projects" + statement.measures().size(),
                columns,
                rows);
    }

    private List<Row> rows(int number, ProjectStatement project) {
        String heading = heading(project);
        String id = String.valueOf(number);
        List<Row> rows = new ArrayList<>();
        for (Line line : project.lines()) {
            rows.add(row(id + "-" + line.quarter() + "-" + line.currency(), wording.quarter(line.quarter()), line)
                    .in(heading));
        }
        for (Line line : project.totals()) {
            rows.add(row(id + "-total-" + line.currency(), wording.word("total"), line)
                    .in(heading)
                    .as(
                            Row.Emphasis.SUBTOTAL,
                            new Reckoning.SumWhere(
                                    Map.of(Reckoning.SumWhere.GROUP, heading, CURRENCY, line.currency()))));
        }
        if (saysMore(project.totals())) {
            rows.add(dollars(id + "-usd", project.usd())
                    .in(heading)
                    .as(Row.Emphasis.SUBTOTAL, new Reckoning.SumWhere(Map.of(Reckoning.SumWhere.GROUP, heading))));
        }
        return rows;
    }

    /** Whether a total in US dollars is another than the one of the only currency, which stands above it in dollars too unless there was no rate. */
    private static boolean saysMore(List<Line> totals) {
        return totals.size() != 1 || totals.get(0).cells().stream().anyMatch(cell -> cell.usd() == null);
    }

    /** Each its own, since rows are added up by it: several may be withheld, or of one name. */
    private String heading(ProjectStatement project) {
        String name = project.identifier() + " " + wording.of(project.title());
        String heading = name;
        for (int again = 2; !headings.add(heading); again++) {
            heading = name + " (" + again + ")";
        }
        return heading;
    }

    private Row row(String id, String first, Line line) {
        List<Value> values = new ArrayList<>(List.of(Value.words(first), Value.words(line.currency())));
        line.cells().forEach(cell -> {
            values.add(Wording.amount(cell.transacted()));
            values.add(wording.rated(cell.usd()));
        });
        return Row.plain(id, values);
    }

    /** Only its columns in dollars say something: two currencies are never added. */
    private Row dollars(String id, List<Amount> amounts) {
        List<Value> values = new ArrayList<>(List.of(Value.words(wording.word("total.usd")), Value.words("USD")));
        amounts.forEach(amount -> {
            values.add(new Value.Blank());
            values.add(Wording.amount(amount));
        });
        return Row.plain(id, values);
    }

    private String measure(Measure measure) {
        return wording.word("measure." + measure.key());
    }

    private Column column(String key) {
        return Column.of(key, wording.word("column." + key));
    }
}
