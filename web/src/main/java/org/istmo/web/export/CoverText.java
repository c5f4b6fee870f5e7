package org.istmo.web.export;

import java.util.List;
import java.util.Optional;

/**
 * What the cover of a workbook says besides what it says of every ledger.
 *
 * @param title in the stead of the export's, whose notes on the ledger as a whole are left out then; empty for an export
 * @param lines after the position in the trail
 * @param notes before those on amounts and texts
 */
public record CoverText(Optional<String> title, List<Line> lines, List<String> notes) {

    static final CoverText OF_A_LEDGER = new CoverText(Optional.empty(), List.of(), List.of());

    public CoverText {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** A line of the cover. */
    public record Line(String label, String text) {}
}
