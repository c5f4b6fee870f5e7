package org.istmo.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A record, as it is kept or as it is going to be.
 *
 * @param values by the names of the fields; those that hold nothing are not there
 * @param parts the things within it, by the part's name and in their order
 */
public record Filed(Map<String, Object> values, Map<String, List<Map<String, Object>>> parts) {

    static final Filed NOTHING = new Filed(Map.of(), Map.of());

    public Filed {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public long id() {
        return (Long) present(RecordKind.ID);
    }

    public long version() {
        return (Long) present(RecordKind.VERSION);
    }

    public Sensitivity sensitivity() {
        return Sensitivity.of(text(RecordKind.SENSITIVITY));
    }

    /** A text or a code; empty when there is none. */
    public String text(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable((LocalDate) values.get(name));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<Map<String, Object>> things(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** @param value null for none */
    public Filed with(String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Filed(changed, parts);
    }

    public Filed withMore(String part, List<Map<String, Object>> more) {
        List<Map<String, Object>> all = new ArrayList<>(things(part));
        all.addAll(more);
        return withOnly(part, all);
    }

    public Filed withOnly(String part, List<Map<String, Object>> things) {
        Map<String, List<Map<String, Object>>> changed = new LinkedHashMap<>(parts);
        changed.put(part, List.copyOf(things));
        return new Filed(values, changed);
    }

    private Object present(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("A record that is not kept yet has no " + name + ".");
        }
        return value;
    }
}
