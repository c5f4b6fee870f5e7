package org.istmo.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words for whatever a file is refused by, where it is read. */
class RefusedFileWordsTest {

    private static final Pattern REFUSED =
            Pattern.compile("new (?:Unreadable|UnsupportedFormat)\\(\\s*\"([a-z0-9-]+)\"");
    private static final List<Path> READERS = List.of(
            Path.of("src/main/java/org/istmo/web/table"),
            Path.of("src/main/java/org/istmo/web/template"),
            Path.of("src/main/java/org/istmo/web/intake"),
            Path.of("src/main/java/org/istmo/web/accounting"),
            Path.of("../domain/src/main/java/org/istmo/domain/compliance"));

    private final ResourceBundle words = ResourceBundle.getBundle(Reading.BUNDLE, Locale.ENGLISH);

    @Test
    void whatever_a_file_is_refused_by_has_its_words() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path reader : READERS) {
            codes.addAll(codes(reader));
        }

        assertTrue(codes.containsAll(Set.of("not-csv", "over-limit", "encrypted", "macros")), codes::toString);
        codes.removeIf(code -> words.containsKey("refused." + code));
        assertEquals(Set.of(), codes);
    }

    @Test
    void so_has_what_a_step_on_the_pages_is_refused_by() {
        for (String code : List.of("in-use", "no-tie-out", "own-work")) {
            assertTrue(words.containsKey("refused." + code), code);
        }
    }

    private static Set<String> codes(Path reader) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(reader)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                REFUSED.matcher(Files.readString(file)).results().forEach(one -> codes.add(one.group(1)));
            }
        }
        return codes;
    }
}
