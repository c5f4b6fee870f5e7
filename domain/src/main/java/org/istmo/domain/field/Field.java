package org.istmo.domain.field;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record.
 *
 * @param name in the API
 * @param column in its table, or what its columns begin with
 * @param needed whether it has to be there
 * @param ours whether the program sets it: one that is sent must be what it is already
 * @param untold the word that the trail says in the stead of what it held, such as {@code personal}; null where the trail tells it
 * @param otherwise what it holds when nothing was sent
 */
public record Field(
        String name,
        String column,
        Content content,
        boolean needed,
        boolean ours,
        @Nullable String untold,
        @Nullable Object otherwise) {

    /** One that may be left out; its column is its name in lower case with underscores. */
    public static Field of(String name, Content content) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Field(name, column, content, false, false, null, null);
    }

    public Field must() {
        return new Field(name, column, content, true, ours, untold, otherwise);
    }

    public Field in(String otherColumn) {
        return new Field(name, otherColumn, content, needed, ours, untold, otherwise);
    }

    public Field set() {
        return new Field(name, column, content, needed, true, untold, otherwise);
    }

    /** It says something of a person: the trail says that it changed and not what it was. */
    public Field ofAPerson() {
        return untold("personal");
    }

    /** It holds pages that the trail does not repeat: it says that they changed and not what they were. */
    public Field atLength() {
        return untold("text");
    }

    private Field untold(String word) {
        return new Field(name, column, content, needed, ours, word, otherwise);
    }

    public Field otherwise(Object value) {
        return new Field(name, column, content, needed, ours, untold, value);
    }
}
