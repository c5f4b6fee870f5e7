package org.istmo.reporting.render.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.region.RateTables;
import org.istmo.reporting.render.region.Saying;

/** One State and all instruments. */
public final class TreatyStateComposer implements Composer<TreatyState> {

    /** The code of the report type. */
    public static final String TYPE = "treaty-state";

    @Override
    public Document compose(TreatyState report, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        List<Front.Fact> facts = List.of(
                new Front.Fact(say.word("cover.state"), say.in(report.name()) + " (" + report.state() + ")"),
                say.knownOnCover(report.imprint()));
        return new Document(
                language,
                say.front(say.in(report.name()), facts, report.imprint(), snapshot),
                new Page(say, report).sections());
    }

    /** One dataset in one language. */
    private record Page(Saying say, TreatyState report) {

        List<Section> sections() {
            ComplianceTables compliance = new ComplianceTables(say, report.compliance());
            AssistanceTables assistance = new AssistanceTables(say, report);
            return List.of(
                    section("summary", summary()),
                    section("participation", new ParticipationTables(say, report).blocks()),
                    section("status", compliance.statuses()),
                    section("articles", compliance.articles()),
                    section("recommendations", compliance.recommendations()),
                    section("needs", compliance.needs()),
                    section("programme", assistance.programmeNeeds()),
                    section("money", assistance.money()),
                    section("activities", assistance.activities()),
                    section("gaps", new GapTables(say, report.gaps()).blocks()),
                    section("rates", RateTables.of(say, report.rates())),
                    section("notes", notes()));
        }

        private Section section(String id, List<Block> blocks) {
            return new Section(id, say.word("section." + id), blocks);
        }

        private List<Block> summary() {
            List<Block> blocks = new ArrayList<>();
            if (report.empty()) {
                blocks.add(new Notice(say.sentence("empty", say.known(report.imprint()))));
            }
            blocks.add(new Prose("", say.word("summary")));
            blocks.add(new AssistanceTables(say, report).summary());
            return blocks;
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(List.of(say.note("method"), say.note("known"), say.note("sources")));
            notes.addAll(say.commonNotes(report.imprint(), report.leftOut().entriesWithoutRate()));
            notes.add(say.note("measures"));
            boolean all = report.withheldActivities() + report.withheldNeeds() == 0;
            notes.add(
                    all
                            ? say.note("withheld.none")
                            : say.note(
                                    "withheld.some",
                                    say.count(report.withheldActivities()),
                                    say.count(report.withheldNeeds())));
            return notes;
        }
    }
}
