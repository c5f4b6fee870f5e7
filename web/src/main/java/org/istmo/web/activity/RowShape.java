package org.istmo.web.activity;

import java.util.List;
import java.util.Optional;

/**
 * What each row of a list of the form of an activity holds: fields, and lists of its own.
 *
 * @param word the name of the list, as the API calls it
 * @param least how many rows are shown at least
 * @param bare whether a row is a word by itself in the API, and no object
 */
record RowShape(String word, int least, boolean bare, List<RowCell> cells, List<RowShape> within) {

    RowShape {
        cells = List.copyOf(cells);
        within = List.copyOf(within);
    }

    static RowShape of(String word, RowCell... cells) {
        return new RowShape(word, 1, false, List.of(cells), List.of());
    }

    /** Codes by themselves. */
    static RowShape codes(String word, RowCell code) {
        return new RowShape(word, 1, true, List.of(code), List.of());
    }

    /** Of which none is shown before somebody asks for one. */
    RowShape onDemand() {
        return new RowShape(word, 0, bare, cells, within);
    }

    RowShape holding(RowShape... lists) {
        return new RowShape(word, least, bare, cells, List.of(lists));
    }

    /** The list of that name that a row holds. */
    Optional<RowShape> within(String name) {
        return within.stream().filter(list -> list.word.equals(name)).findFirst();
    }

    /**
     * The field for a path within a row, or the first one of what stands at the path.
     *
     * @param path such as {@code title/en}, or {@code title} for all its languages
     */
    Optional<RowCell> cell(String path) {
        return cells.stream()
                .filter(cell -> cell.path().equals(path))
                .findFirst()
                .or(() -> cells.stream()
                        .filter(cell -> cell.path().startsWith(path + "/"))
                        .findFirst());
    }
}
