package org.istmo.reporting.render.assistance;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.progress.ResultTables;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.RateTables;
import org.istmo.reporting.render.region.Saying;

/** The integrated national programme of a State. */
public final class CountryProgrammeComposer implements Composer<CountryProgramme> {

    /** The code of the report type. */
    public static final String TYPE = "country-programme";

    @Override
    public Document compose(CountryProgramme programme, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        List<Front.Fact> facts = List.of(
                new Front.Fact(say.word("cover.state"), say.in(programme.name()) + " (" + programme.state() + ")"),
                say.knownOnCover(programme.imprint()));
        return new Document(
                language,
                say.front(say.in(programme.name()), facts, programme.imprint(), snapshot),
                new Page(say, new Wording(TYPE, language), programme).sections());
    }

    /** One dataset in one language. */
    private record Page(Saying say, Wording wording, CountryProgramme programme) {

        List<Section> sections() {
            return List.of(
                    section("summary", summary()),
                    section("needs", new NeedTables(say, programme.needs()).blocks()),
                    section(
                            "activities",
                            new ActivityTables(say, programme.activities(), programme.total(), true).blocks()),
                    section("money", new ProgrammeMoney(say, programme).blocks()),
                    section("results", results()),
                    section("people", people()),
                    section("risks", risks()),
                    section("missing", missing()),
                    section("rates", RateTables.of(say, programme.rates())),
                    section("notes", notes()));
        }

        private Section section(String id, List<Block> blocks) {
            return new Section(id, say.word("section." + id), blocks);
        }

        private List<Block> summary() {
            List<Block> blocks = new ArrayList<>();
            if (programme.empty()) {
                blocks.add(new Notice(say.sentence("empty", say.known(programme.imprint()))));
            }
            blocks.add(new Prose("", say.word("summary")));
            blocks.add(new Prose(
                    "",
                    say.sentence(
                            "summary.said",
                            Glance.figure("needs.articles"),
                            Glance.figure("programme-needs.open"),
                            Glance.figure("needs.unsupported"),
                            Glance.figure("activities.running"),
                            Glance.figure("activities.planned"))));
            blocks.add(glance());
            return blocks;
        }

        private Table glance() {
            return new Glance(say)
                    .with("needs", "articles", programme.needs().articleNeeds())
                    .with("needs", programme.needs().programmesByStatus(), List.of("open", "met", "withdrawn"))
                    .with("needs", "unsupported", programme.needs().unsupported())
                    .with("activities", programme.activities().byStanding(), Activities.COUNTED)
                    .with("people", "reached", programme.reach().people())
                    .with("missing", "all", programme.missingInAll())
                    .table();
        }

        private List<Block> results() {
            return programme.results().isEmpty()
                    ? List.of(new Notice(say.word("results.none")), say.note("results"))
                    : List.of(new ResultTables(wording).results(programme.results()), say.note("results"));
        }

        private List<Block> people() {
            return programme.reach().sexes().isEmpty()
                    ? List.of(new Notice(say.word("people.none")), say.note("people"))
                    : List.of(
                            new CountTables(say)
                                    .summed(
                                            "sexes",
                                            "sex",
                                            List.of("people"),
                                            programme.reach().sexes(),
                                            List.of(programme.reach().people())),
                            say.note("people"),
                            say.note("suppressed"));
        }

        private List<Block> risks() {
            return programme.diligence().isEmpty()
                    ? List.of(new Notice(say.word("diligence.none")))
                    : List.of(new ResultTables(wording).diligence(programme.diligence()));
        }

        private List<Block> missing() {
            if (programme.missing().isEmpty()) {
                return List.of(new Notice(say.word("missing.none")), say.note("missing"));
            }
            return List.of(
                    new CountTables(say)
                            .summed(
                                    "kinds",
                                    "missing-kind",
                                    List.of("missing"),
                                    programme.missingByKind(),
                                    List.of(programme.missingInAll())),
                    new Table(
                            "missing",
                            say.word("table.missing"),
                            "missing",
                            List.of(say.column("subject")),
                            programme.missing().stream()
                                    .map(one -> Row.plain(
                                                    one.kind() + "-" + one.id(), List.of(say.words(one.subject())))
                                            .in(say.word("standing." + one.kind())))
                                    .toList()),
                    say.note("missing"));
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(List.of(say.note("known"), say.note("sources")));
            notes.addAll(
                    say.commonNotes(programme.imprint(), programme.leftOut().entriesWithoutRate()));
            notes.add(say.note("measures"));
            long above =
                    programme.activities().withheld() + programme.needs().withheld() + programme.withheldDiligence();
            notes.add(
                    above == 0
                            ? say.note("withheld.none")
                            : say.note(
                                    "withheld.some",
                                    say.count(programme.activities().withheld()),
                                    say.count(programme.needs().withheld()),
                                    say.count(programme.withheldDiligence())));
            return notes;
        }
    }
}
