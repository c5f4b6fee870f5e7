package org.istmo.web.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, and remembers what is wrong with each. */
class ReadParameters {

    private static final int MOST_CODES = 100;
    private static final int LONGEST_CODE = 100;

    private final List<Invalid.Field> wrong = new ArrayList<>();

    void wrong(String name, String code, String detail) {
        wrong.add(new Invalid.Field("?" + name, code, detail));
    }

    /** @throws Invalid naming every parameter that was wrong so far */
    void mustBeSound() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    <T> Optional<T> missing(String name) {
        wrong(name, "missing", "Say which " + name + ".");
        return Optional.empty();
    }

    /**
     * A word that stands for something.
     *
     * @param known all that it may be, in the order in which they are said
     */
    <T> Optional<T> word(String name, String word, List<T> known, Function<T, String> words) {
        Optional<T> meant =
                known.stream().filter(one -> words.apply(one).equals(word)).findFirst();
        if (meant.isEmpty()) {
            wrong(
                    name,
                    "unknown",
                    "'" + shown(word) + "' is not among what " + name + " may be: "
                            + known.stream().map(words).collect(Collectors.joining(", ")) + ".");
        }
        return meant;
    }

    /** As much of a word that somebody sent as a person reads. */
    private static String shown(String word) {
        return word.length() > LONGEST_CODE ? word.substring(0, LONGEST_CODE) + "…" : word;
    }

    /** What stands between commas; nothing for an empty text. */
    List<String> list(String name, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
        if (words.size() > MOST_CODES) {
            wrong(name, "too-many", "At most " + MOST_CODES + " at once.");
            return List.of();
        }
        return words;
    }

    /** At least one code. */
    List<String> codes(String name, String text) {
        List<String> codes = list(name, text);
        if (codes.isEmpty()) {
            return wrongCodes(name, "missing", "A code is needed, or leave the parameter out.");
        }
        for (String code : codes) {
            if (code.isEmpty() || code.length() > LONGEST_CODE || !Words.areOneLine(code)) {
                return wrongCodes(
                        name, "no-code", "Codes of 1 to " + LONGEST_CODE + " characters, separated by commas.");
            }
        }
        return codes;
    }

    Optional<String> text(String name, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > longest || !Words.areOneLine(text)) {
            wrong(name, "no-text", "One line of at most " + longest + " characters.");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    private List<String> wrongCodes(String name, String code, String detail) {
        wrong(name, code, detail);
        return List.of();
    }
}
