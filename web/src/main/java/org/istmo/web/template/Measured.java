package org.istmo.web.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a row of results measures: of which result, indicator, period and part it gives the target or the actual. */
final class Measured {

    /** The columns that one row of a file says once. A baseline stands on any row of its indicator. */
    static final List<String> AMOUNTS = List.of("target", "actual");

    private Measured() {}

    /** A key for each amount that the row holds. */
    static List<String> keys(RowCells cells) {
        return AMOUNTS.stream()
                .filter(column -> !cells.cell(column).isBlank())
                .map(column -> key(cells, column))
                .toList();
    }

    static String key(RowCells cells, String column) {
        return String.join(
                "\n",
                Stream.of(
                                column,
                                cells.text("activity"),
                                cells.code("level"),
                                cells.text("result"),
                                cells.text("indicator"),
                                cells.date("period_from")
                                        .map(LocalDate::toString)
                                        .orElse(""),
                                cells.date("period_to").map(LocalDate::toString).orElse(""),
                                cells.code("sex"),
                                cells.code("age_group"),
                                cells.code("country"))
                        .map(part -> Objects.requireNonNullElse(part, ""))
                        .toList());
    }
}
