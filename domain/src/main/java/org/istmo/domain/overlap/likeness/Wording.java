package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text, read.
 *
 * @param terms what it speaks of, by key, in the order of the text
 * @param marks which session of several it is
 * @param years from 1990 to 2099
 * @param places of the gazetteer
 * @param counts how many of what: by the key of what is counted
 * @param parts what a term's phrase is made of, by the key of the term
 * @param tongue the language it is in
 */
record Wording(
        Map<String, Term> terms,
        Marks marks,
        Set<String> years,
        Set<String> places,
        Map<String, Set<String>> counts,
        Map<String, List<Term>> parts,
        Tongue tongue) {

    static Wording of(String text) {
        return new Reading(text).wording();
    }

    Collection<Term> all() {
        return terms.values();
    }

    /** Whether it speaks of that, be it within a longer phrase. */
    boolean speaksOf(Term term) {
        return terms.containsKey(term.key())
                || parts.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(part -> part.key().equals(term.key()));
    }

    List<Term> of(Category category) {
        return terms.values().stream()
                .filter(term -> term.category() == category)
                .toList();
    }

    private static final class Reading {

        private final List<Spelling.Word> words;
        private final List<String> plain;
        private final List<String> singulars = new ArrayList<>();
        private final List<String> stems = new ArrayList<>();
        private final List<Integer> origins = new ArrayList<>();
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private final Set<String> years = new TreeSet<>();
        private final Set<String> places = new TreeSet<>();
        private final Map<String, Set<String>> counts = new TreeMap<>();
        private final Map<String, List<Term>> parts = new TreeMap<>();
        private final Tongue tongue;
        private @Nullable String pending;

        Reading(String text) {
            words = Spelling.words(text);
            plain = words.stream().map(Spelling.Word::plain).toList();
            tongue = Tongue.of(plain);
            for (int index = 0; index < plain.size(); index++) {
                if (!StopWords.are(plain.get(index))) {
                    singulars.add(Stem.singular(plain.get(index)));
                    stems.add(Glossary.shipped().mended(Stem.of(plain.get(index))));
                    origins.add(index);
                }
            }
        }

        Wording wording() {
            int next = 0;
            while (next < plain.size()) {
                next = read(next);
            }
            return new Wording(terms, Marks.in(words), years, places, counts, parts, tongue);
        }

        /** Reads what begins at a word; where a place and a word of the field both do, the longer one. */
        private int read(int start) {
            Phrases.Found place = Gazetteer.shipped().at(plain, start);
            int position = origins.indexOf(start);
            Phrases.Found phrase = position < 0 ? null : Glossary.shipped().at(singulars, stems, position);
            int phraseEnd = phrase == null ? start : origins.get(position + phrase.length() - 1) + 1;
            if (place != null && start + place.length() >= phraseEnd) {
                places.add(place.term().key());
                add(called(place.term(), start, start + place.length()));
                return start + place.length();
            }
            if (phrase != null) {
                add(called(phrase.term(), start, phraseEnd));
                takeApart(phrase, position);
                return phraseEnd;
            }
            if (position >= 0) {
                single(words.get(start), stems.get(position));
            }
            return start + 1;
        }

        private void takeApart(Phrases.Found phrase, int position) {
            int end = position + phrase.length();
            List<Term> made = Glossary.shipped().parts(singulars.subList(position, end), stems.subList(position, end));
            if (phrase.length() > 1 && !made.isEmpty()) {
                parts.putIfAbsent(phrase.term().key(), made);
            }
        }

        /** As it is written here, but for the capital letter of a word that is no name. */
        private Term called(Term term, int start, int end) {
            List<String> written = new ArrayList<>();
            for (Spelling.Word word : words.subList(start, end)) {
                boolean name = term.category() == Category.PLACE || word.upper();
                written.add(name ? word.written() : word.written().toLowerCase(Locale.ROOT));
            }
            return term.called(String.join(" ", written), tongue);
        }

        private void single(Spelling.Word word, String stem) {
            if (Spelling.isNumber(word.plain())) {
                number(word.plain());
            } else if (word.plain().length() > 1 && !Marks.isOrdinal(word.plain())) {
                add(Term.word(word.written(), stem));
            }
        }

        private void number(String digits) {
            if (digits.length() == 4 && (digits.startsWith("20") || digits.startsWith("199"))) {
                years.add(digits);
            } else if (digits.length() < 10) {
                pending = digits;
                add(Term.number(digits));
            }
        }

        private void add(Term term) {
            if (term.category() != Category.NUMBER && pending != null) {
                if (term.category() != Category.TIME && term.category() != Category.UNIT) {
                    counts.computeIfAbsent(term.key(), first -> new TreeSet<>()).add(pending);
                }
                pending = null;
            }
            terms.putIfAbsent(term.key(), term);
        }
    }
}
