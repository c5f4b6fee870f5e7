package org.istmo.domain.intake;

import java.util.List;

/**
 * How a file of rows was laid out.
 *
 * @param template the word for which template it is, such as {@code transactions}; of an export of an accounting system the way of its rows,
 *     such as {@code accounts:books}
 * @param language ISO 639-1, of the names of its columns
 * @param sheet the name of its sheet; empty for CSV
 * @param header the names of its columns as they were sent, from the first; empty where one has none
 */
public record RowLayout(String template, String language, String sheet, List<String> header) {

    public RowLayout {
        header = List.copyOf(header);
    }
}
