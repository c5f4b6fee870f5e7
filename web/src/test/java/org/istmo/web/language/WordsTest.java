package org.istmo.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.reporting.archive.Status;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern QUOTED_KEY = Pattern.compile(
            "'((?:app|page|language|signIn|home|report|file|problem|due|run|sendIn|room|reception|changes|verify|audit|ledgers|figures|figure|entry|trail|samples"
                    + "|form|schedule|sitting|clearing|order|waiting|calendar|sorted|dashboards|account|admin|period|rate"
                    + "|books|deputy|tieOut|revise|steps|finding|cutOff|grant|portfolio|fault|treaties|rounds|unsent"
                    + "|narratives|results|preview|import|overlap|activity|work)\\.[A-Za-z._]+)'");
    private static final Pattern MACHINES = Pattern.compile("\\b(19|20)[0-9]{2}-[01][0-9]\\b");
    private static final Pattern LITERAL = Pattern.compile(">[^<#{}]*\\p{L}{2,}[^<#{}]*<");

    private final ResourceBundle english = words("en");
    private final ResourceBundle spanish = words("es");

    @Test
    void every_word_stands_in_both_languages() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(spanish.keySet()));
        english.keySet()
                .forEach(key -> assertFalse(
                        english.getString(key).isBlank()
                                || spanish.getString(key).isBlank(),
                        key));
    }

    @Test
    void both_languages_set_in_the_same_number_of_values() {
        for (String key : english.keySet()) {
            assertEquals(values(english.getString(key)), values(spanish.getString(key)), key);
        }
    }

    /** But where it is said how something is typed, or how a file writes it. */
    @Test
    void no_sentence_writes_a_day_or_a_month_as_machines_do() {
        Set<String> typed = Set.of("order.month.hint", "books.dates.iso");
        for (ResourceBundle words : List.of(english, spanish)) {
            assertEquals(
                    typed,
                    words.keySet().stream()
                            .filter(key ->
                                    MACHINES.matcher(words.getString(key)).find())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void every_key_that_a_page_names_is_there() throws IOException {
        for (Path page : pages()) {
            for (String key : keys(Files.readString(page))) {
                assertTrue(english.containsKey(key), page + " names " + key);
            }
        }
    }

    @Test
    void no_page_says_a_word_that_is_not_from_the_bundle() throws IOException {
        Set<String> ownNames = Set.of(">English<", ">Español<");
        for (Path page : pages()) {
            List<String> literals = LITERAL.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .filter(literal -> !ownNames.contains(literal))
                    .toList();
            assertEquals(List.of(), literals, page.toString());
        }
    }

    @Test
    void every_role_and_every_status_has_its_words() {
        for (Role role : Role.values()) {
            assertTrue(english.containsKey("role." + role.word()));
        }
        for (Status status : Status.values()) {
            assertTrue(english.containsKey("status." + status.word()));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertFalse(pages.isEmpty());
            return pages;
        }
    }

    private static Set<String> keys(String page) {
        return QUOTED_KEY.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                Reading.BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
