package org.istmo.reporting.render.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.assistance.ArticleNeed;
import org.istmo.reporting.dataset.assistance.Needs;
import org.istmo.reporting.dataset.assistance.ProgrammeNeed;
import org.istmo.reporting.dataset.assistance.Support;
import org.istmo.reporting.dataset.treaty.ProgrammeNeedLine;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.Saying;
import org.istmo.reporting.render.treaty.Cells;

/** What States need, each with who does something about it; by State, in the alphabet of the language. */
final class NeedTables {

    private final Saying say;
    private final Needs needs;

    NeedTables(Saying say, Needs needs) {
        this.say = say;
        this.needs = needs;
    }

    /** Those for articles of treaties, then those of national programmes. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(needs.articles().isEmpty() ? new Notice(say.word("article-needs.none")) : articles());
        blocks.add(needs.programmes().isEmpty() ? new Notice(say.word("programme-needs.none")) : programmes());
        if (!needs.programmes().isEmpty()) {
            blocks.add(new CountTables(say)
                    .summed(
                            "programme",
                            "need-status",
                            List.of("needs"),
                            needs.programmesByStatus(),
                            List.of(needs.programmeNeeds())));
        }
        blocks.add(say.note("needs"));
        blocks.add(say.note("standing"));
        return blocks;
    }

    private Table articles() {
        return new Table(
                "article-needs",
                say.word("table.article-needs"),
                "article-needs",
                List.of(
                        say.column("article"),
                        say.column("need"),
                        say.column("priority"),
                        say.column("activities"),
                        say.column("supported-by")),
                say.alphabetically(needs.articles(), need -> need.state().name()).stream()
                        .map(this::article)
                        .toList());
    }

    private Row article(ArticleNeed need) {
        return Row.plain(
                        need.state().code() + "-" + Cells.row(need.article()) + "-" + need.number(),
                        List.of(
                                Value.words(need.article().treaty() + ", " + Cells.article(say, need.article())),
                                say.words(need.words()),
                                Value.words(say.word("standing." + need.priority())),
                                say.count(need.support().activities(), "unit.activities"),
                                Value.words(by(need.support()))))
                .in(say.in(need.state().name()));
    }

    private String by(Support support) {
        return support.none() ? say.word("supported.none") : String.join(", ", support.offices());
    }

    private Table programmes() {
        return new Table(
                "programme-needs",
                say.word("table.programme-needs"),
                "programme-needs",
                List.of(
                        say.column("need"),
                        say.column("theme"),
                        say.column("priority"),
                        say.column("source"),
                        say.column("stated-on"),
                        say.column("need-status"),
                        say.column("activities"),
                        say.column("supported-by")),
                say.alphabetically(needs.programmes(), need -> need.state().name()).stream()
                        .map(this::programme)
                        .toList());
    }

    private Row programme(ProgrammeNeed need) {
        ProgrammeNeedLine line = need.line();
        return Row.plain(
                        "need-" + line.id(),
                        List.of(
                                say.words(line.words()),
                                Cells.words(say, line.theme()),
                                Value.words(say.word("standing." + line.priority())),
                                Value.words(line.source()),
                                new Value.Day(line.statedOn()),
                                Value.words(standing(line)),
                                say.count(need.support().activities(), "unit.activities"),
                                Value.words(by(need.support()))))
                .in(say.in(need.state().name()));
    }

    /** Of what is no longer open since when, and who says so. */
    private String standing(ProgrammeNeedLine line) {
        String word = say.word("standing." + line.status());
        LocalDate since = line.since();
        if (since == null || line.status().equals("open")) {
            return word;
        }
        String source = line.standingSource();
        return source == null
                ? say.sentence("standing.since", word, say.day(since))
                : say.sentence("standing.said", word, say.day(since), source);
    }
}
