package org.istmo.domain.treaty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The English texts of the articles of the treaties that ship with the server ({@code treaties/SOURCES.md}); an article that an administrator added has none.
 * They are to be read beside a question: the depositary's certified copies are authentic.
 */
public final class ArticleTexts {

    private static final String HEADING = "# ";

    private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

    private ArticleTexts() {}

    /** A paragraph a line, without number and title. */
    public static Optional<String> of(Article article) {
        return Optional.ofNullable(
                READ.computeIfAbsent(article.treaty(), ArticleTexts::read).get(article.article()));
    }

    private static Map<String, String> read(String treaty) {
        if (!treaty.matches("[A-Z0-9-]+")) {
            return Map.of();
        }
        try (@Nullable InputStream in = ArticleTexts.class.getResourceAsStream("/treaties/texts/" + treaty + ".txt")) {
            return in == null ? Map.of() : split(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> split(String texts) {
        return Arrays.stream(texts.split("(?m)^" + HEADING))
                .filter(article -> !article.isBlank())
                .map(article -> article.split("\n", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1].strip()));
    }
}
