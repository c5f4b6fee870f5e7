package org.istmo.domain.questionnaire;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.field.Quoted;

/**
 * What somebody changed in a round.
 *
 * @param id its number, which the trail names
 * @param about {@code round}, {@code question:} and an article, or {@code task:} and its number
 * @param version of what it is about afterwards; 0 of what is not there any more
 * @param salt without which the digest tells whoever may not read the round nothing
 * @param text the fields as a JSON object, as they are digested
 * @param told the same, each field with {@code .before} and {@code .after}
 * @param by the name of the account
 */
public record RoundChange(
        long id,
        String about,
        long version,
        String salt,
        String text,
        Map<String, String> told,
        OffsetDateTime at,
        String by) {

    public RoundChange {
        told = Collections.unmodifiableMap(new TreeMap<>(told));
    }

    /** SHA-256 of salt, about and text, each followed by a line feed: as the trail has it. */
    public String digest() {
        return digest(salt, about, text);
    }

    static String digest(String salt, String about, String text) {
        return Quoted.digest(salt + "\n" + about + "\n" + text + "\n");
    }
}
