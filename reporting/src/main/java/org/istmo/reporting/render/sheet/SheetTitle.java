package org.istmo.reporting.render.sheet;

import org.istmo.reporting.dataset.Heading;

/** The two lines above every table. */
final class SheetTitle {

    private SheetTitle() {}

    static void write(SheetCells cells, SheetWriting writing, Heading heading, String title) {
        String words = heading.issued() ? title : title + " — " + writing.word("draft");
        cells.label(cells.row(0), 0, words, writing.styles().title);
        cells.row(0).setHeightInPoints(24);
        cells.label(cells.row(1), 0, line(writing, heading), writing.styles().subtitle);
        cells.row(1).setHeightInPoints(18);
    }

    private static String line(SheetWriting writing, Heading heading) {
        return String.join(
                " · ", heading.number(), heading.donorName(), period(writing, heading), writing.word("interim"));
    }

    static String period(SheetWriting writing, Heading heading) {
        return writing.labels()
                .sentence(
                        "period",
                        writing.figures().longDate(heading.from()),
                        writing.figures().longDate(heading.to()));
    }

    static String empty(SheetWriting writing, Heading heading) {
        return writing.labels()
                .sentence(
                        "empty",
                        writing.figures().longDate(heading.from()),
                        writing.figures().longDate(heading.to()));
    }
}
