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
 * @param personal whether it says something of a person: the trail says that it changed and not what it was
 * @param otherwise what it holds when nothing was sent
 */
public record Field(
        String name,
        String column,
        Content content,
        boolean needed,
        boolean ours,
        boolean personal,
        @Nullable Object otherwise) {

    /** One that may be left out; its column is its name in lower case with underscores. */
    public static Field of(String name, Content content) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Field(name, column, content, false, false, false, null);
    }

    public Field must() {
        return new Field(name, column, content, true, ours, personal, otherwise);
    }

    public Field in(String otherColumn) {
        return new Field(name, otherColumn, content, needed, ours, personal, otherwise);
    }

    public Field set() {
        return new Field(name, column, content, needed, true, personal, otherwise);
    }

    public Field ofAPerson() {
        return new Field(name, column, content, needed, ours, true, otherwise);
    }

    public Field otherwise(Object value) {
        return new Field(name, column, content, needed, ours, personal, value);
    }
}
