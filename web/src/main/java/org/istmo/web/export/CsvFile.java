package org.istmo.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.web.table.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in CSV (RFC 4180) in UTF-8 without a byte order mark: a header, a row an entry, and nothing else. Texts stand whole, in quotation marks where
 * they need them, and are kept from being taken for formulas; numbers stand as they are, days and moments as in ISO 8601.
 */
final class CsvFile implements LedgerFile {

    private static final String LINE_END = "\r\n";

    /** After so many rows what was written is sent: to somebody who hung up the next ones cannot be. */
    static final int PIECE = 250;

    private final Utf8 out;
    private List<Column> columns = List.of();
    private long rows;

    CsvFile(OutputStream out) {
        this.out = new Utf8(out);
    }

    @Override
    public void begin(List<Column> named) throws IOException {
        columns = named;
        for (int at = 0; at < named.size(); at++) {
            between(at);
            out.ascii(named.get(at).name());
        }
        out.ascii(LINE_END);
        out.flush();
    }

    @Override
    public void take(@Nullable Object[] cells) throws IOException {
        for (int at = 0; at < cells.length; at++) {
            between(at);
            Object cell = cells[at];
            if (cell != null) {
                write(columns.get(at).kind(), cell);
            }
        }
        out.ascii(LINE_END);
        if (++rows % PIECE == 0) {
            out.flush();
        }
    }

    private void between(int column) throws IOException {
        if (column > 0) {
            out.ascii(',');
        }
    }

    private void write(Column.Kind kind, Object cell) throws IOException {
        switch (kind) {
            case TEXT, ADDRESSES -> text(CsvText.write((String) cell));
            case COUNT -> out.number((Long) cell);
            case AMOUNT -> out.ascii(Plain.money((BigDecimal) cell));
            case NUMBER -> out.ascii(Plain.number((BigDecimal) cell));
            case DAY, MOMENT, FLAG -> out.ascii(cell.toString());
        }
    }

    private void text(String text) throws IOException {
        boolean quoted = needsMarks(text);
        if (quoted) {
            out.ascii('"');
        }
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                out.ascii('"');
            }
            at = out.character(text, at);
        }
        if (quoted) {
            out.ascii('"');
        }
    }

    private static boolean needsMarks(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == ',' || one == '"' || one == '\n' || one == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end(Cover cover) throws IOException {
        out.flush();
    }
}
