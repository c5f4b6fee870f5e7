package org.istmo.domain.register;

import java.util.LinkedHashMap;
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
            told.putAll(Fields.told(
                    part.name(), part.fields(), RecordKind.ID, before.things(part.name()), after.things(part.name())));
        }
        return told;
    }
}
