package org.istmo.reporting.render.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.MoneyLine;
import org.istmo.reporting.dataset.progress.People;
import org.istmo.reporting.dataset.progress.Progress;
import org.istmo.reporting.dataset.progress.ProgressActivity;
import org.istmo.reporting.dataset.progress.QuarterSpent;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** The tables of a progress report. */
final class ProgressTables {

    private final Wording wording;

    ProgressTables(Wording wording) {
        this.wording = wording;
    }

    Table people(People people) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("age", wording.word("column.age"))));
        for (Text sex : people.sexes()) {
            columns.add(Column.of("c" + columns.size(), wording.of(sex)).under(wording.word("column.people")));
        }
        columns.add(Column.of("c" + columns.size(), wording.word("total")).under(wording.word("column.people")));
        List<Row> rows = new ArrayList<>();
        for (People.Group group : people.groups()) {
            List<Value> values = new ArrayList<>(
                    List.of(Value.words(group.code().isEmpty() ? wording.word("total") : wording.of(group.title()))));
            group.counts().forEach(count -> values.add(told(count)));
            Row row = Row.plain(group.code().isEmpty() ? "total" : group.code(), values);
            rows.add(group.code().isEmpty() ? row.as(Row.Emphasis.TOTAL, total(people)) : row);
        }
        return new Table(
                "people",
                wording.word("table.people"),
                "people" + people.sexes().size(),
                columns,
                rows);
    }

    /** A total follows from its parts only where all of them are told. */
    private static Reckoning total(People people) {
        boolean whole = people.groups().stream()
                .flatMap(group -> group.counts().stream())
                .allMatch(count -> count.people() != null);
        return whole ? new Reckoning.SumWhere(Map.of()) : new Reckoning.Given();
    }

    private Value told(People.Count count) {
        BigDecimal people = count.people();
        return people == null
                ? new Value.Told(wording.word("suppressed"))
                : Value.count(count.key(), people, wording.word("unit.people.one"), wording.word("unit.people"));
    }

    Table activities(List<ProgressActivity> activities) {
        List<Row> rows = new ArrayList<>();
        for (ProgressActivity activity : activities) {
            rows.add(Row.plain(
                    "activity-" + (rows.size() + 1),
                    List.of(
                            Value.words(activity.line().identifier()),
                            wording.words(activity.line().title()),
                            wording.words(activity.line().status()),
                            Value.words(joined(activity.line().countries())),
                            Value.words(joined(activity.line().themes())),
                            Wording.on(activity.line().start()),
                            Wording.on(activity.line().end()),
                            Wording.amount(activity.elapsed()))));
        }
        return new Table(
                "activities",
                "",
                "activities",
                columns("identifier", "title", "status", "countries", "themes", "start", "end", "elapsed"),
                rows);
    }

    private String joined(List<Text> texts) {
        return String.join(", ", texts.stream().map(wording::of).toList());
    }

    Table money(List<MoneyLine> money) {
        return new Table(
                "money",
                wording.word("table.money"),
                "money",
                List.of(
                        column("agreement"),
                        column("currency"),
                        column("agreed"),
                        column("period"),
                        column("spent"),
                        column("balance").made(new Made.Balance(List.of("agreed"), List.of("spent"))),
                        column("percent").made(new Made.Percentage("spent", "agreed"))),
                money.stream()
                        .map(line -> Row.plain(
                                line.grant(),
                                List.of(
                                        Value.words(line.grant() + " " + wording.of(line.title())),
                                        Value.words(line.agreed().currency()),
                                        Wording.amount(line.agreed()),
                                        Wording.amount(line.period()),
                                        Wording.amount(line.cumulative()),
                                        Wording.amount(line.balance()),
                                        Wording.amount(line.percent()))))
                        .toList());
    }

    Table quarters(Progress progress) {
        String currency = progress.quarters().get(0).spent().currency();
        List<Row> rows = new ArrayList<>();
        for (QuarterSpent quarter : progress.quarters()) {
            rows.add(Row.plain(
                    quarter.quarter(),
                    List.of(Value.words(wording.quarter(quarter.quarter())), Wording.amount(quarter.spent()))));
        }
        rows.add(Row.plain(
                        "total",
                        List.of(
                                Value.words(wording.word("total")),
                                Wording.amount(progress.money().get(0).period())))
                .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of())));
        return new Table(
                "quarters",
                wording.word("table.quarters"),
                "quarters",
                List.of(
                        column("quarter"),
                        Column.of(
                                "spent", wording.sentence("column.in", wording.word("column.period-spent"), currency))),
                rows);
    }

    Chart chart(Progress progress) {
        List<QuarterSpent> quarters = progress.quarters();
        String first = wording.quarter(quarters.get(0).quarter());
        String last = wording.quarter(quarters.get(quarters.size() - 1).quarter());
        return new Chart(
                "quarters-chart",
                wording.word("table.quarters"),
                Chart.Shape.COLUMNS,
                quarters.get(0).spent().currency(),
                quarters.stream()
                        .map(quarter -> wording.quarter(quarter.quarter()))
                        .toList(),
                List.of(new Chart.Series(
                        wording.word("column.period-spent"),
                        quarters.stream()
                                .<@Nullable BigDecimal>map(
                                        quarter -> quarter.spent().value())
                                .toList())),
                wording.sentence(
                        "chart.alternative",
                        first,
                        last,
                        quarters.get(0).spent().currency()),
                "quarters");
    }

    private List<Column> columns(String... keys) {
        return List.of(keys).stream().map(this::column).toList();
    }

    private Column column(String key) {
        return Column.of(key, wording.word("column." + key));
    }
}
