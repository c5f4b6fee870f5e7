package org.istmo.web.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an entry of the trail says beside what stands in the chain, told apart: what another one was and is, and all else. Either {@code title.before} stands
 * beside {@code title.after}, or {@code before.title} beside {@code title}.
 */
record TrailDetail(Map<String, String> said) {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String WAS = "before.";

    TrailDetail {
        said = new TreeMap<>(said);
    }

    /** The fields that something is said of before, after or both; the empty one is what the entry is about itself. */
    Set<String> changed() {
        Set<String> fields = new TreeSet<>();
        said.keySet().stream().filter(this::isOfChange).forEach(key -> fields.add(field(key)));
        return fields;
    }

    /** Empty where nothing is said. */
    String before(String field) {
        return said.getOrDefault(half(field, BEFORE), said.getOrDefault(WAS + field, ""));
    }

    /** Empty where nothing is said. */
    String after(String field) {
        return said.getOrDefault(half(field, AFTER), said.containsKey(WAS + field) ? said.getOrDefault(field, "") : "");
    }

    /** What is said of no change. */
    Map<String, String> others() {
        Map<String, String> others = new TreeMap<>(said);
        others.keySet().removeIf(this::isOfChange);
        return others;
    }

    private boolean isOfChange(String key) {
        return isHalf(key) || key.startsWith(WAS) || said.containsKey(WAS + key);
    }

    private static boolean isHalf(String key) {
        return key.equals(BEFORE) || key.equals(AFTER) || key.endsWith("." + BEFORE) || key.endsWith("." + AFTER);
    }

    private static String half(String field, String which) {
        return field.isEmpty() ? which : field + "." + which;
    }

    private static String field(String key) {
        if (isHalf(key)) {
            return key.substring(0, Math.max(0, key.lastIndexOf('.')));
        }
        return key.startsWith(WAS) ? key.substring(WAS.length()) : key;
    }
}
