package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.jasper.PaperRow.Place;

/** A whole report as rows for the template: cover, contents, what changed, the sections, the keys of the figures, and what names the file. */
final class DocumentRows {

    private final Typesetting set;
    private final Document document;
    private final SectionRows sections;
    private final List<PaperRow> rows = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private int part;

    DocumentRows(Typesetting set, Document document) {
        this.set = set;
        this.document = document;
        this.sections = new SectionRows(set, document.brief());
    }

    List<PaperRow> all() {
        FrontRows front = new FrontRows(set, document.front());
        List<Section> inner = inner();
        rows.addAll(document.brief() ? front.brief() : front.cover());
        inner.forEach(section -> headings.add(unique(set.data(section.title()))));
        if (!document.brief()) {
            part++;
            contents();
        }
        for (int index = 0; index < inner.size(); index++) {
            if (beginsAnew(index, inner.get(index))) {
                part++;
            }
            rows.addAll(sections.of(new Place(part, headings.get(index)), inner.get(index)));
        }
        Place last = rows.get(rows.size() - 1).place();
        rows.add(document.brief() ? front.briefEnd(last) : front.end(last));
        return rows;
    }

    /** The headings of the sections, in the order of the page; no two are alike, for each is a place that the contents lead to. */
    List<String> headings() {
        return List.copyOf(headings);
    }

    private List<Section> inner() {
        List<Section> inner = new ArrayList<>(document.sections());
        Optional<Section> changes = Optional.ofNullable(
                        document.front().imprint().changes())
                .map(since -> new ChangesPage(set, document).of(since));
        if (document.brief()) {
            changes.ifPresent(inner::add);
        } else {
            changes.ifPresent(page -> inner.add(0, page));
            new KeyAnnex(set).of(document).ifPresent(inner::add);
        }
        return inner;
    }

    private void contents() {
        Place place = new Place(part, set.word("contents"));
        // The page is known when all of them are filled: PageNumbers writes it.
        headings.forEach(heading -> rows.add(PaperRow.of(place, "CONTENTS", List.of(heading, "0"))));
    }

    /** What changed has its own page, and the report one after it; the keys follow where the report ends. */
    private boolean beginsAnew(int index, Section section) {
        return document.brief()
                ? section.id().startsWith(Typesetting.OWN)
                : index == 0 || section.equals(document.sections().get(0));
    }

    private String unique(String heading) {
        String anchor = heading;
        while (headings.contains(anchor) || anchor.equals(set.word("contents"))) {
            anchor += " ";
        }
        return anchor;
    }
}
