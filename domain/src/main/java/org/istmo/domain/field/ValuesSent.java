package org.istmo.domain.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Values that the program holds already, as though somebody had sent them, so that they go the way of what is sent and are held to the same rules. */
public final class ValuesSent implements Sent {

    private final String place;
    private final Map<String, Object> values;
    private final List<Invalid.Field> wrong;

    /** @param values by their names; a list is one of maps */
    public ValuesSent(Map<String, Object> values) {
        this("", values, new ArrayList<>());
    }

    private ValuesSent(String place, Map<String, Object> values, List<Invalid.Field> wrong) {
        this.place = place;
        this.values = values;
        this.wrong = wrong;
    }

    @Override
    public Optional<String> line(String name, int most) {
        return text(name, most);
    }

    @Override
    public Optional<String> lines(String name, int most) {
        return text(name, most);
    }

    private Optional<String> text(String name, int most) {
        return held(name, String.class).filter(text -> fits(name, text, most));
    }

    @Override
    public Map<String, String> words(String name, int most) {
        Map<String, String> words = new LinkedHashMap<>();
        held(name, Bilingual.class).ifPresent(both -> {
            put(words, "en", both.en(), name, most);
            put(words, "es", both.es(), name, most);
        });
        return words;
    }

    private void put(Map<String, String> words, String language, @Nullable String text, String name, int most) {
        if (text != null && fits(name, text, most)) {
            words.put(language, text);
        }
    }

    private boolean fits(String name, String text, int most) {
        if (text.length() > most) {
            wrong(name, "too-long", "At most " + most + " characters are kept here.");
        }
        return text.length() <= most;
    }

    @Override
    public Optional<LocalDate> date(String name) {
        return held(name, LocalDate.class);
    }

    @Override
    public Optional<BigDecimal> decimal(String name, int integerDigits, int decimals) {
        return held(name, BigDecimal.class);
    }

    @Override
    public Optional<Long> whole(String name, long least, long most) {
        return held(name, Long.class).filter(number -> {
            boolean within = number >= least && number <= most;
            if (!within) {
                wrong(name, "out-of-range", "It is a number from " + least + " to " + most + ".");
            }
            return within;
        });
    }

    @Override
    public Optional<Boolean> yesOrNo(String name) {
        return held(name, Boolean.class);
    }

    @Override
    public Optional<String> oneOf(String name, Set<String> known) {
        return held(name, String.class).filter(word -> {
            if (!known.contains(word)) {
                wrong(
                        name,
                        "unknown-code",
                        "It is one of " + known.stream().sorted().toList() + ".");
            }
            return known.contains(word);
        });
    }

    @Override
    public List<String> texts(String name, int most) {
        return things(name).stream()
                .map(String::valueOf)
                .filter(text -> fits(name, text, most))
                .toList();
    }

    @Override
    public List<Long> wholes(String name, long least, long most) {
        List<Long> wholes = new ArrayList<>();
        for (Object thing : things(name)) {
            if (thing instanceof Long number && number >= least && number <= most) {
                wholes.add(number);
            } else {
                wrong(name, "out-of-range", "They are numbers from " + least + " to " + most + ".");
            }
        }
        return wholes;
    }

    @Override
    public boolean isThere(String name) {
        return values.get(name) != null;
    }

    @Override
    public Optional<Sent> within(String name) {
        return held(name, Map.class).map(map -> below(name, map));
    }

    @Override
    public List<Sent> all(String name) {
        List<Sent> all = new ArrayList<>();
        for (Object thing : things(name)) {
            if (thing instanceof Map<?, ?> map) {
                all.add(below(name + "/" + all.size(), map));
            }
        }
        return all;
    }

    private Sent below(String name, Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return new ValuesSent(place + "/" + name, named, wrong);
    }

    private List<?> things(String name) {
        return held(name, List.class).<List<?>>map(list -> list).orElse(List.of());
    }

    @Override
    public void knowsOnly(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(name, "unknown-field", "There is no such field here."));
    }

    @Override
    public void wrong(String name, String code, String detail) {
        wrong.add(new Invalid.Field(place + "/" + name, code, detail));
    }

    @Override
    public void wrong(String name, int index, String code, String detail) {
        wrong(name + "/" + index, code, detail);
    }

    @Override
    public void missing(String name) {
        wrong(name, "missing", "It is needed here.");
    }

    @Override
    public void mustBeSound() {
        if (!wrong.isEmpty()) {
            throw new Invalid(List.copyOf(wrong));
        }
    }

    private <T> Optional<T> held(String name, Class<T> type) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            wrong(name, "wrong-type", "It is of another type.");
            return Optional.empty();
        }
        return Optional.ofNullable(type.cast(value));
    }
}
