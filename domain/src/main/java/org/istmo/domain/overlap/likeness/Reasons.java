package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Says of a comparison what speaks for and what against it, so that a person can judge. */
final class Reasons {

    private static final int MOST_TERMS = 6;
    private static final double MUCH_THE_SAME = 0.6;

    private final Comparison pair;

    Reasons(Comparison pair) {
        this.pair = pair;
    }

    List<String> in(Sentences sentences) {
        List<String> reasons = new ArrayList<>();
        words(sentences, reasons);
        dates(sentences, reasons);
        places(sentences, reasons);
        facts(sentences, reasons);
        doubts(sentences, reasons);
        return reasons;
    }

    private void words(Sentences sentences, List<String> reasons) {
        List<Term> shared = telling(pair.texts.withinRight.shared());
        if (!shared.isEmpty()) {
            reasons.add(sentences.say("title", names(sentences, shared)));
        }
        boolean described = !pair.left.descriptions().isEmpty()
                && !pair.right.descriptions().isEmpty();
        if (described && pair.of(Feature.WHOLE) >= MUCH_THE_SAME) {
            reasons.add(sentences.say("texts"));
        }
    }

    private static List<Term> telling(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.weight() > Category.TIME.weight())
                .sorted(Comparator.comparingDouble(Term::weight).reversed())
                .limit(MOST_TERMS)
                .toList();
    }

    private void dates(Sentences sentences, List<String> reasons) {
        Days days = pair.days;
        if (!days.known()) {
            return;
        }
        if (days.starts() == 0 && days.ends() == 0) {
            reasons.add(sentences.say("dates-same"));
        } else if (days.overlap() > 0) {
            reasons.add(sentences.say("dates-overlap", days.overlap(), days.shorter()));
        } else {
            reasons.add(sentences.say("dates-near", days.gap()));
        }
    }

    private void places(Sentences sentences, List<String> reasons) {
        Set<String> countries = Sets.shared(pair.left.countries(), pair.right.countries());
        if (!countries.isEmpty()) {
            reasons.add(sentences.say("country", String.join(", ", countries)));
        }
        if (pair.of(Feature.LOCALITY) > 0) {
            List<Term> local = pair.texts.leftWhole.of(Category.PLACE).stream()
                    .filter(term -> Gazetteer.shipped().isLocal(term.key()))
                    .filter(term -> pair.texts.rightWhole.places().stream()
                            .anyMatch(place -> Gazetteer.shipped().isLocal(place)
                                    && Gazetteer.shipped().meet(place, term.key())))
                    .toList();
            reasons.add(sentences.say("locality", names(sentences, local)));
        }
    }

    private void facts(Sentences sentences, List<String> reasons) {
        when(Feature.AMOUNT, "amount", sentences, reasons);
        if (pair.of(Feature.AMOUNT) == 0) {
            when(Feature.AMOUNT_NEAR, "amount-near", sentences, reasons);
        }
        when(Feature.AMOUNT_IN_PART, "amount-part", sentences, reasons);
        Set<String> donors = Sets.shared(pair.left.donors(), pair.right.donors());
        if (!donors.isEmpty()) {
            reasons.add(sentences.say("donor", String.join(", ", donors)));
        }
        when(Feature.KIND, "kind", sentences, reasons);
        when(Feature.THEME, "theme", sentences, reasons);
        when(Feature.PEOPLE, "people", sentences, reasons);
        if (pair.of(Feature.MARK) > 0) {
            Set<String> numbers = Sets.shared(
                    pair.texts.leftMarks().all(), pair.texts.rightMarks().all());
            reasons.add(sentences.say("mark", String.join(", ", numbers)));
        }
    }

    private void doubts(Sentences sentences, List<String> reasons) {
        if (pair.of(Feature.MARK_OF_ONE) > 0) {
            Set<String> numbers = pair.texts.leftMarks().isEmpty()
                    ? pair.texts.rightMarks().all()
                    : pair.texts.leftMarks().all();
            reasons.add(sentences.say("but-mark", String.join(", ", numbers)));
        }
        List<Term> alone = new ArrayList<>(telling(pair.texts.withinRight.missing()));
        alone.addAll(telling(pair.texts.withinLeft.missing()));
        if (!alone.isEmpty()) {
            reasons.add(sentences.say("but-words", sentences.names(alone)));
        }
        when(Feature.OTHER_LOCALITY, "but-locality", sentences, reasons);
        if (pair.of(Feature.OTHER_AMOUNT) > 0.1) {
            reasons.add(sentences.say("but-amount"));
        }
        when(Feature.OTHER_DONOR, "but-donor", sentences, reasons);
    }

    /** What both speak of, as that side calls it which is in the sentences' language. */
    private String names(Sentences sentences, List<Term> terms) {
        Wording own =
                pair.texts.rightWhole.tongue() == sentences.tongue() ? pair.texts.rightWhole : pair.texts.leftWhole;
        return sentences.names(terms.stream()
                .map(term -> own.terms().getOrDefault(term.key(), term))
                .toList());
    }

    private void when(Feature feature, String key, Sentences sentences, List<String> reasons) {
        if (pair.of(feature) > 0) {
            reasons.add(sentences.say(key));
        }
    }
}
