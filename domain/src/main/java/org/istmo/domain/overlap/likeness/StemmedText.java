package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as the stems of its words, in which phrases are found whatever their accents and endings; words that say nothing in either language count for
 * nothing. A stem is one that English and Spanish cognates share.
 */
public final class StemmedText {

    /** Plurals whose singular has an ending that a stem loses: {@code investigaciones}, {@code autoridades}. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[cs]ion|[dt]ad|[dt]or)es$");

    private final List<String> written = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    /** Of each stem, where among all words it stood. */
    private final List<Integer> stood = new ArrayList<>();

    private final Map<String, List<Integer>> places = new HashMap<>();

    private StemmedText(String text, Map<String, String> known) {
        for (Spelling.Word word : Spelling.words(text)) {
            if (!StopWords.are(word.plain())) {
                String stem = known.computeIfAbsent(word.plain(), StemmedText::stem);
                places.computeIfAbsent(stem, first -> new ArrayList<>()).add(stems.size());
                stems.add(stem);
                stood.add(written.size());
            }
            written.add(word.written());
        }
    }

    private static String stem(String plain) {
        return Stem.of(PLURAL.matcher(plain).replaceFirst(""));
    }

    public static StemmedText of(String text) {
        return of(text, new HashMap<>());
    }

    /** @param known stems of words that were read before, to which this one's are added: for whoever reads many texts */
    public static StemmedText of(String text, Map<String, String> known) {
        return new StemmedText(text, known);
    }

    /** The words that a phrase is found as, the way they are written here; empty when it is not, or says nothing itself. */
    public Optional<String> says(StemmedText phrase) {
        int length = phrase.stems.size();
        if (length == 0) {
            return Optional.empty();
        }
        return places.getOrDefault(phrase.stems.get(0), List.of()).stream()
                .filter(at -> at + length <= stems.size())
                .filter(at -> stems.subList(at, at + length).equals(phrase.stems))
                .findFirst()
                .map(at -> written.subList(stood.get(at), stood.get(at + length - 1) + 1).stream()
                        .collect(Collectors.joining(" ")));
    }
}
