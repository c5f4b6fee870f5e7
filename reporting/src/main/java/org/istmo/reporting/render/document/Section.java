package org.istmo.reporting.render.document;

import java.util.List;

/**
 * A part of a report with a heading of its own.
 *
 * @param id a word that names it in both languages, such as {@code summary}
 * @param title its heading, and its line in the contents
 */
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
