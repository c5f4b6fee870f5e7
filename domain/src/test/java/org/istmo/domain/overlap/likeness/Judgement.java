package org.istmo.domain.overlap.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How a model does on pairs.
 *
 * @param mistakes what it got wrong, to be read
 */
record Judgement(int found, int missed, int wrong, List<String> mistakes) {

    static Judgement of(Model model, List<SeededPair> pairs, UnaryOperator<SeededPair> variant) {
        int found = 0;
        int missed = 0;
        int wrong = 0;
        List<String> mistakes = new ArrayList<>();
        for (SeededPair pair : pairs) {
            SeededPair varied = variant.apply(pair);
            double score = model.score(Comparison.of(Profile.of(varied.left()), Profile.of(varied.right())));
            boolean said = score >= Resemblance.LEAST;
            found += said && pair.same() ? 1 : 0;
            missed += !said && pair.same() ? 1 : 0;
            wrong += said && !pair.same() ? 1 : 0;
            if (said != pair.same()) {
                mistakes.add(String.format(
                        Locale.ROOT,
                        "%s %s %.2f %s",
                        pair.block(),
                        pair.same() ? "missed" : "wrong",
                        score,
                        pair.right().titles()));
            }
        }
        return new Judgement(found, missed, wrong, mistakes);
    }

    double precision() {
        return found + wrong == 0 ? 0 : (double) found / (found + wrong);
    }

    double recall() {
        return found + missed == 0 ? 0 : (double) found / (found + missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f (%d found, %d missed, %d wrong)",
                precision(),
                recall(),
                found,
                missed,
                wrong);
    }
}
