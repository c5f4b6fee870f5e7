package org.istmo.reporting.render.region;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.RegionalOverview;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;

/** The regional overview: both offices and their centres together. */
public final class RegionalOverviewComposer implements Composer<RegionalOverview> {

    /** The code of the report type. */
    public static final String TYPE = "regional-overview";

    @Override
    public Document compose(RegionalOverview overview, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        return new Document(
                language,
                say.front(say.word("subject"), List.of(), overview.imprint(), snapshot),
                new Page(say, overview).sections());
    }

    /** One dataset in one language. */
    private record Page(Saying say, RegionalOverview overview) {

        List<Section> sections() {
            MoneyTables money = new MoneyTables(say);
            return List.of(
                    section("summary", summary(money)),
                    section("offices", List.of(by(money, "office", overview.offices()))),
                    section("countries", List.of(by(money, "country", overview.countries()))),
                    section("themes", List.of(by(money, "theme", overview.themes()))),
                    section("donors", List.of(by(money, "donor", overview.donors()), say.note("donors"))),
                    section(
                            "frameworks",
                            List.of(
                                    money.frameworks(
                                            "", overview.frameworks(), overview.unallocated(), overview.total()),
                                    say.note("frameworks"))),
                    section("reach", reach()),
                    section("overlaps", new OverlapTables(say).blocks(overview.overlaps())),
                    section("transfers", transfers(money)),
                    section("left-out", leftOut(money)),
                    section("rates", rates()),
                    section("notes", notes()));
        }

        private Section section(String id, List<Block> blocks) {
            return new Section(id, say.word("section." + id), blocks);
        }

        private Block by(MoneyTables money, String dimension, List<MoneyLine> lines) {
            return money.orNothing(dimension, "", lines, line -> say.in(line.name()), overview.total());
        }

        private List<Block> summary(MoneyTables money) {
            List<Block> blocks = new ArrayList<>();
            if (overview.offices().isEmpty()) {
                blocks.add(new Notice(say.sentence(
                        "empty",
                        say.day(overview.imprint().from()),
                        say.day(overview.imprint().to()))));
            }
            blocks.add(new Prose("", say.word("summary")));
            blocks.add(money.bridge(overview.bridge()));
            blocks.addAll(money.byQuarter(overview.quarters(), overview.total()));
            return blocks;
        }

        private List<Block> reach() {
            List<Block> blocks = new ArrayList<>(new CountTables(say).reach(overview.reach()));
            if (blocks.isEmpty()) {
                blocks.add(new Notice(say.word("reach.none")));
            }
            blocks.add(say.note("counts"));
            blocks.add(say.note("suppressed"));
            return blocks;
        }

        private List<Block> transfers(MoneyTables money) {
            return overview.transfers().lines().isEmpty()
                    ? List.of(new Notice(say.word("transfers.none")), say.note("transfers"))
                    : List.of(money.transfers(overview.transfers()), say.note("transfers"));
        }

        private List<Block> leftOut(MoneyTables money) {
            List<Row> rows = overview.apart().stream()
                    .map(line -> money.amounts(line.code(), name(line), line.amounts()))
                    .toList();
            List<Block> blocks = new ArrayList<>(List.of(
                    say.note("reported"),
                    new Table(
                            "apart", say.word("table.apart"), "amounts-reason", money.amountColumns("reason"), rows)));
            long above = overview.leftOut().activitiesAboveAudience();
            blocks.add(above == 0 ? say.note("words.all") : say.note("words.withheld", say.count(above)));
            long withheld = overview.reach().withheld();
            blocks.add(withheld == 0 ? say.note("counted.all") : say.note("counted.withheld", say.count(withheld)));
            return blocks;
        }

        private String name(AmountLine line) {
            return say.word("apart." + line.code());
        }

        private List<Block> rates() {
            return RateTables.of(say, overview.rates());
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(
                    say.commonNotes(overview.imprint(), overview.leftOut().entriesWithoutRate()));
            notes.add(say.note("measures"));
            return notes;
        }
    }
}
