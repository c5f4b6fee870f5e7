package org.istmo.reporting.sitting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.sentence.Sentences;
import org.istmo.reporting.sentence.Shown;

/**
 * A main figure beside what the report before said.
 *
 * @param before empty when that one has no such figure, and when there is none
 */
public record Compared(MainFigure figure, Optional<BigDecimal> before) {

    private static final Sentences SENTENCES = Sentences.of("sitting");

    /** In the order of the figures. */
    static List<Compared> of(List<MainFigure> figures, List<MainFigure> before) {
        Map<String, MainFigure> were =
                before.stream().collect(Collectors.toMap(MainFigure::key, Function.identity(), (first, same) -> first));
        List<Compared> compared = new ArrayList<>();
        for (MainFigure figure : figures) {
            compared.add(new Compared(
                    figure, Optional.ofNullable(were.get(figure.key())).map(MainFigure::value)));
        }
        return compared;
    }

    /** This one's value less that of the report before; empty when that one does not say. */
    public Optional<BigDecimal> difference() {
        return before.map(was -> figure.value().subtract(was));
    }

    /** How it moved, in a sentence; empty when it did not, and when nobody can say. */
    Optional<Text> moved() {
        return difference()
                .filter(moved -> moved.signum() != 0)
                .map(moved -> SENTENCES.text(
                        moved.signum() > 0 ? "rose" : "fell",
                        figure.label(),
                        Shown.of(moved.abs(), figure.unit()),
                        Shown.of(before.orElseThrow(), figure.unit()),
                        Shown.of(figure.value(), figure.unit())));
    }
}
