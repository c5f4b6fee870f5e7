package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RowLayout;
import org.istmo.web.table.Cell;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.CsvText;

/** The rows that were kept out as CSV, with a column behind them that says why. To be mended and brought again as it is. */
final class RejectionCsv {

    private RejectionCsv() {}

    static void write(RowLayout layout, RowStyle style, TemplateWords words, RejectedRows rows, OutputStream out)
            throws IOException {
        CsvLines lines = new CsvLines(out, style.delimiter());
        for (int row = 0; row < style.before(); row++) {
            lines.texts(Collections.nCopies(layout.header().size() + 1, ""));
        }
        List<String> names = new ArrayList<>(layout.header());
        names.add(words.say("column.reason"));
        if (style.named()) {
            lines.texts(names);
        }
        rows.handTo(rejection -> row(layout, style, words, rejection, lines));
        lines.finish();
    }

    private static void row(
            RowLayout layout, RowStyle style, TemplateWords words, Rejection rejection, CsvLines lines) {
        List<Cell> cells = RowSource.cells(rejection.source());
        List<String> line = new ArrayList<>();
        for (int position = 0; position < layout.header().size(); position++) {
            Cell cell = position < cells.size() ? cells.get(position) : Cell.blank(position);
            line.add(
                    cell.kind() == Kind.NUMBER
                            ? bare(style.text(cell), style)
                            : CsvLines.quoted(CsvText.write(style.text(cell))));
        }
        String why = new WrongCells(rejection, layout.header(), words).all();
        line.add(CsvLines.quoted(CsvText.write(why)));
        try {
            lines.line(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String bare(String number, RowStyle style) {
        return number.contains(style.delimiter()) ? CsvLines.quoted(number) : number;
    }
}
