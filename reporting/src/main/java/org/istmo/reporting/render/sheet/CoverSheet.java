package org.istmo.reporting.render.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Note;
import org.istmo.reporting.render.document.Row.Emphasis;
import org.istmo.reporting.render.document.Section;

/** What the workbook is, where its figures come from, what is on which sheet, and what must be known before quoting a figure. */
final class CoverSheet {

    private static final int WIDTH = 108;

    private final Book book;
    private final BookSheet sheet;
    private int next = 3;

    CoverSheet(Book book, BookSheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    void write(Contents contents) {
        sheet.width(0, 38);
        sheet.width(1, WIDTH);
        if (book.imprint().logo() != null) {
            new OfficeLogo(book, sheet).draw(book.imprint().logo(), 2);
        }
        identity();
        origin();
        if (book.imprint().changes() != null) {
            changes(book.imprint().changes());
        }
        heading("contents");
        contents.lines().forEach(this::content);
        book.document().sections().forEach(this::notes);
        PageSetUp.plain(sheet, book);
    }

    private void identity() {
        Front front = book.front();
        Imprint imprint = front.imprint();
        line(book.word("sheet.about.what"), front.organisation() + " — " + front.title());
        line(book.word("sheet.about.subject"), front.subject());
        if (!front.standing().isBlank()) {
            line(book.word("sheet.about.status"), front.standing());
        }
        if (!imprint.issued()) {
            line(book.word("draft"), book.word("draft.note"));
        }
        line(book.word("cover.number"), imprint.number());
        line(book.word("cover.version"), book.figures().count(imprint.version()));
        line(
                book.word(imprint.issued() ? "cover.date.issued" : "cover.date.draft"),
                book.figures().zonedDate(imprint.date(), imprint.zone()));
        front.facts().forEach(fact -> line(fact.label(), fact.text()));
        line(
                book.word("cover.offices"),
                imprint.offices().stream()
                        .map(office -> office.in(book.language()))
                        .collect(Collectors.joining(", ")));
        front.notices().forEach(notice -> line(book.word("sheet.about.notice"), notice));
    }

    private void origin() {
        Imprint imprint = book.imprint();
        heading("sheet.about.origin");
        line(book.word("sheet.about.read"), book.figures().moment(imprint.readAt()));
        line(book.word("sheet.about.position"), book.figures().count(imprint.trailPosition()));
        if (!book.front().snapshot().isEmpty()) {
            line(book.word("last.snapshot"), book.front().snapshot());
        }
        XSSFCell address = line(book.word("cover.address"), imprint.address());
        sheet.link(address, HyperlinkType.URL, imprint.address());
    }

    private void changes(Changes changes) {
        String since = book.figures().count(changes.since());
        next++;
        sheet.line(next++, book.labels().sentence("changes.title", since), book.styles().heading, 22);
        line(
                book.labels().sentence("sheet.changes.since", since),
                book.figures().longDate(changes.issuedOn()));
        line(book.word("changes.reason"), changes.reason());
        line(book.word("changes.summary"), changes.summary().in(book.language()));
    }

    private void content(Contents.Line line) {
        XSSFRow row = sheet.row(next++);
        sheet.label(row, 0, line.sheet(), book.styles().label);
        sheet.link(sheet.text(row, 1, line.title(), Emphasis.PLAIN), line.address());
        BookSheet.fit(row, BookSheet.lines(line.title(), WIDTH));
    }

    private void notes(Section section) {
        List<Note> notes = section.blocks().stream()
                .filter(Note.class::isInstance)
                .map(Note.class::cast)
                .toList();
        if (!notes.isEmpty()) {
            next++;
            sheet.line(next++, section.title(), book.styles().heading, 22);
            notes.forEach(note -> line(note.title(), note.text()));
        }
    }

    private void heading(String key) {
        next++;
        sheet.line(next++, book.word(key), book.styles().heading, 22);
    }

    /** Text that a row cannot show goes on in the next. */
    private XSSFCell line(String label, String words) {
        XSSFRow row = sheet.row(next++);
        sheet.label(row, 0, label, book.styles().label);
        List<String> pieces = Paragraphs.of(words);
        XSSFCell first = piece(row, pieces.isEmpty() ? "" : pieces.get(0));
        BookSheet.fit(row, BookSheet.lines(label, 36));
        pieces.stream().skip(1).forEach(piece -> piece(sheet.row(next++), piece));
        return first;
    }

    private XSSFCell piece(XSSFRow row, String words) {
        BookSheet.fit(row, BookSheet.lines(words, WIDTH));
        return sheet.text(row, 1, words, Emphasis.PLAIN);
    }
}
