package org.istmo.domain.audit.offline;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The trail as it was exported, read row by row. */
final class TrailFile implements Closeable {

    private static final List<String> COLUMNS = List.of(
            "seq",
            "at_hashed",
            "actor",
            "action",
            "subject",
            "outcome",
            "digest",
            "previous",
            "hash",
            "address",
            "salt",
            "detail");

    /** What people read beside {@code at_hashed}; a file without it is read as well. */
    private static final String SHOWN = "at";

    private final BufferedReader reader;
    private final CsvRows rows;
    private final List<Integer> places;
    private final int shown;
    private final int width;
    private long line = 1;

    /** @throws Unreadable when its header does not name every column that counts */
    TrailFile(Path file) throws IOException {
        this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        this.rows = new CsvRows(reader);
        List<String> header = rows.next().orElse(List.of());
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new Unreadable(
                        "The header names no column " + column + ": this is no export of the audit trail.");
            }
        }
        this.places = COLUMNS.stream().map(header::indexOf).toList();
        this.shown = header.indexOf(SHOWN);
        this.width = header.size();
    }

    /** The next row; empty at the end. */
    Optional<TrailRow> next() throws IOException {
        Optional<List<String>> cells = rows.next();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        line++;
        if (cells.get().size() != width) {
            throw new Unreadable("Row " + line + " has " + cells.get().size() + " fields and not " + width + ".");
        }
        return Optional.of(row(cells.get()));
    }

    private TrailRow row(List<String> cells) throws Unreadable {
        int at = 0;
        return new TrailRow(
                number(text(cells, at++)),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at++),
                text(cells, at),
                shown < 0 ? "" : plain(cells.get(shown)));
    }

    private String text(List<String> cells, int column) {
        return plain(cells.get(places.get(column)));
    }

    /** Without the apostrophe that keeps a spreadsheet from reading a formula. */
    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private long number(String seq) throws Unreadable {
        if (!seq.matches("[1-9][0-9]{0,9}")) {
            throw new Unreadable("Row " + line + " has no number of an entry but " + seq + ".");
        }
        return Long.parseLong(seq);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
