package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of this field in both languages, as the resource {@code glossary.txt} says. */
final class Glossary {

    private static final Pattern COLON = Pattern.compile("\\s+:\\s+");
    private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANK = Pattern.compile("[\\s<]+");
    private static final int LONG_ENOUGH_FOR_A_SLIP = 6;
    private static final Glossary SHIPPED = new Glossary(Lines.of("glossary.txt"));

    /** As they are written, but for plurals: "policy" is not "policía", though their stems are the same. */
    private final Phrases written = new Phrases();
    /** By their stems, for inflections and cognates that are not listed. */
    private final Phrases stemmed = new Phrases();

    private final Set<String> known = new HashSet<>();
    /** Words of one language alone, in the singular. */
    private final Set<String> english = new HashSet<>();

    private final Set<String> spanish = new HashSet<>();
    private final Map<String, String> withOneLetterLess = new HashMap<>();

    private Glossary(List<String> lines) {
        lines.forEach(this::read);
        Set<String> both = Sets.shared(english, spanish);
        english.removeAll(both);
        spanish.removeAll(both);
        known.stream()
                .sorted()
                .filter(word -> word.length() >= LONG_ENOUGH_FOR_A_SLIP)
                .forEach(this::remember);
    }

    static Glossary shipped() {
        return SHIPPED;
    }

    /**
     * The meaning of what begins at a word; the longer phrase, and as written rather than by stems.
     *
     * @param singulars of the words, without stop words
     * @param stems of the same words
     */
    Phrases.@Nullable Found at(List<String> singulars, List<String> stems, int start) {
        Phrases.@Nullable Found outright = written.at(singulars, start);
        Phrases.@Nullable Found byStem = stemmed.at(stems, start);
        boolean longer = byStem != null && (outright == null || byStem.length() > outright.length());
        return longer ? byStem : outright;
    }

    /** The meanings of what a longer phrase is made of: of "women deprived of liberty", women and those deprived of liberty. */
    List<Term> parts(List<String> singulars, List<String> stems) {
        List<Term> parts = new ArrayList<>();
        int start = 0;
        while (start < singulars.size()) {
            int end = start == 0 ? singulars.size() - 1 : singulars.size();
            Phrases.@Nullable Found part = at(singulars.subList(0, end), stems.subList(0, end), start);
            if (part != null && part.term().weight() >= Category.LEVEL.weight()) {
                parts.add(part.term());
            }
            start += part == null ? 1 : part.length();
        }
        return parts;
    }

    /** Whether it is a word of English alone; in the singular. */
    boolean isEnglish(String singular) {
        return english.contains(singular);
    }

    /** Whether it is a word of Spanish alone; in the singular. */
    boolean isSpanish(String singular) {
        return spanish.contains(singular);
    }

    /** The stem itself, or the one of the glossary that it is a slip of. */
    String mended(String stem) {
        if (stem.length() < LONG_ENOUGH_FOR_A_SLIP || known.contains(stem)) {
            return stem;
        }
        for (String shorter : shorter(stem)) {
            @Nullable String meant = withOneLetterLess.get(shorter);
            if (meant != null && meant.charAt(0) == stem.charAt(0) && Slips.distance(stem, meant) == 1) {
                return meant;
            }
        }
        return stem;
    }

    private void read(String line) {
        String[] halves = COLON.split(line, 2);
        String[] head = BLANK.split(halves[0]);
        String[] languages = BAR.split(halves[1], 2);
        Category category = Category.of(head[0]);
        Term.Label label = new Term.Label(first(languages[0]), first(languages[languages.length - 1]));
        Term term = new Term(category, head[1], head.length > 2 ? head[2] : "", label);
        for (int column = 0; column < languages.length; column++) {
            for (String phrase : COMMA.split(languages[column])) {
                List<String> words = words(phrase);
                add(words, term);
                words.stream().map(Stem::singular).forEach((column == 0 ? english : spanish)::add);
            }
        }
    }

    private static String first(String phrases) {
        return COMMA.split(phrases)[0].strip();
    }

    private void add(List<String> words, Term term) {
        if (!words.isEmpty()) {
            List<String> stems = words.stream().map(Stem::of).toList();
            known.addAll(stems);
            written.add(words.stream().map(Stem::singular).toList(), term);
            stemmed.add(stems, term);
        }
    }

    private static List<String> words(String phrase) {
        return Spelling.words(phrase).stream()
                .map(Spelling.Word::plain)
                .filter(word -> !StopWords.are(word))
                .toList();
    }

    private void remember(String stem) {
        withOneLetterLess.putIfAbsent(stem, stem);
        shorter(stem).forEach(shorter -> withOneLetterLess.putIfAbsent(shorter, stem));
    }

    private static List<String> shorter(String stem) {
        List<String> shorter = new ArrayList<>();
        shorter.add(stem);
        for (int index = 1; index < stem.length(); index++) {
            shorter.add(stem.substring(0, index) + stem.substring(index + 1));
        }
        return shorter;
    }
}
