package org.istmo.web.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of what one of two activities says.
 *
 * @param only whether the other one does not say it
 */
public record Piece(String text, boolean only) {

    /** Things of a list, each with whether the other list lacks it. */
    static List<Piece> items(List<String> mine, List<String> theirs) {
        return mine.stream()
                .map(item -> new Piece(item, !theirs.contains(item)))
                .toList();
    }

    /** A value that the other one has too, or not; none where there is nothing. */
    static List<Piece> value(String mine, String theirs) {
        return mine.isEmpty() ? List.of() : List.of(new Piece(mine, !mine.equals(theirs)));
    }

    /** A text by its words; those that follow each other and are all shared, or all not, are one piece. Case and marks at words tell nothing. */
    static List<Piece> words(String mine, String theirs) {
        if (theirs.isEmpty()) {
            return value(mine, theirs);
        }
        Set<String> shared = bare(theirs).collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        for (String word : mine.strip().split("\\s+", -1)) {
            boolean only = bare(word).anyMatch(part -> !shared.contains(part));
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.only() == only) {
                pieces.set(pieces.size() - 1, new Piece(last.text() + " " + word, only));
            } else if (!word.isEmpty()) {
                pieces.add(new Piece(word, only));
            }
        }
        return pieces;
    }

    private static Stream<String> bare(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty());
    }
}
