package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How much of one text's meaning is found in another.
 *
 * @param weight of all of its terms
 * @param found the weight of those that were found, by how alike they are
 * @param missing the terms that were not
 * @param shared the terms that were
 */
record Coverage(double weight, double found, List<Term> missing, List<Term> shared) {

    private static final double ALIKE = 0.5;
    private static final double IN_PARTS = 0.8;

    /** @param countries those that the other activity benefits: a title that names one of them says nothing else */
    static Coverage of(Wording text, Wording in, Set<String> countries) {
        double weight = 0;
        double found = 0;
        boolean foreign = text.tongue().isForeignTo(in.tongue());
        List<Term> missing = new ArrayList<>();
        List<Term> shared = new ArrayList<>();
        for (Term term : text.all()) {
            double likeness = countries.contains(term.key()) ? 1 : Math.max(best(term, in), inParts(text, term, in));
            if (likeness >= ALIKE) {
                shared.add(term);
                weight += term.weight();
                found += term.weight() * likeness;
            } else {
                Term lost = tellsLittle(term, in, foreign) ? term.faint() : term;
                missing.add(lost);
                weight += lost.weight();
            }
        }
        return new Coverage(weight, found, missing, shared);
    }

    /** A word of no glossary beside another language, and a place beside a text that names none. */
    private static boolean tellsLittle(Term term, Wording in, boolean foreign) {
        return switch (term.category()) {
            case OPEN -> foreign;
            case PLACE -> in.places().isEmpty();
            default -> false;
        };
    }

    /** Found within a phrase of the other text, or all that its own phrase is made of found there. */
    private static double inParts(Wording text, Term term, Wording in) {
        List<Term> parts = text.parts().getOrDefault(term.key(), List.of());
        boolean whole = parts.size() > 1 && parts.stream().allMatch(in::speaksOf);
        return whole || in.speaksOf(term) ? IN_PARTS : 0;
    }

    private static double best(Term term, Wording in) {
        if (in.terms().containsKey(term.key())) {
            return term.likeness(in.terms().get(term.key()));
        }
        if (term.category() == Category.PLACE) {
            boolean near =
                    in.places().stream().anyMatch(place -> Gazetteer.shipped().meet(place, term.key()));
            return near ? 0.7 : 0;
        }
        double best = 0;
        for (Term other : in.all()) {
            best = Math.max(best, term.likeness(other));
        }
        return best;
    }

    /** From 0 to 1; 0 for a text that says nothing. */
    double share() {
        return weight < 0.01 ? 0 : found / weight;
    }

    /** The share of what is said of a category that was not found; 0 where nothing is said of it. */
    double missingOf(Category category, Wording text) {
        double all = 0;
        for (Term term : text.all()) {
            all += term.category() == category ? 1 : 0;
        }
        return all < 1
                ? 0
                : missing.stream().filter(term -> term.category() == category).count() / all;
    }

    double missingRare() {
        return missing.stream()
                .filter(term -> term.category().rare())
                .mapToDouble(Term::weight)
                .sum();
    }

    /** As {@link #content()}, of what was not found. */
    double missingContent() {
        return missing.stream()
                .filter(term -> term.weight() >= Category.LEVEL.weight())
                .mapToDouble(Term::weight)
                .sum();
    }

    /** The shared weight of what a title is about: subjects, people, places, things and rare words. */
    double content() {
        return shared.stream()
                .filter(term -> term.weight() >= Category.LEVEL.weight())
                .mapToDouble(Term::weight)
                .sum();
    }
}
