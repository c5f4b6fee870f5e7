package org.istmo.reporting.look;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Prose;

/** The labels of a type of report in the language that a report is not in. */
public final class Words {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final int SHORTEST = 4;
    /** The keys of figures and addresses are of no language. */
    private static final Pattern KEY = Pattern.compile("[^\\s,]*[a-z][.~][^\\s,]+");

    /** A word at the end of a line or before a comma. */
    private static final Pattern PLAIN_KEY = Pattern.compile("(?<![^\\s,])[^\\s,]+(?=,|\\s*\\R|$)");

    /** Where a key or an address goes on in the next line; sentences begin with a capital. */
    private static final Pattern BROKEN = Pattern.compile("(?<=[a-zA-Z0-9][.~-])\\s*\\R\\s*(?=\\p{Ll})");

    private Words() {}

    /** Those that a text holds, though its own language has other words for them. */
    public static Set<String> foreign(Cell cell, String text) {
        return foreign(cell.document(), cell.language(), text);
    }

    static Set<String> foreign(Document document, Language own, String text) {
        Language other = own == Language.EN ? Language.ES : Language.EN;
        String type = document.front().type();
        String whole = BROKEN.matcher(text).replaceAll("");
        String even = KEY.matcher(withoutPlainKeys(document, own, whole))
                .replaceAll(" ")
                .replaceAll("[\\s\\u00A0]+", " ");
        List<String> ours = labels(type, own).toList();
        List<String> quoted = quoted(document);
        Set<String> found = new TreeSet<>();
        labels(type, other)
                .filter(words -> words.length() >= SHORTEST
                        && even.contains(words)
                        && ours.stream().noneMatch(mine -> mine.contains(words))
                        && quoted.stream().noneMatch(said -> said.contains(words)))
                .filter(words -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})")
                        .matcher(even)
                        .find())
                .forEach(found::add);
        return found;
    }

    /** What stands in the other language and says so. */
    private static List<String> quoted(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Prose prose ? Stream.of(prose.text()) : Stream.empty())
                .filter(text -> text.endsWith("(en inglés)") || text.endsWith("(in Spanish)"))
                .toList();
    }

    /** A key such as {@code people} is one in the annex only. */
    private static String withoutPlainKeys(Document document, Language language, String text) {
        String annex = Labels.of(document.front().type(), language).word("annex.title");
        int from = Math.max(0, text.lastIndexOf(annex));
        Set<String> keys = DocumentFigures.said(document).keySet();
        return text.substring(0, from)
                + PLAIN_KEY
                        .matcher(text.substring(from))
                        .replaceAll(word -> keys.contains(word.group()) ? " " : Matcher.quoteReplacement(word.group()));
    }

    /** Their longest piece without a blank. */
    private static Stream<String> labels(String type, Language language) {
        return Stream.of(
                        RESOURCES.resolve("paper"), RESOURCES.resolve("reports").resolve(type))
                .flatMap(place -> properties(place.resolve("labels_" + language.code() + ".properties")))
                .map(Words::longest);
    }

    private static Stream<String> properties(Path file) {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("pattern."))
                .map(words::getProperty);
    }

    private static String longest(String words) {
        return Stream.of(words.split("\\{\\d}"))
                .map(String::strip)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
