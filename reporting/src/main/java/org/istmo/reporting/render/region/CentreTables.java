package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.region.CentreRecords;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** Tables of what a centre keeps beside the ledger. */
final class CentreTables {

    private final Saying say;
    private final CentreRecords records;

    CentreTables(Saying say, CentreRecords records) {
        this.say = say;
        this.records = records;
    }

    List<Block> experts() {
        List<Block> blocks = new ArrayList<>();
        CountTables counts = new CountTables(say);
        if (records.experts().isEmpty()) {
            blocks.add(new Notice(say.word("experts.none")));
        } else {
            blocks.add(counts.summed(
                    "roster", "body", List.of("experts"), records.experts(), List.of(records.expertsInAll())));
        }
        if (records.deployments().isEmpty()) {
            blocks.add(new Notice(say.word("deployments.none")));
        } else {
            blocks.add(counts.summed(
                    "deployed",
                    "destination",
                    List.of("deployments"),
                    records.deployments(),
                    List.of(records.deploymentsInAll())));
        }
        blocks.add(say.note("experts"));
        return blocks;
    }

    List<Block> practices() {
        List<Row> rows = records.practices().stream()
                .map(one -> Row.plain(
                        "practice-" + one.id(),
                        List.of(say.words(one.title()), day(one.offeredOn()), say.count(one.reused(), "unit.reuses"))))
                .toList();
        return table(rows, "practices", List.of(say.column("title"), say.column("offered-on"), say.column("reused")));
    }

    List<Block> publications() {
        List<Row> rows = records.publications().stream()
                .map(one -> Row.plain(
                        "publication-" + one.id(),
                        List.of(
                                say.words(one.title()),
                                say.words(one.type()),
                                say.words(one.stage()),
                                day(one.releasedOn()))))
                .toList();
        return table(
                rows,
                "publications",
                List.of(say.column("title"), say.column("type"), say.column("stage"), say.column("released-on")));
    }

    List<Block> recommendations() {
        List<Row> rows = records.recommendations().stream()
                .map(one -> Row.plain(
                        "recommendation-" + one.id(),
                        List.of(
                                say.words(one.evaluation()),
                                new Value.Quantity("", BigDecimal.valueOf(one.number()), new Unit(Unit.Kind.COUNT, "")),
                                say.words(one.words()),
                                day(one.deadline()),
                                Value.words(say.word("state." + (one.overdue() ? "overdue" : one.status()))))))
                .toList();
        if (rows.isEmpty()) {
            return List.of(new Notice(say.word("recommendations.none")));
        }
        return List.of(
                states(),
                new Table(
                        "recommendations",
                        say.word("table.recommendations"),
                        "recommendations",
                        List.of(
                                say.column("evaluation"),
                                say.column("number"),
                                say.column("recommendation"),
                                say.column("deadline"),
                                say.column("state")),
                        rows),
                say.note("recommendations"));
    }

    private Table states() {
        List<Row> rows = new ArrayList<>();
        for (CountLine line : records.recommendationsByState()) {
            rows.add(Row.plain(
                    line.code(),
                    List.of(
                            Value.words(say.word("state." + line.code())),
                            say.count(line.counts().get(0), "unit.recommendations"))));
        }
        return new Table(
                "states",
                say.word("table.states"),
                "states",
                List.of(say.column("state"), say.column("recommendations")),
                rows);
    }

    List<Block> consultations() {
        List<Row> rows = records.consultations().stream()
                .map(one -> Row.plain(
                        "consultation-" + one.id(),
                        List.of(
                                say.words(one.mechanism()),
                                say.words(one.title()),
                                new Value.Day(one.heldOn()),
                                say.words(one.country()),
                                say.count(one.open(), "unit.responses"))))
                .toList();
        return table(
                rows,
                "consultations",
                List.of(
                        say.column("mechanism"),
                        say.column("title"),
                        say.column("held-on"),
                        say.column("country"),
                        say.column("responses")));
    }

    private List<Block> table(List<Row> rows, String id, List<Column> columns) {
        return rows.isEmpty()
                ? List.of(new Notice(say.word(id + ".none")))
                : List.of(new Table(id, "", id, columns, rows));
    }

    private static Value day(@Nullable LocalDate day) {
        return day == null ? new Value.Blank() : new Value.Day(day);
    }
}
