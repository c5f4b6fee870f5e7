package org.istmo.reporting.render.jasper;

import java.util.List;
import org.istmo.reporting.dataset.Heading;

/** The first page. */
final class CoverRows {

    private final Typesetting set;

    CoverRows(Typesetting set) {
        this.set = set;
    }

    PrintedRow of(Heading heading) {
        return new PrintedRow(
                PrintedRow.Kind.COVER,
                "",
                "",
                null,
                "",
                false,
                List.of(
                        set.data(heading.donorName()),
                        agreement(heading),
                        period(heading),
                        set.data(heading.number()),
                        set.figures().count(heading.version()),
                        set.word(heading.issued() ? "cover.date.issued" : "cover.date.draft"),
                        set.figures().longDate(heading.date()),
                        set.data(heading.offices(), "\n"),
                        set.data(heading.address()),
                        heading.issued() ? "" : set.word("draft.note"),
                        heading.provisional() ? set.word("provisional") : ""));
    }

    String period(Heading heading) {
        return set.sentence(
                "period", set.figures().longDate(heading.from()), set.figures().longDate(heading.to()));
    }

    private String agreement(Heading heading) {
        if (heading.grantNumber() == null) {
            return set.word("cover.agreements.all");
        }
        String number = set.data(heading.grantNumber());
        return heading.grantTitle() == null ? number : number + " — " + set.data(heading.grantTitle());
    }
}
