package org.istmo.reporting.render.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.treaty.MatrixArticle;
import org.istmo.reporting.dataset.treaty.MatrixCell;
import org.istmo.reporting.dataset.treaty.StateLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.dataset.treaty.TreatyMatrix.StatePart;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.Saying;

/** A treaty's articles against States, which stand in the order of their codes. */
final class MatrixTables {

    /** How many States stand beside one another on a page. */
    private static final int ABREAST = 12;

    private final Saying say;
    private final TreatyMatrix report;

    MatrixTables(Saying say, TreatyMatrix report) {
        this.say = say;
        this.report = report;
    }

    Table states() {
        List<Column> columns = new ArrayList<>(
                List.of(say.column("state"), say.column("articles"), say.column("needs"), say.column("activities")));
        columns.addAll(money());
        List<Row> rows =
                new ArrayList<>(report.lines().stream().map(this::state).toList());
        // Counts of activities are distinct: no total follows from them.
        List<Value> total = new ArrayList<>(List.of(
                Value.words(say.word("total")),
                say.count(report.reported(), "unit.articles"),
                say.count(report.needs(), "unit.needs"),
                new Value.Blank()));
        report.money().forEach(amount -> total.add(say.money(amount)));
        rows.add(Saying.total(total));
        return new Table("states", say.word("table.states"), "states", columns, rows);
    }

    private List<Column> money() {
        List<Column> all = new MoneyTables(say).amountColumns("state");
        return all.subList(1, all.size());
    }

    private Row state(StateLine line) {
        List<Value> values = new ArrayList<>(List.of(
                Value.words(named(line.state())),
                say.count(line.reported(), "unit.articles"),
                say.count(line.needs(), "unit.needs"),
                say.count(line.activities(), "unit.activities")));
        line.money().forEach(amount -> values.add(say.money(amount)));
        return Row.plain(line.state().code(), values);
    }

    private String named(StateName state) {
        return say.in(state.name()) + " (" + state.code() + ")";
    }

    List<Block> participation() {
        return List.of(
                new Table(
                        "participation",
                        "",
                        "participation",
                        List.of(
                                say.column("state"),
                                say.column("part"),
                                say.column("signed-on"),
                                say.column("consented-on"),
                                say.column("consent"),
                                say.column("standing")),
                        report.participation().stream().map(this::part).toList()),
                say.note("participation"));
    }

    private Row part(StatePart one) {
        List<Value> values = new ArrayList<>(List.of(Value.words(named(one.state()))));
        values.addAll(new PartValues(say).of(one.part()));
        return Row.plain(one.state().code() + "-" + one.part().instrument(), values)
                .in(say.in(one.part().title()));
    }

    /** As many tables as the States take that stand abreast. */
    List<Block> matrix() {
        List<Block> blocks = new ArrayList<>(List.of(say.note("signs")));
        for (int from = 0; from < report.states().size(); from += ABREAST) {
            blocks.add(matrix(from, Math.min(from + ABREAST, report.states().size())));
        }
        return blocks;
    }

    private Table matrix(int from, int to) {
        List<Column> columns = new ArrayList<>(List.of(say.column("article")));
        for (int state = from; state < to; state++) {
            columns.add(Column.of(
                    "state-" + (1 + state - from), report.states().get(state).code()));
        }
        return new Table(
                "matrix-" + (1 + from / ABREAST),
                say.sentence(
                        "table.matrix",
                        report.states().get(from).code(),
                        report.states().get(to - 1).code()),
                "matrix-" + (to - from),
                columns,
                report.articles().stream()
                        .map(article -> row(article, article.statuses().subList(from, to)))
                        .toList());
    }

    private Row row(MatrixArticle article, List<String> statuses) {
        List<Value> values = new ArrayList<>(List.of(Value.words(Cells.article(say, article.article()))));
        statuses.forEach(
                status -> values.add(status.isEmpty() ? new Value.Blank() : Value.words(say.word("sign." + status))));
        Row row = Row.plain(Cells.row(article.article()), values);
        return article.chapter().isEmpty()
                ? row
                : row.in(say.sentence("chapter.named", article.chapter(), say.in(article.chapterTitle())));
    }

    List<Block> cells() {
        if (report.cells().isEmpty()) {
            return List.of(new Notice(say.word("cells.none")));
        }
        List<Column> columns = new ArrayList<>(List.of(
                say.column("article"),
                say.column("reported"),
                say.column("source"),
                say.column("needs"),
                say.column("activities")));
        columns.addAll(money());
        return List.of(
                new Table(
                        "cells",
                        "",
                        "cells",
                        columns,
                        report.cells().stream().map(this::cell).toList()),
                say.note("cells"));
    }

    private Row cell(MatrixCell cell) {
        List<Value> values = new ArrayList<>(List.of(
                Value.words(Cells.article(say, cell.article())),
                Value.words(say.word(cell.status().isEmpty() ? "status.unreported" : "status." + cell.status())),
                Value.words(cell.source()),
                say.count(cell.needs(), "unit.needs"),
                say.count(cell.activities(), "unit.activities")));
        cell.money().forEach(amount -> values.add(say.money(amount)));
        return Row.plain(cell.state().code() + "-" + Cells.row(cell.article()), values)
                .in(named(cell.state()));
    }
}
