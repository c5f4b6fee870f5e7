package org.istmo.reporting.render;

import java.time.Duration;
import java.util.Map;
import org.istmo.reporting.render.document.Document;

/**
 * How much a report may be, so that one that runs away ends, and ends before it takes the server's memory.
 *
 * @param pages of one file: {@code ISTMO_MAX_PAGES}, 2,000 by default
 * @param rows of all tables in one language: {@code ISTMO_MAX_ROWS}, 100,000 by default
 * @param time that filling the pages of one file may take
 */
public record Caps(int pages, int rows, Duration time) {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** What the environment of this process says. */
    public static final Caps IN_FORCE = from(System.getenv());

    /** @throws IllegalArgumentException when a variable is no number above 0, naming it */
    static Caps from(Map<String, String> environment) {
        return new Caps(
                number(environment, "ISTMO_MAX_PAGES", 2_000),
                number(environment, "ISTMO_MAX_ROWS", 100_000),
                TEN_MINUTES);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " is no number: " + text, notANumber);
        }
        throw new IllegalArgumentException(name + " must be more than 0: " + text);
    }

    /** @throws TooLong when the document has more rows */
    public void hold(Document document) {
        long all = document.tables().mapToLong(table -> table.rows().size()).sum();
        if (all > rows) {
            throw new TooLong(all + " rows, of " + rows);
        }
    }
}
