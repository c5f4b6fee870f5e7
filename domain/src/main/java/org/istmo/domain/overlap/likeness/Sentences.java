package org.istmo.domain.overlap.likeness;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The sentences of {@code sentences.txt}, English beside Spanish. */
final class Sentences {

    private static final Pattern EQUALS = Pattern.compile("\\s+=\\s+");
    private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");

    static final Sentences ENGLISH = new Sentences(0, Locale.ENGLISH);
    static final Sentences SPANISH = new Sentences(1, Locale.forLanguageTag("es"));

    private final Map<String, String> patterns = new HashMap<>();
    private final Locale locale;
    private final boolean spanish;

    private Sentences(int column, Locale locale) {
        this.locale = locale;
        this.spanish = column == 1;
        for (String line : Lines.of("sentences.txt")) {
            String[] parts = EQUALS.split(line, 2);
            patterns.put(parts[0], BAR.split(parts[1])[column]);
        }
    }

    /** @throws IllegalStateException when there is no such sentence in both languages */
    String say(String key, Object... parts) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("There is no sentence " + key + ".");
        }
        return new MessageFormat(pattern, locale).format(parts);
    }

    Tongue tongue() {
        return spanish ? Tongue.SPANISH : Tongue.ENGLISH;
    }

    String names(List<Term> terms) {
        return String.join(", ", terms.stream().map(this::name).distinct().toList());
    }

    private String name(Term term) {
        return spanish ? term.label().es() : term.label().en();
    }
}
