package org.istmo.web.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a workbook that is written while it is read. Its rows go out as XML of our own, since writing them costs half of what a library takes for
 * it ({@code performance.md} A); Apache POI makes all else, when the rows are known: the cover, which comes first in the workbook and last in the file,
 * styles, tables, the sheet that reconciles, and what holds them together. Nothing that grows with the ledger is held.
 */
public final class XlsxFile implements LedgerFile {

    /** What a sheet of a spreadsheet holds, its header among them. */
    static final int MOST_ROWS = 1 << 20;

    private static final String EVIDENCE_MORE = "evidence_more";

    /** Of deflate: half the work of the usual, and a fifth more bytes. */
    private static final int LEVEL = 1;

    private final ZipOutputStream zip;
    private final ExportWords words;
    private final CoverText text;
    private final Choices choices;
    private final int mostRows;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);
    private final RowNotes notes;
    private final Utf8 out;
    private final List<Integer> rows = new ArrayList<>();
    private final List<SheetLinks> links = new ArrayList<>();
    private List<Column> columns = List.of();
    private @Nullable LedgerSheet sheet;
    private @Nullable Reconciliation reconciliation;

    XlsxFile(OutputStream out, ExportWords words) {
        this(out, words, CoverText.OF_A_LEDGER, Choices.NONE, MOST_ROWS);
    }

    /** @param mostRows in a sheet, its header among them */
    XlsxFile(OutputStream out, ExportWords words, int mostRows) {
        this(out, words, CoverText.OF_A_LEDGER, Choices.NONE, mostRows);
    }

    /** Rows of a ledger that are something else than an export, which the text says. */
    public XlsxFile(OutputStream out, Language language, CoverText text, Choices choices) {
        this(out, ExportWords.in(language), text, choices, MOST_ROWS);
    }

    private XlsxFile(OutputStream out, ExportWords words, CoverText text, Choices choices, int mostRows) {
        this.text = text;
        this.choices = choices;
        this.zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
        this.out = new Utf8(zip);
        this.words = words;
        this.mostRows = mostRows;
        this.notes = new RowNotes(words);
    }

    @Override
    public void begin(List<Column> named) throws IOException {
        columns = new ArrayList<>(named);
        columns.add(new Column(RowNotes.COLUMN, Column.Kind.TEXT, 30));
        open();
        zip.flush();
    }

    @Override
    public void take(@Nullable Object[] cells) throws IOException {
        LedgerSheet last = sheet;
        LedgerSheet open = last == null || last.rows() == mostRows ? open() : last;
        open.row(cells);
    }

    private LedgerSheet open() throws IOException {
        close();
        zip.putNextEntry(new ZipEntry(part(rows.size())));
        SheetLinks leading = new SheetLinks(SheetLinks.MOST - linked());
        links.add(leading);
        LedgerSheet opened = new LedgerSheet(out, columns, styles, notes, choices, leading);
        opened.begin();
        sheet = opened;
        return opened;
    }

    private int linked() {
        return links.stream().mapToInt(SheetLinks::count).sum();
    }

    private void close() throws IOException {
        LedgerSheet open = sheet;
        if (open != null) {
            open.end();
            zip.closeEntry();
            rows.add(open.rows());
        }
    }

    /** The cover is the first sheet. */
    private static String part(int ledgerSheet) {
        return "xl/worksheets/sheet" + (ledgerSheet + 2) + ".xml";
    }

    @Override
    public boolean reconciles() {
        return true;
    }

    @Override
    public void reconciled(Reconciliation found) {
        reconciliation = found;
    }

    @Override
    public void end(Cover cover) throws IOException {
        close();
        try (workbook) {
            Reconciliation found = reconciliation;
            new CoverSheet(workbook, styles, words).write(cover, text, rows.size(), noted(found));
            for (int at = 0; at < rows.size(); at++) {
                XSSFSheet written = LedgerTable.in(workbook, cover.ledger(), at, columns, rows.get(at));
                links.get(at).relate(written.getPackagePart());
            }
            if (found != null) {
                new ReconciliationSheet(workbook, styles, words, new RowSumFormula(cover.ledger(), columns, rows))
                        .write(found);
                workbook.setSheetOrder(words.say("sheet.reconciliation"), 1);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            workbook.write(whole);
            copy(whole.toByteArray());
        }
        zip.finish();
        zip.flush();
    }

    /** The notes on the workbook as a whole. */
    private List<String> noted(@Nullable Reconciliation found) {
        List<String> notes = new ArrayList<>();
        if (links.stream().anyMatch(SheetLinks::any)) {
            notes.add(words.say("note.links", SheetLinks.MOST));
        }
        if (columns.stream().anyMatch(column -> column.name().equals(EVIDENCE_MORE))) {
            notes.add(words.say("note.more.documents"));
        }
        if (found != null) {
            notes.add(words.say("note.reconciled"));
        }
        return notes;
    }

    /** All but the sheets of the ledger, which have gone out. */
    private void copy(byte[] whole) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                String name = entry.getName();
                if (!isOfLedger(name)) {
                    zip.putNextEntry(new ZipEntry(name));
                    parts.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private boolean isOfLedger(String name) {
        for (int at = 0; at < rows.size(); at++) {
            if (part(at).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
