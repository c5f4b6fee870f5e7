package org.istmo.domain.overlap.likeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two activities, and whether they are one.
 *
 * @param block the number of the block in its file
 */
public record SeededPair(String block, Sketch left, Sketch right, boolean same) {

    /** The pairs of a file, in its order. */
    public static List<SeededPair> of(String resource) {
        List<SeededPair> pairs = new ArrayList<>();
        String block = "";
        Sketch left = sketch(" | | | | | | | | ");
        for (String line : Lines.of(resource)) {
            switch (line.charAt(0)) {
                case '@' -> block = line.substring(1).strip();
                case '=' -> left = sketch(line.substring(1));
                default -> pairs.add(new SeededPair(block, left, sketch(line.substring(1)), line.charAt(0) == '+'));
            }
        }
        return pairs;
    }

    private static Sketch sketch(String line) {
        String[] fields = Arrays.copyOf((line + " ").split("\\|", -1), 9);
        for (int index = 0; index < fields.length; index++) {
            fields[index] = fields[index] == null ? "" : fields[index].strip();
        }
        String[] dates = fields[2].split("\\.\\.");
        return new Sketch(
                List.of(fields[0].split("//")),
                List.of(fields[1]),
                dates[0].isEmpty() ? null : LocalDate.parse(dates[0]),
                dates.length < 2 ? null : LocalDate.parse(dates[1]),
                words(fields[3]),
                words(fields[4]),
                words(fields[5]),
                fields[6].isEmpty() ? null : fields[6],
                amounts(fields[7]),
                null,
                fields[8].isEmpty() ? 0 : Long.parseLong(fields[8]));
    }

    private static Set<String> words(String field) {
        return Arrays.stream(field.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Map<String, List<BigDecimal>> amounts(String field) {
        Map<String, List<BigDecimal>> amounts = new LinkedHashMap<>();
        for (String word : words(field)) {
            String[] parts = word.split(" ");
            amounts.computeIfAbsent(parts[0], first -> new ArrayList<>()).add(new BigDecimal(parts[1]));
        }
        // Two equal amounts are one word of a set.
        if (field.matches("(\\S+ \\S+), \\1")) {
            amounts.values().forEach(list -> list.add(list.get(0)));
        }
        return amounts;
    }
}
