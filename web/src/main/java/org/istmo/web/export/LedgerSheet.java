package org.istmo.web.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.reconcile.SpreadsheetNumber;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one sheet of a ledger (ECMA-376, part 1, 18.3.1.99): a header that stays in sight, widths, a row an entry with typed cells, and the table
 * over them. Amounts of more digits than a spreadsheet's number keeps are exact as text, with a note.
 */
final class LedgerSheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final double SECONDS_A_DAY = 86_400;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                    + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>";

    /** As many pages across as the columns take: on one, nobody could read them. */
    private static final String TAIL =
            "<pageMargins left=\"0.3\" right=\"0.3\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                    + "<pageSetup paperSize=\"9\" scale=\"70\" pageOrder=\"overThenDown\" orientation=\"landscape\"/>"
                    + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
                    + "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>";

    private final Utf8 out;
    private final List<Column> columns;
    private final SheetStyles styles;
    private final RowNotes notes;
    private final Choices choices;
    private final SheetLinks links;
    private final int chosen;
    private final String[] letters;
    private int rows = 1;

    /** @param links that the sheet makes, for whoever puts the workbook together */
    LedgerSheet(Utf8 out, List<Column> columns, SheetStyles styles, RowNotes notes, Choices choices, SheetLinks links) {
        this.out = out;
        this.columns = columns;
        this.styles = styles;
        this.notes = notes;
        this.choices = choices;
        this.links = links;
        this.chosen = columns.stream().map(Column::name).toList().indexOf(choices.column());
        this.letters = new String[columns.size()];
        for (int at = 0; at < letters.length; at++) {
            letters[at] = CellReference.convertNumToColString(at);
        }
    }

    void begin() throws IOException {
        out.ascii(HEAD);
        for (int at = 0; at < letters.length; at++) {
            String place = String.valueOf(at + 1);
            out.ascii("<col min=\"" + place + "\" max=\"" + place + "\" width=\""
                    + columns.get(at).width() + "\" customWidth=\"1\"/>");
        }
        out.ascii("</cols><sheetData><row r=\"1\">");
        for (int at = 0; at < letters.length; at++) {
            text(at, columns.get(at).name(), styles.head());
        }
        out.ascii("</row>");
    }

    /** Rows so far, the header among them. */
    int rows() {
        return rows;
    }

    void row(@Nullable Object[] cells) throws IOException {
        rows++;
        out.ascii("<row r=\"");
        out.number(rows);
        out.ascii("\">");
        for (int at = 0; at < cells.length; at++) {
            Object cell = cells[at];
            if (cell != null) {
                cell(at, cell);
            }
        }
        if (notes.any()) {
            text(letters.length - 1, notes.taken(), styles.text(false));
        }
        out.ascii("</row>");
    }

    void end() throws IOException {
        out.ascii("</sheetData>");
        if (chosen >= 0) {
            choose();
        }
        links.write(out);
        out.ascii(TAIL);
        out.drain();
    }

    /** A list to choose from in every row (18.3.1.32). */
    private void choose() throws IOException {
        String letter = letters[chosen];
        out.ascii(
                "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""
                        + letter + "2:" + letter + Math.max(rows, 2) + "\"><formula1>\"");
        SheetText.write(choices.list(), out);
        out.ascii("\"</formula1></dataValidation></dataValidations>");
    }

    private void cell(int at, Object cell) throws IOException {
        switch (columns.get(at).kind()) {
            case TEXT -> words(at, at == chosen ? choices.word((String) cell) : (String) cell);
            case ADDRESSES -> addresses(at, (String) cell);
            case COUNT -> {
                open(at, styles.count());
                out.ascii("><v>");
                out.number((Long) cell);
                out.ascii("</v></c>");
            }
            case AMOUNT -> number(at, Plain.money((BigDecimal) cell), styles.amount());
            case NUMBER -> number(at, Plain.number((BigDecimal) cell), styles.number());
            case DAY -> day(at, (LocalDate) cell);
            case MOMENT -> value(at, moment((Instant) cell), styles.moment());
            case FLAG -> {
                open(at, styles.text(false));
                out.ascii((Boolean) cell ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>");
            }
        }
    }

    private void words(int at, String words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        whole(at, words, styles.text(SheetText.isDangerous(words)));
    }

    private void addresses(int at, String addresses) throws IOException {
        Optional<String> target = links.target(addresses);
        String cell = letters[at] + rows;
        if (target.isEmpty()) {
            words(at, addresses);
        } else if (links.lead(cell, target.get())) {
            whole(at, addresses, styles.link());
        } else if (LinkFormula.holds(target.get(), addresses)) {
            formula(at, target.get(), addresses);
        } else if (links.leadAnyway(cell, target.get())) {
            whole(at, addresses, styles.link());
        } else {
            words(at, addresses);
        }
    }

    private void formula(int at, String target, String addresses) throws IOException {
        open(at, styles.link());
        out.ascii(" t=\"str\"><f>");
        LinkFormula.write(target, addresses, out);
        out.ascii("</f><v>");
        SheetText.write(addresses, out);
        out.ascii("</v></c>");
    }

    private void whole(int at, String words, int style) throws IOException {
        if (SheetText.fits(words)) {
            text(at, words, style);
        } else {
            notes.cut(columns.get(at).name(), words.length());
            text(at, SheetText.cut(words), style);
        }
    }

    private void number(int at, String written, int style) throws IOException {
        if (written.length() <= SpreadsheetNumber.DIGITS || Plain.digits(written) <= SpreadsheetNumber.DIGITS) {
            value(at, written, style);
        } else {
            notes.exact(columns.get(at).name());
            text(at, written, styles.exact());
        }
    }

    private void day(int at, LocalDate day) throws IOException {
        if (day.isBefore(FIRST_DAY)) {
            notes.before1900(columns.get(at).name());
            text(at, day.toString(), styles.text(false));
        } else {
            open(at, styles.day());
            out.ascii("><v>");
            out.number(ChronoUnit.DAYS.between(DAY_ZERO, day));
            out.ascii("</v></c>");
        }
    }

    /** Days and their fraction, in UTC. */
    private static String moment(Instant moment) {
        double days = (moment.getEpochSecond() - DAY_ZERO.toEpochDay() * SECONDS_A_DAY) / SECONDS_A_DAY;
        return String.valueOf(days);
    }

    private void value(int at, String written, int style) throws IOException {
        open(at, style);
        out.ascii("><v>");
        out.ascii(written);
        out.ascii("</v></c>");
    }

    private void text(int at, String text, int style) throws IOException {
        open(at, style);
        out.ascii(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        SheetText.write(text, out);
        out.ascii("</t></is></c>");
    }

    private void open(int at, int style) throws IOException {
        out.ascii("<c r=\"");
        out.ascii(letters[at]);
        out.number(rows);
        out.ascii("\" s=\"");
        out.number(style);
        out.ascii('"');
    }
}
