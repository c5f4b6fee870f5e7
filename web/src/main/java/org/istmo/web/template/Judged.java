package org.istmo.web.template;

import java.util.List;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Findings;
import org.istmo.domain.validation.RepeatedKeys;
import org.istmo.web.table.Cell;
import org.istmo.web.table.TableRow;

/** Rows of a heading as they are judged: each with findings of its own. */
record Judged(Heading heading, Choices choices, OfficeRecords records) {

    RowCells cells(TableRow row) {
        Findings findings = new Findings(new RowWhereabouts(heading, row));
        row.cells().stream()
                .filter(cell -> !cell.isBlank() && !heading.header().names(cell.column()))
                .forEach(cell -> findings.note(
                        heading.table().position(row, cell.column(), Integer.toString(cell.column() + 1)),
                        "unnamed-column",
                        "The cell stands in a column without a name: it was not read."));
        return new RowCells(heading, row, choices, findings, records);
    }

    /** Finds each cell empty that a row of the template needs. */
    static void needed(Heading heading, RowCells cells) {
        heading.template().columns().stream().filter(Column::required).forEach(column -> cells.needed(column.key()));
    }

    /**
     * Finds a key that stands in the file more than once, in each of its rows. Were the first one taken, the other one would be taken for its correction
     * when it is sent back alone as it was.
     */
    static void once(String key, String column, String what, RepeatedKeys repeated, RowCells cells) {
        repeated.of(key)
                .ifPresent(rows -> cells.findings()
                        .error(
                                column,
                                "duplicate-" + what,
                                "Rows " + rows.first() + " and " + rows.second() + " of this file have the same " + what
                                        + ": none of its rows was taken."));
    }

    /**
     * The row kept out.
     *
     * @param key as in {@link Incoming.Unsound#rowKey()}
     */
    Incoming.Unsound unsound(TableRow row, String identifier, String key, List<Finding> reasons) {
        return new Incoming.Unsound(
                row.line(), identifier, key, reasons.stream().distinct().toList(), source(row));
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
