package org.istmo.domain.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.jdbi.v3.core.Handle;

/** A record as it was sent, read by its kind. */
final class SentRecord {

    private SentRecord() {}

    /** @param before what it was; {@link Filed#NOTHING} for a new one */
    static Filed read(Handle handle, RecordKind kind, Sent sent, Filed before) {
        Set<String> known = new LinkedHashSet<>(Fields.names(kind.allFields()));
        known.add(RecordKind.ID);
        kind.parts().forEach(part -> known.add(part.name()));
        sent.knowsOnly(known);
        Map<String, Object> values = new LinkedHashMap<>(Fields.sent(handle, kind.allFields(), sent, before.values()));
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        for (Part part : kind.parts()) {
            parts.put(part.name(), things(handle, part, sent, before.things(part.name())));
        }
        return new Filed(values, parts);
    }

    private static List<Map<String, Object>> things(
            Handle handle, Part part, Sent sent, List<Map<String, Object>> before) {
        Map<Object, Map<String, Object>> left = new LinkedHashMap<>();
        before.forEach(thing -> left.put(thing.getOrDefault(RecordKind.ID, 0L), thing));
        Set<String> known = new LinkedHashSet<>(Fields.names(part.fields()));
        known.add(RecordKind.ID);
        part.followUp().ifPresent(followUp -> known.add(FollowUp.OVERDUE));
        List<Map<String, Object>> things = new ArrayList<>();
        for (Sent thing : sent.all(part.name())) {
            thing.knowsOnly(known);
            Optional<Long> id = thing.whole(RecordKind.ID, 1, Long.MAX_VALUE / 10);
            Map<String, Object> was = id.isPresent() ? left.remove(id.get()) : null;
            if (id.isPresent() && was == null) {
                thing.wrong(
                        RecordKind.ID,
                        "unknown-record",
                        "It is not among what this record holds, or stands here twice.");
            }
            Map<String, Object> values =
                    new LinkedHashMap<>(Fields.sent(handle, part.fields(), thing, was == null ? Map.of() : was));
            if (was != null) {
                id.ifPresent(number -> values.put(RecordKind.ID, number));
            }
            things.add(values);
        }
        if (part.lasting() && !left.isEmpty()) {
            sent.wrong(
                    part.name(),
                    "left-out",
                    "What was once written down here stays: " + left.keySet() + " is left out.");
        }
        return things;
    }
}
