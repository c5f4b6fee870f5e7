package org.istmo.domain.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Fields in their order, read together. A field that says nothing is not among the values. */
public final class Fields {

    private Fields() {}

    /**
     * What was sent in all of the fields. What is wrong is remembered there.
     *
     * @param before what they held; empty for a new record
     */
    public static Map<String, Object> sent(Handle handle, List<Field> fields, Sent sent, Map<String, Object> before) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(handle, field, sent, before.get(field.name()));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(Handle handle, Field field, Sent sent, @Nullable Object before) {
        Optional<? extends Object> said = field.content().sent(sent, field.name());
        if (field.ours()) {
            if (said.isPresent() && !said.get().equals(before)) {
                sent.wrong(field.name(), "read-only", "It is not set in this way.");
            }
            return before != null ? before : field.otherwise();
        }
        if (said.isEmpty()) {
            if (field.needed() && field.otherwise() == null) {
                sent.missing(field.name());
            }
            return field.otherwise();
        }
        field.content().judge(handle, sent, field.name(), said.get(), before);
        return said.get();
    }

    public static Set<String> names(List<Field> fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    /** What changed, as the trail tells it: each field before and after, but of a person only that it did, and of pages that stayed as they are which ones they are. */
    public static Map<String, String> told(
            String prefix, List<Field> fields, Map<String, Object> before, Map<String, Object> after) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Field field : fields) {
            Object was = before.get(field.name());
            Object is = after.get(field.name());
            if (field.content() instanceof Moment || Objects.equals(was, is)) {
                if (field.kind() == Field.Kind.PAGES && is != null) {
                    told.put(prefix + field.name() + ".sha256", Quoted.digest(text(is)));
                }
                continue;
            }
            if (field.kind() == Field.Kind.OF_A_PERSON) {
                told.put(prefix + field.name() + ".changed", "personal");
                continue;
            }
            if (was != null) {
                told.put(prefix + field.name() + ".before", Quoted.of(text(was)));
            }
            if (is != null) {
                told.put(prefix + field.name() + ".after", Quoted.of(text(is)));
            }
        }
        return told;
    }

    /**
     * The same of things that go by a number, those that went or came among them.
     *
     * @param key the name of the field that holds the number
     */
    public static Map<String, String> told(
            String prefix,
            List<Field> fields,
            String key,
            List<Map<String, Object>> before,
            List<Map<String, Object>> after) {
        Map<Object, Map<String, Object>> were = by(key, before);
        Map<Object, Map<String, Object>> are = by(key, after);
        Map<String, String> told = new LinkedHashMap<>();
        are.forEach(
                (id, is) -> told.putAll(told(prefix + "." + id + ".", fields, were.getOrDefault(id, Map.of()), is)));
        were.forEach((id, was) -> {
            if (!are.containsKey(id)) {
                told.putAll(told(prefix + "." + id + ".", fields, was, Map.of()));
            }
        });
        return told;
    }

    private static Map<Object, Map<String, Object>> by(String key, List<Map<String, Object>> things) {
        Map<Object, Map<String, Object>> by = new LinkedHashMap<>();
        things.forEach(thing -> by.put(thing.getOrDefault(key, 0L), thing));
        return by;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Fields one after the other. */
    public static List<Field> joined(List<Field> first, List<Field> then) {
        List<Field> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
