package org.istmo.domain.audit.offline;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads RFC 4180, a row at a time. */
final class CsvRows {

    private static final int END = -1;

    private final Reader reader;
    private int here;

    /** @param reader buffered; who made it closes it */
    CsvRows(Reader reader) throws IOException {
        this.reader = reader;
        this.here = reader.read();
        if (here == '\uFEFF') {
            advance();
        }
    }

    /**
     * The next row; empty at the end.
     *
     * @throws Unreadable when a quoted field is not closed
     */
    Optional<List<String>> next() throws IOException {
        if (here == END) {
            return Optional.empty();
        }
        List<String> row = new ArrayList<>();
        row.add(field());
        while (here == ',') {
            advance();
            row.add(field());
        }
        if (here == '\r') {
            advance();
        }
        if (here == '\n') {
            advance();
        }
        return Optional.of(row);
    }

    private String field() throws IOException {
        StringBuilder text = new StringBuilder();
        if (here == '"') {
            advance();
            quoted(text);
        }
        while (here != END && here != ',' && here != '\r' && here != '\n') {
            text.append((char) here);
            advance();
        }
        return text.toString();
    }

    private void quoted(StringBuilder text) throws IOException {
        while (true) {
            if (here == END) {
                throw new Unreadable("The file ends within quotes: it was cut off.");
            }
            if (here == '"') {
                advance();
                if (here != '"') {
                    return;
                }
            }
            text.append((char) here);
            advance();
        }
    }

    private void advance() throws IOException {
        here = reader.read();
    }
}
