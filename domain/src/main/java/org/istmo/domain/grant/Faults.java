package org.istmo.domain.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Invalid;

/** What is wrong with the terms of an agreement, each with the JSON pointer of its field. */
final class Faults {

    private final List<Invalid.Field> found = new ArrayList<>();

    void add(String pointer, String code, String detail) {
        found.add(new Invalid.Field(pointer, code, detail));
    }

    /** A fault when the test fails. */
    void unless(boolean sound, String pointer, String code, String detail) {
        if (!sound) {
            add(pointer, code, detail);
        }
    }

    /** A fault for each that stands there a second time. */
    void duplicates(List<?> keys, String list, String field) {
        Map<Object, Integer> first = new HashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            Integer before = first.putIfAbsent(keys.get(index), index);
            if (before != null) {
                add(list + "/" + index + field, "duplicate", "The same stands at " + list + "/" + before + ".");
            }
        }
    }

    /** @throws Invalid naming all that was found */
    void mustBeNone() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
