package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Logo;
import org.istmo.reporting.render.Shortened;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Front.Fact;
import org.istmo.reporting.render.jasper.PaperRow.Place;
import org.jspecify.annotations.Nullable;

/** The cover, or the title of a report that has none; what every page repeats of it; and the end of the last page. */
final class FrontRows {

    private static final Place COVER = new Place(0, "");
    private static final int FACTS_BESIDE_A_TITLE = 9;
    private static final int LONGEST_RUNNING_SUBJECT = 80;

    /** Characters of a line of the cover, so that all of them stand on it: five lines of print. */
    private static final int LONGEST_FACT = 300;

    private final Typesetting set;
    private final Front front;
    private final Imprint imprint;

    FrontRows(Typesetting set, Front front) {
        this.set = set;
        this.front = front;
        this.imprint = front.imprint();
    }

    List<PaperRow> cover() {
        List<PaperRow> rows = new ArrayList<>();
        rows.add(PaperRow.of(COVER, "COVER", List.of(set.data(front.title()), set.data(front.subject()))));
        facts().forEach(fact -> rows.add(PaperRow.of(COVER, "FACT", List.of(fact.label(), fact.text()))));
        if (!front.standing().isEmpty()) {
            rows.add(PaperRow.of(COVER, "STANDING", List.of(set.data(front.standing()))));
        }
        if (!imprint.issued()) {
            rows.add(PaperRow.of(COVER, "COVER_DRAFT", List.of(set.word("draft.note"))));
        }
        front.notices().forEach(notice -> rows.add(PaperRow.of(COVER, "COVER_NOTICE", List.of(set.data(notice)))));
        return rows;
    }

    /** One block above the text of a report of one section. */
    List<PaperRow> brief() {
        List<@Nullable String> cells = new ArrayList<>(List.of(
                set.data(front.organisation()),
                set.data(front.title()),
                set.data(front.subject()),
                set.data(front.standing())));
        List<Fact> facts = new ArrayList<>(facts());
        if (!imprint.offices().isEmpty()) {
            facts.add(new Fact(set.word("cover.offices"), set.data(imprint.offices(), "; ")));
        }
        facts.stream().limit(FACTS_BESIDE_A_TITLE).forEach(fact -> {
            cells.add(fact.label());
            cells.add(fact.text());
        });
        List<PaperRow> rows = new ArrayList<>(List.of(PaperRow.of(COVER, "BRIEF", cells)));
        facts.stream()
                .skip(FACTS_BESIDE_A_TITLE)
                .forEach(fact -> rows.add(PaperRow.of(COVER, "FACT", List.of(fact.label(), fact.text()))));
        List<String> notices = new ArrayList<>(imprint.issued() ? List.of() : List.of(set.word("draft.note") + "."));
        front.notices().forEach(notice -> notices.add(set.data(notice)));
        if (!notices.isEmpty()) {
            rows.add(PaperRow.of(COVER, "BRIEF_NOTICE", List.of(String.join(" ", notices))));
        }
        return rows;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        front.facts()
                .forEach(fact ->
                        facts.add(new Fact(set.data(fact.label()), Shortened.to(LONGEST_FACT, set.data(fact.text())))));
        facts.add(fact("cover.number", set.data(imprint.number())));
        facts.add(fact("cover.version", set.figures().count(imprint.version())));
        facts.add(fact(
                imprint.issued() ? "cover.date.issued" : "cover.date.draft",
                set.figures().zonedDate(imprint.date(), imprint.zone())));
        facts.add(fact("cover.address", set.data(imprint.address())));
        return facts;
    }

    /** Under the last section: what tells this file from every other. */
    PaperRow end(Place last) {
        List<@Nullable String> cells = new ArrayList<>(List.of(
                set.word("last.number"),
                set.data(imprint.number()) + ", "
                        + set.sentence("version", set.figures().count(imprint.version())),
                set.word("last.address"),
                set.data(imprint.address())));
        cells.addAll(origin());
        return PaperRow.of(last, "END", cells);
    }

    /** The same under a report of one section, whose title has number and address. */
    PaperRow briefEnd(Place last) {
        return PaperRow.of(last, "BRIEF_END", origin());
    }

    private List<@Nullable String> origin() {
        List<@Nullable String> cells = new ArrayList<>(List.of(
                set.word("last.read"),
                set.sentence(
                        "last.read.at",
                        set.figures().moment(imprint.readAt()),
                        set.figures().count(imprint.trailPosition()))));
        if (!front.snapshot().isEmpty()) {
            cells.add(set.word("last.snapshot"));
            cells.add(front.snapshot());
        }
        return cells;
    }

    /** For the template: what stands on every page, and on the cover beside its rows. */
    Map<String, Object> furniture(boolean cover) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("cover", cover);
        parameters.put("draft", !imprint.issued());
        parameters.put("organisation", set.data(front.organisation()));
        parameters.put("offices", set.data(imprint.offices(), "\n"));
        parameters.put("running", running());
        parameters.put("standing", set.data(front.standing()));
        Logo logo = imprint.logo();
        if (logo != null) {
            parameters.put("logo", LogoPicture.of(logo));
            parameters.put("logoAlternative", set.data(logo.alternative()));
        }
        return parameters;
    }

    private String running() {
        return String.join(
                "  ·  ",
                set.data(imprint.number()),
                set.sentence("version", set.figures().count(imprint.version())),
                Shortened.to(LONGEST_RUNNING_SUBJECT, set.data(front.subject())),
                set.sentence(
                        "period",
                        set.figures().longDate(imprint.from()),
                        set.figures().longDate(imprint.to())));
    }

    private Fact fact(String label, String text) {
        return new Fact(set.word(label), text);
    }
}
