package org.istmo.domain.reference;

import java.util.List;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;

/**
 * A list of reference data.
 *
 * @param name its path in the API
 * @param key the fields that one is known by; they never change. Where there are several, the code is their values joined by {@code ~}
 * @param fields the others, apart from those that every list has
 * @param order the columns that it is ordered by
 */
public record ReferenceList(
        String name, String table, List<Field> key, List<Field> fields, String order, ReferenceRule rule) {

    public static final String CODE = "code";
    public static final String RETIRED_ON = "retiredOn";
    public static final String VERSION = "version";
    static final String JOINT = "~";

    private static final List<Field> LAST = List.of(
            Field.of(RETIRED_ON, new Day()),
            Field.of(VERSION, new Whole(1, Long.MAX_VALUE)).set());

    public ReferenceList {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** Every field, in their order. */
    public List<Field> allFields() {
        return Fields.joined(Fields.joined(key, fields), LAST);
    }

    /** The same for a code that there is: what it is known by is not set again. */
    List<Field> fieldsOfAKnownOne() {
        return Fields.joined(Fields.joined(key.stream().map(Field::set).toList(), fields), LAST);
    }

    Table rows() {
        return new Table(table, allFields());
    }
}
