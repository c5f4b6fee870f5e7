package org.istmo.reporting.render.sheet;

import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.Measure;

/** What the workbook is, where its figures come from, and what must be known before quoting one. */
final class AboutSheet {

    private static final int WIDTH = 110;

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final SheetCells cells;
    private int next = 2;

    AboutSheet(SheetWriting writing, DonorStatement statement) {
        this.writing = writing;
        this.statement = statement;
        this.cells = writing.sheet("sheet.about");
    }

    void write() {
        Heading heading = statement.heading();
        SheetTitle.write(cells, writing, heading, writing.word("title"));
        identity(heading);
        notes(heading);
        cells.sheet().setColumnWidth(0, 30 * 256);
        cells.sheet().setColumnWidth(1, WIDTH * 256);
        PrintedSheet.plain(cells, writing, heading);
    }

    private void identity(Heading heading) {
        line("sheet.about.what", writing.word("organisation") + " — " + writing.word("title"));
        line("sheet.about.status", writing.word("interim"));
        if (!heading.issued()) {
            line("draft", writing.word("draft.note"));
        }
        line("cover.number", heading.number());
        line("cover.version", writing.figures().count(heading.version()));
        line(
                heading.issued() ? "cover.date.issued" : "cover.date.draft",
                writing.figures().longDate(heading.date()));
        line("cover.donor", heading.donorName() + " (" + heading.donorCode() + ")");
        line("cover.agreement", agreement(heading));
        line("cover.period", SheetTitle.period(writing, heading));
        line("cover.offices", heading.offices().stream().map(writing::data).collect(Collectors.joining(", ")));
        line("sheet.about.read", writing.figures().moment(heading.readAt()));
        line("sheet.about.position", writing.figures().count(heading.trailPosition()));
        line("cover.address", heading.address());
    }

    private void notes(Heading heading) {
        next++;
        line("note.status.title", writing.word("note.status"));
        if (heading.provisional()) {
            line("note.provisional.title", writing.word("provisional"));
        }
        line("note.basis.title", writing.word("note.basis"));
        for (Measure measure : statement.measures()) {
            line("measure." + measure.key(), writing.word("note." + measure.key()));
        }
        line("note.currencies.title", writing.word("note.currencies"));
        counted("note.no-rate", statement.leftOut().entriesWithoutRate());
        counted("note.left-out", statement.leftOut().activitiesAboveAudience());
        line(
                "note.counts.title",
                writing.labels()
                        .sentence(
                                "note.counts",
                                writing.figures().count(statement.activities().size())));
        line(
                "section.rates",
                statement.rates().stream()
                        .map(rate -> rate.source().in(writing.language()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private void counted(String key, long count) {
        String words = count == 0
                ? writing.word(key + ".none")
                : writing.labels().sentence(key + ".some", writing.figures().count(count));
        line(key + ".title", words);
    }

    private String agreement(Heading heading) {
        if (heading.grantNumber() == null) {
            return writing.word("cover.agreements.all");
        }
        return heading.grantTitle() == null
                ? heading.grantNumber()
                : heading.grantNumber() + " — " + heading.grantTitle();
    }

    private void line(String labelKey, String words) {
        XSSFRow row = cells.row(next++);
        cells.label(row, 0, writing.word(labelKey), writing.styles().label);
        cells.text(row, 1, words);
        SheetCells.fit(row, words.length(), WIDTH);
    }
}
