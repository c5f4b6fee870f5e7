package org.istmo.reporting.render.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.Compliance;
import org.istmo.reporting.dataset.treaty.Needed;
import org.istmo.reporting.dataset.treaty.Recommended;
import org.istmo.reporting.dataset.treaty.ReportedArticle;
import org.istmo.reporting.dataset.treaty.StatusLine;
import org.istmo.reporting.dataset.treaty.Statuses;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.Saying;

/** Status as reported, recommendations and needs, article by article. */
final class ComplianceTables {

    private final Saying say;
    private final Compliance compliance;

    ComplianceTables(Saying say, Compliance compliance) {
        this.say = say;
        this.compliance = compliance;
    }

    List<Block> statuses() {
        Statuses statuses = compliance.statuses();
        List<Column> columns = new ArrayList<>(List.of(say.column("chapter")));
        StatusLine.KINDS.forEach(kind -> columns.add(say.column(kind)));
        columns.add(say.column("articles").made(new Made.Balance(StatusLine.KINDS, List.of())));
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < statuses.chapters().size(); index++) {
            StatusLine line = statuses.chapters().get(index);
            boolean last = index + 1 == statuses.chapters().size()
                    || !statuses.chapters().get(index + 1).treaty().equals(line.treaty());
            String treaty = say.in(line.treatyTitle());
            rows.add(Row.plain(line.treaty() + "-" + line.chapter(), counts(chapter(line), line))
                    .in(treaty));
            if (last) {
                statuses.treaties().stream()
                        .filter(whole -> whole.treaty().equals(line.treaty()))
                        .forEach(whole ->
                                rows.add(Row.plain(whole.treaty() + "-whole", counts(say.word("treaty.whole"), whole))
                                        .in(treaty)
                                        .as(
                                                Row.Emphasis.SUBTOTAL,
                                                new Reckoning.SumWhere(Map.of(Reckoning.SumWhere.GROUP, treaty)))));
            }
        }
        rows.add(Saying.total(counts(say.word("total"), statuses.all())));
        return List.of(
                new Table("status", say.word("table.status"), "status", columns, rows), say.note("status.counted"));
    }

    private String chapter(StatusLine line) {
        if (line.chapter().isEmpty()) {
            return say.word("treaty.unparted");
        }
        Integer cycle = line.reviewCycle();
        return cycle == null
                ? say.sentence("chapter.named", line.chapter(), say.in(line.name()))
                : say.sentence("chapter.reviewed", line.chapter(), say.in(line.name()), String.valueOf(cycle));
    }

    private List<Value> counts(String name, StatusLine line) {
        List<Value> values = new ArrayList<>(List.of(Value.words(name)));
        line.counts().forEach(counted -> values.add(say.count(counted, "unit.articles")));
        values.add(say.count(line.articles(), "unit.articles"));
        return values;
    }

    List<Block> articles() {
        if (compliance.articles().isEmpty()) {
            return List.of(new Notice(say.word("articles.none")));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Table(
                "articles",
                say.word("table.articles"),
                "articles",
                List.of(
                        say.column("article"),
                        say.column("reported"),
                        say.column("assessed-on"),
                        say.column("source"),
                        say.column("source-status"),
                        say.column("evidence")),
                compliance.articles().stream().map(this::article).toList())));
        compliance.articles().forEach(one -> observed(blocks, one));
        blocks.add(say.note("articles"));
        return blocks;
    }

    private Row article(ReportedArticle one) {
        return Row.plain(
                        Cells.row(one.article()),
                        List.of(
                                Value.words(Cells.article(say, one.article())),
                                Value.words(say.word("status." + one.status())),
                                new Value.Day(one.date()),
                                Value.words(one.source()),
                                Value.words(sourceStatus(one)),
                                say.count(one.evidence(), "unit.evidence")))
                .in(say.in(one.article().treatyTitle()));
    }

    private String sourceStatus(ReportedArticle one) {
        LocalDate released = one.releasedOn();
        String reference = Objects.requireNonNullElse(one.releaseReference(), "");
        return released == null
                ? say.word("source." + one.sourceStatus())
                : say.sentence("source.released.on", say.day(released), reference);
    }

    private void observed(List<Block> blocks, ReportedArticle one) {
        Text observations = one.observations();
        if (observations != null) {
            blocks.add(new Prose(
                    say.sentence("observations.of", one.article().treaty(), Cells.article(say, one.article())),
                    say.in(observations)));
        }
    }

    List<Block> recommendations() {
        if (compliance.recommendations().isEmpty()) {
            return List.of(new Notice(say.word("recommendations.none")));
        }
        return List.of(
                new CountTables(say)
                        .summed(
                                "followed",
                                "follow-up-status",
                                List.of("recommendations"),
                                compliance.recommendationsByStatus(),
                                List.of(compliance.recommended())),
                new Table(
                        "recommendations",
                        say.word("table.recommendations"),
                        "recommendations",
                        List.of(
                                say.column("article"),
                                say.column("number"),
                                say.column("recommendation"),
                                say.column("follow-up-status"),
                                say.column("follow-up"),
                                say.column("followed-up-on")),
                        compliance.recommendations().stream()
                                .map(this::recommendation)
                                .toList()));
    }

    private Row recommendation(Recommended one) {
        Text followUp = one.followUp();
        return Row.plain(
                        Cells.row(one.article()) + "-" + one.number(),
                        List.of(
                                Value.words(Cells.article(say, one.article())),
                                Cells.ordinal(one.number()),
                                say.words(one.words()),
                                Value.words(say.word("standing." + one.status())),
                                followUp == null ? Value.words(say.word("follow-up.none")) : say.words(followUp),
                                Cells.day(one.followedUpOn())))
                .in(say.in(one.article().treatyTitle()));
    }

    List<Block> needs() {
        if (compliance.needs().isEmpty()) {
            return List.of(new Notice(say.word("needs.none")));
        }
        Counted all = compliance.needed();
        return List.of(
                new CountTables(say)
                        .summed(
                                "prioritized",
                                "priority",
                                List.of("needs"),
                                compliance.needsByPriority(),
                                List.of(all)),
                new Table(
                        "needs",
                        say.word("table.needs"),
                        "needs",
                        List.of(
                                say.column("article"),
                                say.column("number"),
                                say.column("need"),
                                say.column("priority"),
                                say.column("activities")),
                        compliance.needs().stream().map(this::need).toList()),
                say.note("needs"));
    }

    private Row need(Needed one) {
        return Row.plain(
                        Cells.row(one.article()) + "-" + one.number(),
                        List.of(
                                Value.words(Cells.article(say, one.article())),
                                Cells.ordinal(one.number()),
                                say.words(one.words()),
                                Value.words(say.word("standing." + one.priority())),
                                say.count(one.activities(), "unit.activities")))
                .in(say.in(one.article().treatyTitle()));
    }
}
