package org.istmo.reporting.gist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.sentence.Sentences;
import org.istmo.reporting.sentence.Shown;

/** Makes the gist of what a report says. */
public final class GistOf {

    private static final Sentences SENTENCES = Sentences.of("sitting");

    /** Of these the tie-out tells: what has no rate. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("no-rate", "no-count");

    private GistOf() {}

    /**
     * @param figures every figure, in the order of the page
     * @param units what each counts, by key
     * @param found what the tie-out found, what blocks first
     */
    public static Gist report(
            List<Figure> figures, Map<String, Text> units, List<Withheld> withheld, List<Mark> found) {
        Stream<Mark> overspent = figures.stream()
                .filter(figure -> MainFigures.isLeftOfBudget(figure.amount().key())
                        && figure.amount().value().signum() < 0)
                .map(GistOf::overspent);
        Stream<Mark> leftOut = withheld.stream()
                .filter(one -> one.count() > 0 && !TOLD_ELSEWHERE.contains(one.code()))
                .map(GistOf::leftOut);
        return new Gist(
                MainFigures.of(figures, units),
                Stream.of(found.stream(), overspent, leftOut)
                        .flatMap(marks -> marks)
                        .toList());
    }

    private static Mark overspent(Figure left) {
        Text words = SENTENCES.text(
                "overspent",
                left.label(),
                Shown.of(
                        left.amount().value().negate(),
                        Text.untranslated(left.amount().currency())));
        return new Mark(Mark.OVERSPENT, false, null, words, left.amount().key());
    }

    private static Mark leftOut(Withheld withheld) {
        return new Mark(
                Mark.LEFT_OUT,
                false,
                null,
                SENTENCES.text("left-out", withheld.what(), withheld.count(), withheld.why()),
                null);
    }
}
