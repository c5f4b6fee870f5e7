package org.istmo.reporting.render.assistance;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.Consultation;
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.dataset.assistance.Responses;
import org.istmo.reporting.dataset.assistance.StateNeeds;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.OverlapTables;
import org.istmo.reporting.render.region.RateTables;
import org.istmo.reporting.render.region.Saying;

/** What the offices bring to the next consultation. */
public final class ConsultationBriefComposer implements Composer<ConsultationBrief> {

    /** The code of the report type. */
    public static final String TYPE = "consultation-brief";

    @Override
    public Document compose(ConsultationBrief brief, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        Consultation next = brief.next();
        List<Front.Fact> facts = new ArrayList<>();
        if (next != null) {
            facts.add(new Front.Fact(
                    say.word("cover.next"), say.sentence("cover.next.on", say.in(next.title()), say.day(next.date()))));
        }
        facts.add(new Front.Fact(say.word("cover.audience"), say.word(brief.internal() ? "inside" : "outside")));
        return new Document(
                language,
                say.front(
                        next == null ? say.word("subject.none") : say.in(next.mechanism()),
                        facts,
                        brief.imprint(),
                        snapshot),
                new Page(say, brief).sections());
    }

    /** One dataset in one language. */
    private record Page(Saying say, ConsultationBrief brief) {

        List<Section> sections() {
            ConsultationTables consultations = new ConsultationTables(say, brief);
            return List.of(
                    section("summary", summary()),
                    section("coming", consultations.coming()),
                    section("responses", consultations.last()),
                    section("needs-by-state", byState()),
                    section("needs", new NeedTables(say, brief.needs()).blocks()),
                    section("activities", new ActivityTables(say, brief.activities(), brief.total(), false).blocks()),
                    section("countries", List.of(money("country", brief.countries()))),
                    section("themes", List.of(money("theme", brief.themes()))),
                    section("overlaps", overlaps()),
                    section("rates", RateTables.of(say, brief.rates())),
                    section("notes", notes()));
        }

        private Section section(String id, List<Block> blocks) {
            return new Section(id, say.word("section." + id), blocks);
        }

        private Block money(String dimension, List<MoneyLine> lines) {
            List<MoneyLine> ordered = dimension.equals("country") ? say.alphabetically(lines, MoneyLine::name) : lines;
            return new MoneyTables(say).orNothing(dimension, "", ordered, line -> say.in(line.name()), brief.total());
        }

        private List<Block> summary() {
            return List.of(
                    new Notice(say.word(brief.internal() ? "inside.lead" : "outside.lead")),
                    new Prose("", String.join("\n\n", consultations(), needs(), activities())),
                    glance(),
                    say.note("states"));
        }

        private String consultations() {
            Consultation next = brief.next();
            Consultation last = brief.last();
            List<String> sentences = new ArrayList<>();
            sentences.add(
                    next == null
                            ? say.word("next.none")
                            : say.sentence("summary.next", say.in(next.title()), say.day(next.date())));
            sentences.add(
                    last == null
                            ? say.word("last.none")
                            : say.sentence("summary.last", say.in(last.title()), say.day(last.date())));
            if (last != null) {
                sentences.add(say.sentence(
                        "summary.responses",
                        Glance.figure("responses.all"),
                        Glance.figure("responses.done"),
                        Glance.figure("responses.under-way"),
                        Glance.figure("responses.not-begun"),
                        Glance.figure("responses.overdue")));
            }
            return String.join(" ", sentences);
        }

        private String needs() {
            return say.sentence(
                    "summary.needs",
                    Glance.figure("needs.articles"),
                    Glance.figure("programme-needs.open"),
                    Glance.figure("needs.unsupported"));
        }

        private String activities() {
            return say.sentence(
                            "summary.activities",
                            Glance.figure("activities.running"),
                            Glance.figure("activities.planned"))
                    + " " + say.sentence("summary.overlaps", Glance.figure("overlaps.open"));
        }

        private Table glance() {
            return new Glance(say)
                    .with("responses", brief.responses().byStanding(), Responses.STANDINGS)
                    .with("responses", "all", brief.responses().all())
                    .with("responses", "overdue", brief.responses().overdue())
                    .with("needs", "articles", brief.needs().articleNeeds())
                    .with("needs", brief.needs().programmesByStatus(), List.of("open"))
                    .with("needs", "raised", brief.coming().needs())
                    .with("needs", "unsupported", brief.needs().unsupported())
                    .with("activities", brief.activities().byStanding(), Activities.COUNTED)
                    .with("pairs", brief.overlaps().pairs(), List.of("open"))
                    .table();
        }

        private List<Block> byState() {
            if (brief.states().isEmpty()) {
                return List.of(new Notice(say.word("needs.none")));
            }
            List<Row> rows = new ArrayList<>();
            say.alphabetically(brief.states(), line -> line.state().name())
                    .forEach(line -> rows.add(Row.plain(line.state().code(), counts(line))));
            rows.add(Saying.total(List.of(
                    Value.words(say.word("total")),
                    needs(brief.needs().articleNeeds()),
                    needs(brief.needs().programmesByStatus().get(0).counts().get(0)),
                    needs(brief.coming().needs()),
                    needs(brief.needs().unsupported()))));
            return List.of(
                    new Table(
                            "needs-by-state",
                            "",
                            "needs-by-state",
                            List.of(
                                    say.column("state"),
                                    say.column("article-needs"),
                                    say.column("programme-needs"),
                                    say.column("raised-needs"),
                                    say.column("unsupported")),
                            rows),
                    say.note("counted"));
        }

        private List<Value> counts(StateNeeds line) {
            return List.of(
                    say.words(line.state().name()),
                    needs(line.articles()),
                    needs(line.programme()),
                    needs(line.raised()),
                    needs(line.unsupported()));
        }

        private Value needs(Counted counted) {
            return say.count(counted, "unit.needs");
        }

        private List<Block> overlaps() {
            OverlapTables tables = new OverlapTables(say);
            List<Block> blocks = new ArrayList<>(tables.blocks(brief.overlaps()));
            blocks.add(1, tables.open(brief.open()));
            return blocks;
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(List.of(say.note("known"), say.note("sources")));
            notes.addAll(say.commonNotes(brief.imprint(), brief.leftOut().entriesWithoutRate()));
            notes.add(say.note("measures"));
            notes.add(say.note("reported"));
            long above = brief.activities().withheld() + brief.needs().withheld() + brief.withheldConsultations();
            notes.add(
                    above == 0
                            ? say.note("withheld.none")
                            : say.note(
                                    "withheld.some",
                                    say.count(brief.activities().withheld()),
                                    say.count(brief.needs().withheld()),
                                    say.count(brief.withheldConsultations())));
            return notes;
        }
    }
}
