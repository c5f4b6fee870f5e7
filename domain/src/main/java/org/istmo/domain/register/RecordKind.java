package org.istmo.domain.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.AccountReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Moment;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * A kind of record.
 *
 * @param name its path in the API, and its word in the trail
 * @param one what a single one is called
 * @param fields its own, apart from those that every kind has
 * @param parts lists of things within it
 * @param filters the field that each filter of a list looks at; {@code from} and {@code to} bound a date, {@code q} is looked for in {@code words}
 * @param words the fields that {@code q} is looked for in
 * @param writers who adds and changes records of an office that they act for
 */
public record RecordKind(
        String name,
        String one,
        String table,
        List<Field> fields,
        List<Part> parts,
        Map<String, String> filters,
        List<String> words,
        Set<Role> writers,
        Rule rule,
        Map<String, Step> steps) {

    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String OFFICE = "office";
    public static final String SENSITIVITY = "sensitivity";
    public static final String CREATED_BY = "createdBy";
    public static final String CHANGED_BY = "changedBy";
    static final String CREATED_AT = "createdAt";
    static final String CHANGED_AT = "changedAt";

    /** Officers and heads keep most registers. */
    public static final Set<Role> OF_THE_OFFICE = Set.of(Role.OFFICER, Role.HEAD);

    static final Field NUMBER = Field.of(ID, new Whole(1, Long.MAX_VALUE)).set();

    private static final List<Field> FIRST = List.of(
            Field.of(OFFICE, new Code("office")).must(),
            Field.of(SENSITIVITY, Choice.of("public", "internal", "confidential"))
                    .must()
                    .otherwise(Sensitivity.INTERNAL.word()));

    private static final List<Field> LAST = List.of(
            Field.of(VERSION, new Whole(1, Long.MAX_VALUE)).set(),
            Field.of(CREATED_BY, new AccountReference()).set(),
            Field.of(CREATED_AT, new Moment()).set(),
            Field.of(CHANGED_BY, new AccountReference()).set(),
            Field.of(CHANGED_AT, new Moment()).set());

    public RecordKind {
        fields = List.copyOf(fields);
        parts = List.copyOf(parts);
        filters = Map.copyOf(filters);
        words = List.copyOf(words);
        writers = Set.copyOf(writers);
        steps = Map.copyOf(steps);
    }

    /** Every field of a record but its number, in their order. */
    public List<Field> allFields() {
        return Fields.joined(Fields.joined(FIRST, fields), LAST);
    }

    Table rows() {
        return new Table(table, Fields.joined(List.of(NUMBER), allFields()));
    }

    Optional<Field> field(String name) {
        return allFields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
