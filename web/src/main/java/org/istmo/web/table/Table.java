package org.istmo.web.table;

import java.util.List;
import java.util.function.Predicate;
import org.istmo.domain.validation.Position;

/** One table of a file: a CSV file, or a sheet of a workbook. */
public interface Table {

    /** The sheet's name; empty for CSV. */
    String name();

    /** Whether people who open the workbook do not see the sheet. */
    boolean hidden();

    /**
     * Hands its rows over in their order, the empty ones left out, for as long as the taker says true. May be called again.
     *
     * @throws org.istmo.domain.problem.Unreadable where the file cannot be read on
     */
    void read(Predicate<TableRow> taker);

    /**
     * Where a cell stands: {@code Transactions!D7}, or {@code row 7, column amount} in CSV.
     *
     * @param column from 0; below 0 for the row as a whole
     * @param name of the column, as its header says or the importer knows it
     */
    Position position(TableRow row, int column, String name);

    /** What is worth noting about how the file is written, such as its separator. */
    List<FileNote> notes();

    /**
     * A note about the file as a whole.
     *
     * @param code a stable word
     */
    record FileNote(String code, String detail) {}
}
