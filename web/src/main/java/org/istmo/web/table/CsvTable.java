package org.istmo.web.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.validation.Position;

/** A CSV file. */
final class CsvTable implements Table {

    static final int COLUMNS = 1_000;

    private final Path file;
    private final CsvEncoding encoding;
    private final char separator;
    private final int hintLines;
    private final List<FileNote> notes;

    private CsvTable(Path file, CsvEncoding encoding, char separator, int hintLines, List<FileNote> notes) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.hintLines = hintLines;
        this.notes = List.copyOf(notes);
    }

    /** @throws Unreadable when any of it cannot be read */
    static CsvTable scanned(Path file) {
        try {
            CsvEncoding encoding = CsvEncoding.of(file);
            List<FileNote> notes = new ArrayList<>(encoding.notes());
            CsvTable table = withSeparator(file, encoding, notes);
            table.read(row -> true);
            return table;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A file whose separator is known.
     *
     * @throws Unreadable when any of it cannot be read
     */
    static CsvTable scanned(Path file, char separator) {
        try {
            CsvEncoding encoding = CsvEncoding.of(file);
            CsvTable table = new CsvTable(file, encoding, separator, 0, encoding.notes());
            table.read(row -> true);
            return table;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static CsvTable withSeparator(Path file, CsvEncoding encoding, List<FileNote> notes) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(file, encoding))) {
            reader.mark(16);
            char[] start = new char[6];
            int read = reader.read(start);
            String first = read < 0 ? "" : new String(start, 0, read).split("[\r\n]", 2)[0];
            var hinted = CsvSeparator.hinted(first);
            reader.reset();
            char separator = hinted.isPresent() ? hinted.get() : CsvSeparator.in(reader);
            if (separator != ',') {
                notes.add(new FileNote(
                        "separator",
                        "The cells are separated by " + (separator == '\t' ? "tabs" : "'" + separator + "'")
                                + ", not by commas; they were read so."));
            }
            return new CsvTable(file, encoding, separator, hinted.isPresent() ? 1 : 0, notes);
        }
    }

    private static Reader open(Path file, CsvEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.skip());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public List<FileNote> notes() {
        return notes;
    }

    @Override
    public Position position(TableRow row, int column, String name) {
        return new Position(
                row.line(), column < 0 ? "row " + row.number() : "row " + row.number() + ", column " + name);
    }

    @Override
    public void read(Predicate<TableRow> taker) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        long line = 1;
        try (BoundedRecords bounded = new BoundedRecords(open(file, encoding));
                CSVParser parser = CSVParser.parse(bounded, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                bounded.recordEnded();
                boolean more = record.getRecordNumber() <= hintLines || handOver(record, (int) line, taker);
                if (!more) {
                    return;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException broken) {
            throw refusal(line, broken);
        }
    }

    private static boolean handOver(CSVRecord record, int line, Predicate<TableRow> taker) {
        if (record.size() > COLUMNS) {
            throw new Unreadable("over-limit", "Line " + line + ": more than " + COLUMNS + " columns.");
        }
        List<Cell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String text = CsvText.read(record.get(column));
            if (!text.isBlank()) {
                cells.add(Cell.text(column, text));
            }
        }
        return cells.isEmpty() || taker.test(new TableRow((int) record.getRecordNumber(), line, cells));
    }

    private static Unreadable refusal(long line, Exception broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String said = String.valueOf(cause.getMessage());
        if (cause instanceof CharacterCodingException) {
            return new Unreadable(
                    "not-decodable", "Line " + line + ": a character cannot be decoded, such as half of one.");
        }
        return said.contains("EOF")
                ? new Unreadable(
                        "cut-off",
                        "Line " + line
                                + ": a quotation mark is opened here and not closed: the file is cut in the middle.")
                : new Unreadable(
                        "not-csv",
                        "Line " + line
                                + ": after a closing quotation mark comes neither a separator nor the end of the row.");
    }
}
