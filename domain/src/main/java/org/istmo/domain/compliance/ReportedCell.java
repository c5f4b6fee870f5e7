package org.istmo.domain.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was reported of a cell: of the article itself, and beside it of others that hold the same obligation.
 *
 * @param own null where nothing was reported of the article itself that the reader may know of
 */
public record ReportedCell(Cell cell, @Nullable Assessment own, List<ReportedElsewhere> elsewhere) {

    public ReportedCell {
        elsewhere = List.copyOf(elsewhere);
    }
}
