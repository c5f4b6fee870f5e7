package org.istmo.domain.intake;

import java.util.List;
import java.util.Map;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Position;

/**
 * A row of results, and what it takes to keep it out should the activity's other measurements contradict it.
 *
 * @param notes what is worth noting about it
 * @param cells where {@code baseline}, {@code target} and {@code actual} stand
 * @param source as in {@link Incoming.Unsound#source()}
 */
public record ResultLine(
        int line, DraftResultRow row, List<Finding> notes, Map<String, Position> cells, String source) {

    public ResultLine {
        notes = List.copyOf(notes);
        cells = Map.copyOf(cells);
    }
}
