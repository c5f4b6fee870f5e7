package org.istmo.reporting.render.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CentreFacts;
import org.istmo.reporting.dataset.region.CentreReport;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Section;
import org.jspecify.annotations.Nullable;

/** The report of a centre of excellence. */
public final class CentreComposer implements Composer<CentreReport> {

    /** The code of the report type. */
    public static final String TYPE = "centre-of-excellence";

    @Override
    public Document compose(CentreReport report, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        CentreFacts centre = report.centre();
        List<Front.Fact> facts = new ArrayList<>();
        facts.add(new Front.Fact(say.word("cover.country"), say.in(centre.country())));
        Text parent = centre.parent();
        if (parent != null) {
            facts.add(new Front.Fact(say.word("cover.parent"), say.in(parent)));
        }
        facts.add(new Front.Fact(say.word("cover.status"), say.word("status." + centre.status())));
        day(say, facts, "cover.opened", centre.openedOn());
        day(say, facts, "cover.closed", centre.closedOn());
        return new Document(
                language,
                say.front(say.in(centre.name()), facts, report.imprint(), snapshot),
                new Page(say, report).sections());
    }

    private static void day(Saying say, List<Front.Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Front.Fact(say.word(label), say.day(day)));
        }
    }

    /** One dataset in one language. */
    private record Page(Saying say, CentreReport report) {

        List<Section> sections() {
            MoneyTables money = new MoneyTables(say);
            CentreTables tables = new CentreTables(say, report.records());
            return List.of(
                    section("summary", summary(money)),
                    section("activities", activities()),
                    section("money", money(money)),
                    section("transfers", transfers(money)),
                    section("experts", tables.experts()),
                    section("practices", tables.practices()),
                    section("publications", tables.publications()),
                    section("recommendations", tables.recommendations()),
                    section("consultations", tables.consultations()),
                    section("rates", RateTables.of(say, report.rates())),
                    section("notes", notes()));
        }

        private Section section(String id, List<Block> blocks) {
            return new Section(id, say.word("section." + id), blocks);
        }

        private List<Block> summary(MoneyTables money) {
            List<Block> blocks = new ArrayList<>();
            if (report.donors().isEmpty()) {
                blocks.add(new Notice(say.sentence(
                        "empty",
                        say.day(report.imprint().from()),
                        say.day(report.imprint().to()))));
            }
            blocks.add(money.bridge(report.bridge()));
            blocks.addAll(money.byQuarter(report.quarters(), report.total()));
            return blocks;
        }

        private List<Block> activities() {
            List<Block> blocks = new ArrayList<>(new CountTables(say).reach(report.reach()));
            if (blocks.isEmpty()) {
                blocks.add(new Notice(say.word("reach.none")));
            }
            blocks.add(say.note("counts"));
            blocks.add(say.note("suppressed"));
            return blocks;
        }

        private List<Block> money(MoneyTables money) {
            return List.of(
                    by(money, "agreement", report.agreements()),
                    by(money, "donor", report.donors()),
                    by(money, "country", report.countries()),
                    by(money, "theme", report.themes()),
                    say.note("reported"));
        }

        private Block by(MoneyTables money, String dimension, List<MoneyLine> lines) {
            return money.orNothing(
                    dimension, say.word("table.by-" + dimension), lines, line -> say.in(line.name()), report.total());
        }

        private List<Block> transfers(MoneyTables money) {
            return report.transfers().lines().isEmpty()
                    ? List.of(new Notice(say.word("transfers.none")), say.note("transfers"))
                    : List.of(money.transfers(report.transfers()), say.note("transfers"));
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(
                    say.commonNotes(report.imprint(), report.leftOut().entriesWithoutRate()));
            notes.add(say.note("measures"));
            long above = report.reach().withheld() + report.records().withheld();
            notes.add(above == 0 ? say.note("withheld.none") : say.note("withheld.some", say.count(above)));
            return notes;
        }
    }
}
