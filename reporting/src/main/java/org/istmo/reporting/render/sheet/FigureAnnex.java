package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.istmo.reporting.render.Shortened;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Layout.Kind;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Value;

/** Every figure's key, with which the report's address answers from which rows of the ledger it was made, and a link to its cell. */
final class FigureAnnex {

    private static final int PLACE = 5;
    /** Of a project's title and the like, which the figure's own place has whole. */
    private static final int LONGEST_NAME = 60;

    /** Excel opens a sheet with no more links than 65,530; beyond it the places are words. */
    private static final int MOST_LINKS = 65_000;

    private FigureAnnex() {}

    static Annex of(Book book, Map<String, DocumentFigures.Said> keys) {
        List<Row> rows = new ArrayList<>();
        keys.forEach((key, keyed) -> rows.add(row(book, key, keyed)));
        return Annex.of(
                "figures",
                book.word("annex.title"),
                List.of(
                        new Annex.Head("sheet", book.word("annex.sheet"), Kind.TEXT, 115),
                        new Annex.Head("label", book.word("annex.figure"), Kind.TEXT, 240),
                        new Annex.Head("value", book.word("annex.value"), Kind.NUMBER, 75),
                        new Annex.Head("unit", book.word("annex.unit"), Kind.TEXT, 60),
                        new Annex.Head("key", book.word("annex.key"), Kind.TEXT, 165),
                        new Annex.Head("place", book.word("sheet.place"), Kind.TEXT, 115)),
                rows);
    }

    private static Row row(Book book, String key, DocumentFigures.Said keyed) {
        Value.Quantity quantity = keyed.quantity();
        return Row.plain(
                key,
                List.of(
                        Value.words(book.places().of(key).sheet()),
                        Value.words(keyed.within().stream()
                                .map(words -> Shortened.to(LONGEST_NAME, words))
                                .collect(Collectors.joining(", "))),
                        // Without its key: it is the figure of another place.
                        new Value.Quantity("", quantity.value(), quantity.unit()),
                        Value.words(Annex.unitBeside(quantity.unit(), quantity.value())),
                        Value.words(key),
                        Value.words(book.places().of(key).address())));
    }

    static void link(BookSheet sheet, TableGrid grid) {
        grid.plain().stream().limit(MOST_LINKS).forEach(placed -> {
            XSSFCell cell = sheet.row(placed.at()).getCell(PLACE);
            sheet.link(cell, cell.getStringCellValue());
        });
    }
}
