package org.istmo.reporting.render.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.statement.Budget;
import org.istmo.reporting.dataset.statement.BudgetLine;
import org.istmo.reporting.dataset.statement.Format;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** What was spent against the approved budget, in the columns that the agreement asks for: their layout goes by how many they are. */
final class BudgetTable {

    private final Wording wording;
    private final String currency;
    private final Format format;
    private final List<String> codes;

    BudgetTable(Wording wording, String currency, Format format) {
        this.wording = wording;
        this.currency = currency;
        this.format = format;
        this.codes = format.columns().stream().map(Format.Heading::code).toList();
    }

    Table table(Budget budget) {
        List<Row> rows = new ArrayList<>();
        budget.lines().forEach(line -> rows.add(row(line)));
        rows.add(total(budget.total()));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("code", wording.word(format.byCategory() ? "column.category" : "column.line")));
        columns.add(Column.of("title", wording.word("column.title")));
        IntStream.range(0, codes.size()).forEach(index -> columns.add(column(index)));
        return new Table(
                "budget",
                wording.sentence(format.byCategory() ? "table.budget.category" : "table.budget.line", currency),
                "budget" + codes.size(),
                columns,
                rows);
    }

    private Column column(int index) {
        Format.Heading heading = format.columns().get(index);
        String words = wording.of(heading.words(), "budget." + heading.code());
        Column column = Column.of(
                key(heading.code()),
                heading.code().equals("percent") ? words : wording.sentence("column.in", words, currency));
        return switch (heading.code()) {
            case "balance" ->
                codes.contains("budget") && codes.contains("cumulative")
                        ? column.made(new Made.Balance(List.of(key("budget")), List.of(key("cumulative"))))
                        : column;
            case "percent" ->
                codes.contains("budget") && codes.contains("cumulative")
                        ? column.made(new Made.Percentage(key("cumulative"), key("budget")))
                        : column;
            default -> column;
        };
    }

    private String key(String code) {
        return "c" + (codes.indexOf(code) + 1);
    }

    private Row row(BudgetLine line) {
        List<Value> values = new ArrayList<>();
        values.add(Value.words(line.code().isEmpty() ? "—" : line.code()));
        values.add(Value.words(
                switch (line.kind()) {
                    case UNNAMED -> wording.word(format.byCategory() ? "budget.no-category" : "budget.no-line");
                    default -> wording.of(line.title());
                }));
        codes.forEach(code -> values.add(Wording.amount(of(line, code))));
        return Row.plain(line.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + line.code(), values)
                .in(wording.word(line.kind() == BudgetLine.Kind.BUDGETED ? "budget.approved" : "budget.not-named"));
    }

    private Row total(BudgetLine line) {
        List<Value> values = new ArrayList<>(List.of(Value.words(wording.word("total")), Value.words("")));
        codes.forEach(code -> values.add(Wording.amount(of(line, code))));
        return Row.plain("total", values).as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of()));
    }

    private static @Nullable Amount of(BudgetLine line, String code) {
        return switch (code) {
            case "budget" -> line.budget();
            case "before" -> line.before();
            case "disbursement" -> line.disbursement();
            case "expenditure" -> line.expenditure();
            case "period" -> line.period();
            case "cumulative" -> line.cumulative();
            case "balance" -> line.balance();
            case "percent" -> line.percent();
            default -> throw new IllegalArgumentException("no column " + code);
        };
    }
}
