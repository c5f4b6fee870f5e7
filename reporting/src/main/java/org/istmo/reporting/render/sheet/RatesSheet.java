package org.istmo.reporting.render.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.RateLine;

/** The exchange rates that the statement used, one a row. */
final class RatesSheet {

    private static final int HEAD = 2;
    private static final List<String> HEADS =
            List.of("currency", "effective", "units", "source", "rate.version", "entries");
    private static final List<Integer> WIDTHS = List.of(12, 16, 18, 60, 10, 16);

    private final SheetWriting writing;
    private final DonorStatement statement;
    private final SheetCells cells;

    RatesSheet(SheetWriting writing, DonorStatement statement) {
        this.writing = writing;
        this.statement = statement;
        this.cells = writing.sheet("sheet.rates");
    }

    void write() {
        SheetTitle.write(cells, writing, statement.heading(), writing.word("section.rates"));
        cells.heads(
                HEAD, HEADS.stream().map(head -> writing.word("column." + head)).toList());
        int next = HEAD + 1;
        for (RateLine rate : statement.rates()) {
            row(cells.row(next++), rate);
        }
        cells.closeList(HEAD, next - 1, WIDTHS);
        PrintedSheet.withHead(cells, writing, statement.heading(), HEAD, 1);
    }

    private void row(XSSFRow row, RateLine rate) {
        cells.text(row, 0, rate.currency());
        cells.date(row, 1, rate.effective());
        cells.amount(row, 2, rate.unitsPerUsd(), writing.styles().rate);
        cells.text(row, 3, rate.source().in(writing.language()));
        cells.count(row, 4, rate.version());
        cells.count(row, 5, rate.entries());
    }
}
