package org.istmo.web.table;

import java.nio.file.Path;
import java.util.List;

/** A file of tables, found readable from beginning to end. It has to stay as it is until it is closed. */
public final class TableFile implements AutoCloseable {

    private final List<? extends Table> tables;
    private final AutoCloseable file;

    private TableFile(List<? extends Table> tables, AutoCloseable file) {
        this.tables = List.copyOf(tables);
        this.file = file;
    }

    /**
     * A CSV file (RFC 4180) in UTF-8; with a note also separated by semicolons or tabs, and in Windows-1252 or UTF-16.
     *
     * @throws org.istmo.domain.problem.Unreadable when any of it cannot be read
     */
    public static TableFile csv(Path file) {
        return new TableFile(List.of(CsvTable.scanned(file)), () -> {});
    }

    /** The same, with the separator that the cells are known to have between them. */
    public static TableFile csv(Path file, char separator) {
        return new TableFile(List.of(CsvTable.scanned(file, separator)), () -> {});
    }

    /**
     * A workbook (Office Open XML, ECMA-376) without macros and links to elsewhere.
     *
     * @throws org.istmo.domain.problem.Unreadable when any of it cannot be read or goes beyond a bound
     * @throws org.istmo.domain.problem.UnsupportedFormat when it is a spreadsheet of a kind that is not read
     */
    public static TableFile xlsx(Path file) {
        Workbook workbook = Workbook.scanned(file);
        return new TableFile(workbook.sheets(), workbook);
    }

    /** Sheets in the order of the workbook; of CSV the only one. */
    public List<? extends Table> tables() {
        return tables;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (Exception failed) {
            throw new IllegalStateException("A file could not be closed.", failed);
        }
    }
}
