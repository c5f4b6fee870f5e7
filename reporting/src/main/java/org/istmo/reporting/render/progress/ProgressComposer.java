package org.istmo.reporting.render.progress;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.progress.NarrativeText;
import org.istmo.reporting.dataset.progress.Progress;
import org.istmo.reporting.dataset.statement.Party;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Note;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;

/** Says a progress report: what officers wrote, and beside it results, people, activities, money and risks. */
public final class ProgressComposer implements Composer<Progress> {

    static final String TYPE = "donor-progress";
    private static final String RISKS = "risks";
    private static final String VISIBILITY = "visibility";
    private static final Set<String> APART = Set.of(RISKS, VISIBILITY);

    @Override
    public Document compose(Progress progress, Language language, String snapshot) {
        Wording wording = new Wording(TYPE, language);
        List<Section> tables = tables(wording, progress);
        List<Section> sections = new ArrayList<>();
        sections.add(section(wording, "narrative", written(wording, progress, section -> !APART.contains(section))));
        for (Section section : tables) {
            sections.add(section.id().equals(RISKS) ? risks(wording, progress, section) : section);
        }
        sections.add(section(wording, VISIBILITY, written(wording, progress, VISIBILITY::equals)));
        sections.add(section(wording, "notes", notes(wording, progress)));
        return new Document(language, front(wording, progress, snapshot), sections)
                .withDataAttached(progress.attachData());
    }

    private static List<Section> tables(Wording wording, Progress progress) {
        ProgressTables tables = new ProgressTables(wording);
        return List.of(
                section(
                        wording,
                        "results",
                        progress.results().isEmpty()
                                ? nothing(wording, "results.none")
                                : List.of(new ResultTables(wording).results(progress.results()))),
                section(wording, "people", people(wording, progress, tables)),
                section(
                        wording,
                        "activities",
                        progress.activities().isEmpty()
                                ? nothing(wording, "activities.none")
                                : List.of(tables.activities(progress.activities()))),
                section(wording, "money", money(wording, progress, tables)),
                section(
                        wording,
                        RISKS,
                        progress.diligence().isEmpty()
                                ? nothing(wording, "diligence.none")
                                : List.of(new ResultTables(wording).diligence(progress.diligence()))));
    }

    private static List<Block> people(Wording wording, Progress progress, ProgressTables tables) {
        List<Block> blocks = new ArrayList<>(List.of(tables.people(progress.people())));
        BigDecimal undated = progress.people().undated();
        if (undated == null || undated.signum() > 0) {
            blocks.add(new Notice(
                    undated == null
                            ? wording.word("people.undated.few")
                            : wording.sentence("people.undated", undated.toPlainString())));
        }
        return blocks;
    }

    private static List<Block> money(Wording wording, Progress progress, ProgressTables tables) {
        if (progress.money().isEmpty()) {
            return nothing(wording, "money.none");
        }
        List<Block> blocks = new ArrayList<>(List.of(tables.money(progress.money())));
        if (!progress.quarters().isEmpty()) {
            blocks.addAll(tables.chart(progress).over(tables.quarters(progress)));
        }
        return blocks;
    }

    private static Section risks(Wording wording, Progress progress, Section section) {
        List<Block> blocks = new ArrayList<>(written(wording, progress, RISKS::equals));
        blocks.addAll(section.blocks());
        return new Section(section.id(), section.title(), blocks);
    }

    /** What was written on the sections, or that nothing was. */
    private static List<Block> written(Wording wording, Progress progress, Predicate<String> sections) {
        List<Block> blocks = new ArrayList<>();
        for (NarrativeText narrative : progress.narratives()) {
            if (sections.test(narrative.section())) {
                String text = wording.of(narrative.text());
                String title = progress.party().grant() == null
                        ? wording.of(narrative.title()) + " (" + narrative.grant() + ")"
                        : wording.of(narrative.title());
                blocks.add(
                        text.isBlank()
                                ? new Prose(title, wording.word("narrative.untranslated"))
                                : new Prose(title, text));
            }
        }
        return blocks.isEmpty() ? nothing(wording, "narrative.none") : blocks;
    }

    private static List<Block> nothing(Wording wording, String key) {
        return List.of(new Notice(wording.word(key)));
    }

    private static Section section(Wording wording, String id, List<? extends Block> blocks) {
        return new Section(id, wording.word("section." + id), List.copyOf(blocks));
    }

    private static Front front(Wording wording, Progress progress, String snapshot) {
        Party party = progress.party();
        List<Front.Fact> facts = new ArrayList<>();
        facts.add(new Front.Fact(wording.word("cover.donor"), wording.of(party.name()) + " (" + party.donor() + ")"));
        facts.add(new Front.Fact(
                wording.word("cover.agreement"),
                party.grant() == null
                        ? wording.word("cover.agreements.all")
                        : party.grant() + (party.title() == null ? "" : " — " + wording.of(party.title()))));
        facts.add(new Front.Fact(
                wording.word("cover.period"),
                wording.sentence(
                        "period",
                        wording.day(progress.imprint().from()),
                        wording.day(progress.imprint().to()))));
        return new Front(
                TYPE,
                wording.word("title"),
                wording.of(party.name()),
                wording.word("organisation"),
                facts,
                progress.imprint().provisional() ? List.of(wording.word("provisional")) : List.of(),
                wording.word("interim"),
                progress.imprint(),
                snapshot);
    }

    private static List<Block> notes(Wording wording, Progress progress) {
        List<Block> notes = new ArrayList<>();
        for (String note : List.of("status", "results", "people", "suppressed", "money", "time")) {
            notes.add(new Note(wording.word("note." + note + ".title"), wording.word("note." + note)));
        }
        counted(wording, "left-out", progress.leftUnsaid().activities(), notes);
        counted(wording, "narratives", progress.leftUnsaid().narratives(), notes);
        counted(wording, "assessments", progress.leftUnsaid().assessments(), notes);
        counted(wording, "counts", progress.leftUnsaid().counts(), notes);
        String moment = progress.imprint()
                .readAt()
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern(
                        wording.word("pattern.moment"), wording.language().locale()));
        notes.add(new Note(
                wording.word("note.reading.title"),
                wording.sentence(
                        "note.reading",
                        moment,
                        wording.count(progress.imprint().trailPosition()),
                        progress.imprint().address())));
        return notes;
    }

    private static void counted(Wording wording, String key, long count, List<Block> notes) {
        notes.add(new Note(
                wording.word("note." + key + ".title"),
                count == 0
                        ? wording.word("note." + key + ".none")
                        : wording.sentence("note." + key + ".some", wording.count(count))));
    }
}
