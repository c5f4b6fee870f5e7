package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.Bridge;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.dataset.region.TransferLine;
import org.istmo.reporting.dataset.region.Transfers;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Tables of money in US dollars, as reported and as counted. */
public final class MoneyTables {

    private final Saying say;

    public MoneyTables(Saying say) {
        this.say = say;
    }

    /** By an office, a country or the like; the total adds them up. */
    public Table by(
            String id, String caption, List<MoneyLine> lines, Function<MoneyLine, String> name, MoneyLine total) {
        List<Column> columns = new ArrayList<>(List.of(say.column(id)));
        for (Measure measure : MoneyLine.MEASURES) {
            String group = say.sentence("in-usd", say.word("measure." + measure.key()));
            columns.add(Column.of(measure.key() + "-reported", say.word("column.reported"))
                    .under(group));
            columns.add(Column.of(measure.key() + "-counted", say.word("column.counted"))
                    .under(group));
        }
        List<Row> rows = new ArrayList<>(lines.stream()
                .map(line -> Row.plain(row(line.code()), values(name.apply(line), line)))
                .toList());
        rows.add(Saying.total(values(say.word("total"), total)));
        return new Table("by-" + id, caption, "by-" + id, columns, rows);
    }

    private List<Value> values(String name, MoneyLine line) {
        List<Value> values = new ArrayList<>(List.of(Value.words(name)));
        for (Tallied tallied : line.money()) {
            values.add(say.money(tallied.reported()));
            values.add(say.money(tallied.counted()));
        }
        return values;
    }

    /** A measure a row: reported, less what is left out and why, counted. */
    Table bridge(List<Bridge> bridge) {
        String dollars = say.word("dollars");
        List<Column> columns = new ArrayList<>(
                List.of(say.column("measure"), say.column("reported").under(dollars)));
        Bridge.REASONS.forEach(reason -> columns.add(say.column(reason).under(dollars)));
        columns.add(say.column("counted").under(dollars).made(new Made.Balance(List.of("reported"), Bridge.REASONS)));
        List<Row> rows = new ArrayList<>();
        for (Bridge line : bridge) {
            List<Value> values = new ArrayList<>(
                    List.of(Value.words(say.word("measure." + line.measure().key())), say.money(line.reported())));
            line.leftOut().forEach(amount -> values.add(say.money(amount)));
            values.add(say.money(line.counted()));
            rows.add(Row.plain(line.measure().key(), values));
        }
        return new Table("bridge", say.word("table.bridge"), "bridge", columns, rows);
    }

    /** Quarters as a chart, where there is something to draw, and as a table. */
    public List<Block> byQuarter(List<MoneyLine> quarters, MoneyLine total) {
        Table table = by("quarter", say.word("table.by-quarter"), quarters, line -> say.quarter(line.code()), total);
        return chart(quarters, table.id()).over(table);
    }

    /** By an office or the like; in its stead that there is nothing, where there is nothing. */
    public Block orNothing(
            String id, String caption, List<MoneyLine> lines, Function<MoneyLine, String> name, MoneyLine total) {
        return lines.isEmpty() ? new Notice(say.word("nothing." + id)) : by(id, caption, lines, name, total);
    }

    private Chart chart(List<MoneyLine> quarters, String table) {
        List<String> names =
                quarters.stream().map(line -> say.quarter(line.code())).toList();
        return new Chart(
                "chart-quarters",
                say.word("chart.quarters"),
                Chart.Shape.STACKED,
                say.word("chart.axis"),
                names,
                List.of(series(quarters, Measure.DISBURSEMENT), series(quarters, Measure.EXPENDITURE)),
                say.sentence("chart.quarters.alternative", names.get(0), names.get(names.size() - 1)),
                table);
    }

    /** Called as its column is: what was reported may be as much. */
    private Chart.Series series(List<MoneyLine> lines, Measure measure) {
        int index = MoneyLine.MEASURES.indexOf(measure);
        List<BigDecimal> values = lines.stream()
                .map(line -> line.money().get(index).counted().value())
                .toList();
        String measured = say.sentence("in-usd", say.word("measure." + measure.key()));
        return new Chart.Series(measured + " — " + say.word("column.counted"), List.copyOf(values));
    }

    /** Counted money of things that have one figure a measure. */
    public List<Column> amountColumns(String first) {
        List<Column> columns = new ArrayList<>(List.of(say.column(first)));
        for (Measure measure : MoneyLine.MEASURES) {
            columns.add(Column.of(measure.key(), say.sentence("in-usd", say.word("measure." + measure.key()))));
        }
        return columns;
    }

    public Row amounts(String id, String name, List<Amount> amounts) {
        List<Value> values = new ArrayList<>(List.of(Value.words(name)));
        amounts.forEach(amount -> values.add(say.money(amount)));
        return Row.plain(id, values);
    }

    /** Frameworks, what is unallocated, and the total that both come to. */
    public Table frameworks(String caption, List<AmountLine> frameworks, AmountLine unallocated, MoneyLine total) {
        List<Row> rows = new ArrayList<>();
        frameworks.forEach(line -> rows.add(amounts(row(line.code()), say.in(line.name()), line.amounts())));
        rows.add(amounts("unallocated", say.in(unallocated.name()), unallocated.amounts()));
        List<Amount> counted = total.money().stream().map(Tallied::counted).toList();
        rows.add(Saying.total(amounts("total", say.word("total"), counted).values()));
        return new Table("by-framework", caption, "amounts-framework", amountColumns("framework"), rows);
    }

    /** Those of a measure together, and what they come to in US dollars. */
    Table transfers(Transfers transfers) {
        List<Row> rows = new ArrayList<>();
        for (Transfers.Total total : transfers.totals()) {
            String measure = say.word("measure." + total.measure().key());
            transfers.lines().stream()
                    .filter(line -> line.measure() == total.measure())
                    .forEach(line -> rows.add(transfer(line).in(measure)));
            rows.add(Row.plain(
                            "total-" + total.measure().key(),
                            List.of(
                                    Value.words(say.word("total.usd")),
                                    new Value.Blank(),
                                    new Value.Blank(),
                                    new Value.Blank(),
                                    say.money(total.usd())))
                    .in(measure)
                    .as(Row.Emphasis.SUBTOTAL, new Reckoning.SumWhere(Map.of(Reckoning.SumWhere.GROUP, measure))));
        }
        return new Table(
                "transfers",
                "",
                "transfers",
                List.of(
                        say.column("from"),
                        say.column("to"),
                        say.column("currency"),
                        say.column("transacted"),
                        say.column("usd")),
                rows);
    }

    private Row transfer(TransferLine line) {
        return Row.plain(
                line.measure().key() + "-" + line.code() + "-" + line.amount().currency(),
                List.of(
                        say.words(line.from()),
                        say.words(line.to()),
                        Value.words(line.amount().currency()),
                        say.money(line.amount()),
                        say.money(line.usd())));
    }

    /** An id for what may have no code. */
    private static String row(String code) {
        return code.isEmpty() ? "none" : code;
    }
}
