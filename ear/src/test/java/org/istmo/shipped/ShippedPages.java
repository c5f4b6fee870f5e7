package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page that is shipped, as the benchmark lists them: its markup, who sees the most of it, and where it is there. */
final class ShippedPages {

    private ShippedPages() {}

    /**
     * A page.
     *
     * @param address as the benchmark writes it
     */
    record Shown(String markup, String who, String address) {}

    /** What somebody sees the most of, each of its addresses once, whatever it is asked. */
    static List<Shown> seenBy(String who) {
        Map<String, Shown> first = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[1].equals(who)) {
                first.putIfAbsent(parts[2].replaceFirst("\\?.*", ""), new Shown(parts[0], parts[1], parts[2]));
            }
        }
        return List.copyOf(first.values());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Shipped.target()
                            .resolve("../../web/src/test/resources/bench/pages.txt")
                            .normalize())
                    .stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
