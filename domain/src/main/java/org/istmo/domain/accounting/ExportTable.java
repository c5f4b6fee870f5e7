package org.istmo.domain.accounting;

import java.util.function.Consumer;
import org.istmo.domain.validation.Position;

/** The rows of an export, whatever file they stand in. */
public interface ExportTable {

    /** Hands the rows over in their order, the empty ones left out. May be called again. */
    void read(Consumer<ExportRow> taker);

    /** The name of its sheet; empty for CSV. */
    String name();

    /**
     * Where a cell stands.
     *
     * @param column from 1; 0 for the row as a whole
     * @param name of the column
     */
    Position position(ExportRow row, int column, String name);
}
