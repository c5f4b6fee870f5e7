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

/** A page that has no words for a code would show the code itself. */
class CodesHaveWordsTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "new (?:Right\\.Denied|Conflict|Forbidden|TooLarge|Unreadable|UnsupportedFormat)\\(\\s*\"([a-z0-9-]+)\"");

    /** A place, a code and a sentence, as everything that finds a field wrong has them. */
    private static final Pattern FAULT = Pattern.compile(
            "(?:new Invalid(?:\\.Field)?|\\bwrong|\\berror)\\(\\s*(?:[^;\"]{0,120}?|[^;\"]{0,60}\"[^\"]*\"(?:\\s*\\+[^;\"]{0,60})?),"
                    + "\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"\\s*,\\s*(?:\"[^\"]|\\w+\\)|[a-z]\\w*\\()");

    private static final List<String> MODULES = List.of("domain", "reporting", "web");

    private final ResourceBundle english = ResourceBundle.getBundle(
            Reading.BUNDLE,
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Test
    void every_code_of_a_refusal_has_its_words() throws IOException {
        everyCodeHasWords(REFUSAL, "refused.", 80);
    }

    @Test
    void every_code_of_a_fault_of_a_field_has_its_words() throws IOException {
        everyCodeHasWords(FAULT, "fault.", 150);
    }

    @Test
    void what_a_missing_thing_and_a_changed_one_are_refused_by_has_its_words() {
        assertTrue(english.containsKey("refused.not-found"));
        assertTrue(english.containsKey("refused.changed-meanwhile"));
    }

    private void everyCodeHasWords(Pattern code, String kind, int least) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    code.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
                }
            }
        }
        assertTrue(found.size() > least, () -> "too few are found: " + found);
        assertEquals(
                Set.of(),
                new TreeSet<>(found.stream()
                        .filter(one -> !english.containsKey(kind + one))
                        .toList()));
    }
}
