package org.istmo.domain.overlap.likeness;

import java.util.List;

/**
 * How much two activities resemble each other, and why.
 *
 * @param score from 0 to 1; what has {@value #LEAST} or more is worth a person's look
 * @param specific whether they share what few others do: rare words of the titles, and with them the sums, a place, or the days of an event
 * @param en the reasons in English, the strongest kinds first
 * @param es the same in Spanish
 */
public record Resemblance(double score, boolean specific, List<String> en, List<String> es) {

    public static final double LEAST = 0.5;

    public Resemblance {
        en = List.copyOf(en);
        es = List.copyOf(es);
    }

    /** Compares the two. The score is the same whichever comes first. */
    public static Resemblance of(Profile left, Profile right) {
        return of(left, right, LEAST);
    }

    /** Compares the two and says why from another score on than {@value #LEAST}. */
    public static Resemblance of(Profile left, Profile right, double least) {
        Comparison comparison = Comparison.of(left, right);
        double score = Model.shipped().score(comparison);
        if (score < least) {
            return new Resemblance(score, false, List.of(), List.of());
        }
        Reasons reasons = new Reasons(comparison);
        return new Resemblance(
                score, specific(comparison), reasons.in(Sentences.ENGLISH), reasons.in(Sentences.SPANISH));
    }

    private static boolean specific(Comparison comparison) {
        boolean wordy = comparison.of(Feature.CONTENT) >= 0.5 && comparison.of(Feature.TITLE_LEAST) >= 0.5;
        boolean money = comparison.of(Feature.AMOUNT) + comparison.of(Feature.AMOUNT_IN_PART) > 0;
        return wordy && (money || comparison.of(Feature.LOCALITY) > 0 || comparison.days.areOfOneEvent());
    }

    public boolean isWorthALook() {
        return score >= LEAST;
    }

    /** Whether it is worth a look even where nearly everything looks alike. */
    public boolean isSpecific() {
        return isWorthALook() && specific;
    }
}
