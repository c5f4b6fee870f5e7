package org.istmo.web.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.validation.DateRules;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the trail.
 *
 * @param typed as it was typed, by the fields' names
 * @param faults the last part of the key of the words that say what is wrong, by the fields' names
 */
record TrailQuery(Map<String, String> typed, Map<String, String> faults, TrailFilter filter) {

    static final String ATTRIBUTE = "org.istmo.trail.query";
    private static final int LONGEST = 200;

    TrailQuery {
        typed = Map.copyOf(typed);
        faults = Map.copyOf(faults);
    }

    static TrailQuery of(Function<String, @Nullable String> parameter) {
        Map<String, String> typed = new TreeMap<>();
        Map<String, String> faults = new TreeMap<>();
        for (String name : new String[] {"who", "what", "outcome", "from", "to"}) {
            String text = Optional.ofNullable(parameter.apply(name)).orElse("").strip();
            typed.put(name, text);
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                faults.put(name, "other");
            }
        }
        Optional<LocalDate> from = day("from", typed, faults);
        Optional<LocalDate> to = day("to", typed, faults);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.put("to", "before-from");
        }
        return new TrailQuery(
                typed,
                faults,
                new TrailFilter(
                        typed.getOrDefault("who", ""),
                        typed.getOrDefault("what", ""),
                        typed.getOrDefault("outcome", ""),
                        from,
                        to));
    }

    private static Optional<LocalDate> day(String name, Map<String, String> typed, Map<String, String> faults) {
        String text = typed.getOrDefault(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (DateRules.holds(day)) {
                return Optional.of(day);
            }
            faults.put(name, "out-of-range");
        } catch (DateTimeException noDay) {
            faults.put(name, "no-date");
        }
        return Optional.empty();
    }
}
