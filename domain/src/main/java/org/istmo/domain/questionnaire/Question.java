package org.istmo.domain.questionnaire;

import java.util.Locale;
import org.istmo.domain.field.Bilingual;

/**
 * What a round asks of every article.
 *
 * @param code in the reference data ({@code standard-questions})
 * @param name a word or two that stand before an answer
 * @param text the question
 */
public record Question(String code, Kind kind, Bilingual name, Bilingual text) {

    /** What it is answered with. */
    public enum Kind {
        /** The status as reported. */
        STATUS,
        /** Words. */
        TEXT,
        /** Needs of assistance, each with its priority. */
        NEEDS,
        /** What shows it. */
        EVIDENCE;

        /** The word in the API and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is none of that word */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOfText() {
        return kind == Kind.TEXT;
    }
}
