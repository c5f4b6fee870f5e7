package org.istmo.domain.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.field.Fields;

/** What changed in a record, as the trail tells it. */
final class Differences {

    private Differences() {}

    /** Each field before and after; a thing within the record by its number. */
    static Map<String, String> told(RecordKind kind, Filed before, Filed after) {
        Map<String, String> told =
                new LinkedHashMap<>(Fields.told("", kind.allFields(), before.values(), after.values()));
        for (Part part : kind.parts()) {
            Map<Object, Map<String, Object>> were = byId(before.things(part.name()));
            Map<Object, Map<String, Object>> are = byId(after.things(part.name()));
            are.forEach((id, is) -> told.putAll(
                    Fields.told(part.name() + "." + id + ".", part.fields(), were.getOrDefault(id, Map.of()), is)));
            were.forEach((id, was) -> {
                if (!are.containsKey(id)) {
                    told.putAll(Fields.told(part.name() + "." + id + ".", part.fields(), was, Map.of()));
                }
            });
        }
        return told;
    }

    private static Map<Object, Map<String, Object>> byId(List<Map<String, Object>> things) {
        Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
        things.forEach(thing -> byId.put(thing.getOrDefault(RecordKind.ID, 0L), thing));
        return byId;
    }
}
