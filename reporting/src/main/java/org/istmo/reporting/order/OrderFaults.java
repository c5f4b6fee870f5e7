package org.istmo.reporting.order;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.problem.Invalid;

/** What is wrong with an order, field by field, so that all of it comes to light at once. What is wrong twice over is said once. */
public final class OrderFaults {

    private final List<Invalid.Field> wrong = new ArrayList<>();

    /** @param pointer a JSON pointer (RFC 6901) into what was sent */
    public void wrong(String pointer, String code, String detail) {
        wrong(new Invalid.Field(pointer, code, detail));
    }

    public void wrong(Invalid.Field field) {
        if (!wrong.contains(field)) {
            wrong.add(field);
        }
    }

    public List<Invalid.Field> fields() {
        return List.copyOf(wrong);
    }

    /** @throws Invalid naming every field that was wrong so far */
    public void mustBeSound() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
