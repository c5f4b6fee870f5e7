package org.istmo.domain.problem;

import java.util.List;

/** Fields that cannot be taken as they are: 400. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Field> fields;

    /**
     * @param pointer a JSON pointer into the body, or {@code ?name} for a query parameter
     * @param code a stable word
     * @param detail a sentence
     */
    public record Field(String pointer, String code, String detail) {}

    public Invalid(List<Field> fields) {
        super(
                "invalid",
                fields.size() == 1 ? fields.get(0).detail() : fields.size() + " fields cannot be taken as they are.");
        this.fields = List.copyOf(fields);
    }

    public Invalid(Field field) {
        this(List.of(field));
    }

    public Invalid(String pointer, String code, String detail) {
        this(new Field(pointer, code, detail));
    }

    public List<Field> fields() {
        return fields;
    }
}
