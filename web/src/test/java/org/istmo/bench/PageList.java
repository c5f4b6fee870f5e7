package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that the benchmark asks for ({@code bench/pages.txt}). */
final class PageList {

    private PageList() {}

    /**
     * A line of it.
     *
     * @param markup the page's own name
     * @param address what stands in braces is the number or key of something that {@link PagesDesk} has made
     */
    record Line(String markup, BenchReader reader, String address) {

        private static Line of(String text) {
            String[] parts = text.split(" +", 3);
            if (parts.length != 3) {
                throw new IllegalArgumentException("A page, a reader and an address: " + text);
            }
            return new Line(parts[0], BenchReader.of(parts[1]), parts[2]);
        }

        String at(Map<String, String> made) {
            String at = address;
            for (Map.Entry<String, String> one : made.entrySet()) {
                at = at.replace("{" + one.getKey() + "}", one.getValue());
            }
            return at;
        }
    }

    /** What begins with # says something about the others. */
    static List<Line> lines() throws IOException {
        try (InputStream in = Optional.ofNullable(PageList.class.getResourceAsStream("/bench/pages.txt"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
    }
}
