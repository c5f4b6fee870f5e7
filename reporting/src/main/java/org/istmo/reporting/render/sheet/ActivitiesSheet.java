package org.istmo.reporting.render.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Text;

/** The activities of the statement, one a row. */
final class ActivitiesSheet {

    private static final int HEAD = 2;
    private static final List<String> HEADS =
            List.of("identifier", "title", "office", "status", "countries", "themes", "start", "end");
    private static final List<Integer> WIDTHS = List.of(34, 60, 12, 16, 30, 36, 13, 13);

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final SheetCells cells;

    ActivitiesSheet(SheetWriting writing, DonorStatement statement) {
        this.writing = writing;
        this.statement = statement;
        this.cells = writing.sheet("sheet.activities");
    }

    void write() {
        SheetTitle.write(cells, writing, statement.heading(), writing.word("section.activities"));
        cells.heads(
                HEAD, HEADS.stream().map(head -> writing.word("column." + head)).toList());
        int next = HEAD + 1;
        for (ActivityLine activity : statement.activities()) {
            row(cells.row(next++), activity);
        }
        cells.closeList(HEAD, next - 1, WIDTHS);
        PrintedSheet.withHead(cells, writing, statement.heading(), HEAD, 1);
    }

    private void row(XSSFRow row, ActivityLine activity) {
        cells.text(row, 0, activity.identifier());
        String title = writing.data(activity.title());
        cells.text(row, 1, title);
        SheetCells.fit(row, title.length(), WIDTHS.get(1));
        cells.text(row, 2, activity.office());
        cells.text(row, 3, writing.data(activity.status()));
        cells.text(row, 4, joined(activity.countries()));
        cells.text(row, 5, joined(activity.themes()));
        cells.date(row, 6, activity.start());
        cells.date(row, 7, activity.end());
    }

    private String joined(List<Text> texts) {
        return texts.stream().map(writing::data).collect(Collectors.joining(", "));
    }
}
