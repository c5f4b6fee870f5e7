package org.istmo.web.template;

import java.util.List;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Findings;
import org.istmo.web.table.Cell;
import org.istmo.web.table.TableRow;

/** Rows of a heading as they are judged: each with findings of its own. */
record Judged(Heading heading, Choices choices) {

    RowCells cells(TableRow row) {
        return new RowCells(heading, row, choices, new Findings(new RowWhereabouts(heading, row)));
    }

    /** Finds each cell empty that a row of the template needs. */
    static void needed(Heading heading, RowCells cells) {
        heading.template().columns().stream().filter(Column::required).forEach(column -> cells.needed(column.key()));
    }

    /** The row kept out. */
    Incoming.Unsound unsound(TableRow row, String identifier, List<Finding> reasons) {
        return new Incoming.Unsound(
                row.line(), identifier, reasons.stream().distinct().toList(), source(row));
    }

    /** The row as it is kept when it is kept out. */
    String source(TableRow row) {
        int columns = heading.layout().header().size();
        int last = row.cells().stream().mapToInt(Cell::column).max().orElse(0) + 1;
        Integer reason = heading.header().columns().get(Heading.REASON);
        boolean beyond = reason == null && last > columns;
        return RowSource.whole(row, beyond ? last : columns);
    }
}
