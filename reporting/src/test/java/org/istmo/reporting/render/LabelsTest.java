package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every report type, and those that all of them share. */
class LabelsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** The same in either language, rightly. */
    private static final Set<String> ALIKE = Set.of("total", "pattern.date", "column.in");

    /** What a key may end with that the program adds to it. */
    private static final String ENDING = "\\.(title|some|none|issued|draft)$";

    static Stream<Path> places() throws IOException {
        try (Stream<Path> types = Files.list(RESOURCES.resolve("reports"))) {
            return Stream.concat(Stream.of(RESOURCES.resolve("paper")), types.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void both_languages_have_the_same_keys(Path place) throws IOException {
        assertEquals(keys(place, Language.EN), keys(place, Language.ES));
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_label_is_left_in_english(Path place) throws IOException {
        Properties spanish = words(place, Language.ES);
        words(place, Language.EN).forEach((key, words) -> {
            if (!ALIKE.contains(key)) {
                assertNotEquals(words, spanish.get(key), key.toString());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("places")
    void both_languages_leave_the_same_blanks(Path place) throws IOException {
        Properties spanish = words(place, Language.ES);
        words(place, Language.EN)
                .forEach((key, words) -> assertEquals(blanks(words), blanks(spanish.get(key)), key.toString()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_label_is_empty_or_holds_a_straight_apostrophe(Path place) throws IOException {
        for (Language language : Language.values()) {
            words(place, language).forEach((key, words) -> {
                assertFalse(words.toString().isBlank(), key.toString());
                assertTrue(
                        key.toString().startsWith("pattern.")
                                || words.toString().indexOf('\'') < 0,
                        key.toString());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_label_is_there_for_nothing(Path place) throws IOException {
        Set<String> named = named();
        for (String key : keys(place, Language.EN)) {
            boolean used = named.contains(key)
                    || named.contains(key.replaceFirst(ENDING, ""))
                    || named.contains(key.substring(0, key.lastIndexOf('.') + 1))
                    || named.contains(key.substring(0, key.indexOf('.') + 1));
            assertTrue(used, key + " of " + place);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_type_says_again_what_all_of_them_say(Path place) throws IOException {
        if (!place.endsWith("paper")) {
            Properties common = words(RESOURCES.resolve("paper"), Language.EN);
            words(place, Language.EN).forEach((key, words) -> assertNotEquals(common.get(key), words, key.toString()));
        }
    }

    @Test
    void a_type_falls_back_on_the_words_of_all() {
        Labels labels = Labels.of("donor-statement", Language.ES);
        assertEquals("Estado de fondos para el donante", labels.word("title"));
        assertEquals("Página 2 de 5", labels.sentence("page", "2", "5"));
        assertFalse(labels.has("no.such.word"));
    }

    @Test
    void every_word_of_a_template_is_there() throws IOException {
        int found = 0;
        for (Path source : sources(".jrxml")) {
            String type = source.getParent().endsWith("paper")
                    ? "donor-statement"
                    : source.getParent().getFileName().toString();
            Labels labels = Labels.of(type, Language.EN);
            Matcher words = Pattern.compile("\\$R\\{([^}]+)}").matcher(Files.readString(source));
            while (words.find()) {
                assertTrue(labels.has(words.group(1)), words.group(1));
                found++;
            }
        }
        assertTrue(found > 2, "words in templates: " + found);
    }

    @Test
    void every_measure_has_a_name_and_a_meaning() {
        Labels english = Labels.of("donor-statement", Language.EN);
        for (Measure measure : Measure.promisedAndSpent()) {
            assertTrue(english.has("measure." + measure.key()), measure.key());
            assertTrue(english.has("note." + measure.key()), measure.key());
        }
    }

    /** Everything that the program or a template names between quotes or braces. */
    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String kind : List.of(".java", ".jrxml")) {
            for (Path source : sources(kind)) {
                Matcher literal =
                        Pattern.compile("\"([a-zA-Z.-]+)\"|\\$R\\{([^}]+)}").matcher(Files.readString(source));
                while (literal.find()) {
                    named.add(literal.group(1) == null ? literal.group(2) : literal.group(1));
                }
            }
        }
        return named;
    }

    private static List<Path> sources(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().endsWith(kind)).toList();
        }
    }

    private static Set<String> keys(Path place, Language language) throws IOException {
        return words(place, language).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(Path place, Language language) throws IOException {
        Properties words = new Properties();
        Path file = place.resolve("labels_" + language.code() + ".properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> blanks(Object words) {
        Set<String> blanks = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(words.toString());
        while (matcher.find()) {
            blanks.add(matcher.group());
        }
        return blanks;
    }
}
