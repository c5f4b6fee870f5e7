package org.istmo.domain.problem;

import java.util.List;

/** Fields that cannot be taken as they are: 400. Of many the first {@value #NAMED} are named, and how many there are. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** How many fields are named at most. */
    public static final int NAMED = 100;

    private final transient List<Field> fields;
    private final int count;

    /**
     * @param pointer a JSON pointer into the body, or {@code ?name} for a query parameter
     * @param code a stable word
     * @param detail a sentence
     */
    public record Field(String pointer, String code, String detail) {}

    public Invalid(List<Field> fields) {
        super("invalid", fields.size() == 1 ? fields.get(0).detail() : many(fields.size()));
        this.fields = fields.stream().limit(NAMED).toList();
        this.count = fields.size();
    }

    private static String many(int count) {
        String all = count + " fields cannot be taken as they are";
        return count > NAMED ? all + "; the first " + NAMED + " are named." : all + ".";
    }

    public Invalid(Field field) {
        this(List.of(field));
    }

    public Invalid(String pointer, String code, String detail) {
        this(new Field(pointer, code, detail));
    }

    /** The first {@value #NAMED}. */
    public List<Field> fields() {
        return fields;
    }

    /** How many there are, named or not. */
    public int count() {
        return count;
    }
}
