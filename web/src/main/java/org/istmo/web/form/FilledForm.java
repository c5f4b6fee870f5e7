package org.istmo.web.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form of a page: what its fields hold, and what is wrong with each, in words of its reader, so that nothing that was typed is lost.
 *
 * @param values by the name of the field
 * @param faults the same; {@value #WHOLE} names the form as a whole
 */
public record FilledForm(Map<String, List<String>> values, Map<String, String> faults) {

    /** Where a request keeps the form that was not taken. */
    public static final String ATTRIBUTE = "org.istmo.filled";

    public static final String WHOLE = "";

    public FilledForm {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    public static FilledForm holding(Map<String, List<String>> values) {
        return new FilledForm(values, Map.of());
    }

    /** As it was posted. Browsers end lines with a carriage return and a line feed; one is kept. */
    public static FilledForm sent(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new TreeMap<>();
        parameters.forEach((name, all) -> values.put(
                name,
                Arrays.stream(all)
                        .map(value -> value.replace("\r\n", "\n").strip())
                        .toList()));
        return holding(values);
    }

    public FilledForm with(Map<String, String> wrong) {
        return new FilledForm(values, wrong);
    }

    /** Of a field; empty where it holds nothing. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Of a field that may hold several. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The version that it was filled from; one that is none is a version that nobody has any more. */
    public long version() {
        String version = value("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    /** Whether a field holds that among what it holds: whether a box is ticked. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Lines of a field that hold something. */
    public List<String> lines(String name) {
        return value(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Empty where nothing is wrong with a field. */
    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }
}
