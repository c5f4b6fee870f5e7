package org.istmo.reporting.render.sheet;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row.Emphasis;
import org.istmo.reporting.render.document.Section;

/** The running text of a section, one paragraph a cell. */
final class TextSheet {

    /** In characters: a page across has room for it in any typeface that stands in for the report's own. */
    private static final int WIDTH = 110;

    private final Book book;
    private final BookSheet sheet;
    private int next = 3;

    TextSheet(Book book, BookSheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(Section section) {
        sheet.width(0, WIDTH);
        section.blocks().forEach(this::block);
        PageSetUp.plain(sheet, book);
    }

    private void block(Block block) {
        if (block instanceof Prose prose) {
            if (!prose.title().isBlank()) {
                sheet.line(next++, prose.title(), book.styles().heading, 22);
            }
            text(prose.text());
        } else if (block instanceof Notice notice) {
            text(notice.text());
        }
    }

    private void text(String text) {
        for (String paragraph : Paragraphs.of(text)) {
            XSSFRow row = sheet.row(next++);
            sheet.text(row, 0, paragraph, Emphasis.PLAIN);
            BookSheet.fit(row, BookSheet.lines(paragraph, WIDTH) + 1);
        }
        next++;
    }
}
