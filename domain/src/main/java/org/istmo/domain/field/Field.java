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
 * @param kind of what it holds, which says what the trail repeats of it
 * @param otherwise what it holds when nothing was sent
 */
public record Field(
        String name,
        String column,
        Content content,
        boolean needed,
        boolean ours,
        Kind kind,
        @Nullable Object otherwise) {

    /** What the trail repeats of a field. */
    public enum Kind {
        PLAIN,
        PAGES,
        OF_A_PERSON
    }

    /** One that may be left out; its column is its name in lower case with underscores. */
    public static Field of(String name, Content content) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Field(name, column, content, false, false, Kind.PLAIN, null);
    }

    public Field must() {
        return new Field(name, column, content, true, ours, kind, otherwise);
    }

    public Field in(String otherColumn) {
        return new Field(name, otherColumn, content, needed, ours, kind, otherwise);
    }

    public Field set() {
        return new Field(name, column, content, needed, true, kind, otherwise);
    }

    /** It says something of a person, who may be erased: the trail says that it changed and not what it was. */
    public Field ofAPerson() {
        return of(Kind.OF_A_PERSON);
    }

    /** It holds pages: where they stayed as they are, the trail names them by their digest. */
    public Field atLength() {
        return of(Kind.PAGES);
    }

    private Field of(Kind other) {
        return new Field(name, column, content, needed, ours, other, otherwise);
    }

    public Field otherwise(Object value) {
        return new Field(name, column, content, needed, ours, kind, value);
    }
}
