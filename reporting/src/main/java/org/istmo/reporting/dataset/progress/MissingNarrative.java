package org.istmo.reporting.dataset.progress;

import java.util.Optional;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;

/**
 * A section that is not as it should be before the report is submitted.
 *
 * @param narrative its number; 0 when there is none
 * @param why {@code missing}, {@code draft}, {@code no-english}, {@code no-spanish}, or {@code unchanged} since the last report
 */
public record MissingNarrative(String section, Text title, String grant, long narrative, String why) {

    public static final String NO_ENGLISH = "no-english";
    public static final String NO_SPANISH = "no-spanish";

    /** The language that a finished text lacks; empty for anything else. */
    public Optional<Language> language() {
        return switch (why) {
            case NO_ENGLISH -> Optional.of(Language.EN);
            case NO_SPANISH -> Optional.of(Language.ES);
            default -> Optional.empty();
        };
    }
}
