package org.istmo.reporting.sitting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.gist.MainFigures;
import org.istmo.reporting.gist.Mark;
import org.istmo.reporting.sentence.Sentences;
import org.istmo.reporting.sentence.Shown;

/**
 * What is unusual in a report. The offices asked for these rules; the thresholds are theirs:
 *
 * <ul>
 *   <li>what the tie-out found, by its own words ({@code ledger-sums}, {@code opening}, {@code months}, {@code rates}, {@code narrative-texts} …);
 *   <li>{@code overspent}: more was spent than a line of the agreement's budget, or all of it, has;
 *   <li>{@code left-out}: something is not shown to its audience;
 *   <li>{@code no-spending}: nothing was spent, and the last report had spending;
 *   <li>{@code negative-spending}: spending below zero, such as more paid back than paid out;
 *   <li>{@code large-change}: what came in or went out differs from the last report by more than half of that one's and by more than {@value #LARGE} US dollars,
 *       or as much of the agreement's currency;
 *   <li>{@code opening}: what the month after the last report opens with is not what that one closed with, where it was issued after the draft was made;
 *   <li>{@code agreement-ended}: the agreement ended before the period begins;
 *   <li>{@code comments}: some are not resolved.
 * </ul>
 *
 * How large a report is beside the others of its burst is no rule: agreements differ a thousandfold, rightly.
 */
final class UnusualRules {

    static final int LARGE = 1_000;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LARGE_AMOUNT = BigDecimal.valueOf(LARGE);

    /** By code; what blocks weighs {@link #BLOCKING} more, and what finance accepted nothing. Anything else weighs {@link #OTHER}. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "negative-spending",
            50,
            "opening",
            50,
            "no-spending",
            40,
            Mark.OVERSPENT,
            40,
            "agreement-ended",
            30,
            "large-change",
            20,
            "rates",
            15,
            "comments",
            10,
            "narrative-texts",
            10,
            Mark.LEFT_OUT,
            1);

    private static final int BLOCKING = 100;
    private static final int OTHER = 5;

    private static final Sentences SENTENCES = Sentences.of("sitting");

    private final Looked looked;

    private UnusualRules(Looked looked) {
        this.looked = looked;
    }

    /** What weighs most first. */
    static List<Unusual> of(Looked looked) {
        return new UnusualRules(looked).all();
    }

    private List<Unusual> all() {
        List<Unusual> all = new ArrayList<>();
        looked.marks().forEach(mark -> all.add(marked(mark)));
        noSpending().ifPresent(all::add);
        looked.figures().stream()
                .filter(figure ->
                        MainFigures.isSpending(figure.key()) && figure.value().signum() < 0)
                .map(this::negative)
                .forEach(all::add);
        looked.compared().stream().filter(this::isLarge).map(this::largeChange).forEach(all::add);
        openings().forEach(all::add);
        ended().ifPresent(all::add);
        comments().ifPresent(all::add);
        return all.stream()
                .sorted(Comparator.comparingInt(Unusual::weight).reversed())
                .toList();
    }

    private Unusual marked(Mark mark) {
        boolean accepted = mark.exception() != null && looked.accepted().contains(mark.exception());
        int weight = WEIGHTS.getOrDefault(mark.code(), OTHER) + (mark.blocks() ? BLOCKING : 0);
        return new Unusual(mark.code(), mark.blocks(), accepted, mark.words(), mark.figure(), accepted ? 0 : weight);
    }

    private static Unusual unusual(String code, Text words, MainFigure figure) {
        return new Unusual(code, false, false, words, figure.key(), WEIGHTS.getOrDefault(code, OTHER));
    }

    private static Unusual unusual(String code, Text words) {
        return new Unusual(code, false, false, words, null, WEIGHTS.getOrDefault(code, OTHER));
    }

    private Optional<Unusual> noSpending() {
        boolean nothing = spending(looked.figures()).allMatch(value -> value.signum() == 0);
        boolean something = spending(looked.were()).anyMatch(value -> value.signum() != 0);
        return looked.last()
                .filter(last -> nothing && something)
                .map(last -> unusual("no-spending", SENTENCES.text("no-spending", last.number())));
    }

    private static Stream<BigDecimal> spending(List<MainFigure> figures) {
        return figures.stream()
                .filter(figure -> MainFigures.isSpending(figure.key()))
                .map(MainFigure::value);
    }

    private Unusual negative(MainFigure figure) {
        return unusual(
                "negative-spending",
                SENTENCES.text("negative-spending", figure.label(), Shown.of(figure.value(), figure.unit())),
                figure);
    }

    private boolean isLarge(Compared compared) {
        MainFigure figure = compared.figure();
        if (!figure.isMoney() || !MainFigures.isFlow(figure.key())) {
            return false;
        }
        return compared.difference()
                .map(BigDecimal::abs)
                .filter(moved -> moved.compareTo(LARGE_AMOUNT) > 0)
                .filter(moved ->
                        moved.compareTo(compared.before().orElseThrow().abs().multiply(HALF)) > 0)
                .isPresent();
    }

    private Unusual largeChange(Compared compared) {
        MainFigure figure = compared.figure();
        return unusual(
                "large-change",
                SENTENCES.text(
                        "large-change",
                        figure.label(),
                        Shown.of(compared.before().orElseThrow(), figure.unit()),
                        looked.last().map(LastReport::number).orElse(""),
                        Shown.of(figure.value(), figure.unit())),
                figure);
    }

    /** Where the periods follow on each other nothing moved in between; over a gap the tie-out alone knows what did. */
    private List<Unusual> openings() {
        boolean followsOn = looked.last()
                .filter(last -> last.to().plusDays(1).equals(looked.from()))
                .isPresent();
        if (!followsOn || looked.marks().stream().anyMatch(mark -> mark.code().equals("opening"))) {
            return List.of();
        }
        Map<String, MainFigure> were = looked.were().stream()
                .collect(Collectors.toMap(MainFigure::key, Function.identity(), (first, same) -> first));
        return looked.figures().stream()
                .filter(figure -> MainFigures.isOpening(figure.key()))
                .flatMap(figure -> Optional.ofNullable(were.get(MainFigures.closingOf(figure.key())))
                        .filter(closed -> closed.value().compareTo(figure.value()) != 0)
                        .map(closed -> opening(figure, closed))
                        .stream())
                .toList();
    }

    private Unusual opening(MainFigure figure, MainFigure closed) {
        return unusual(
                "opening",
                SENTENCES.text(
                        "opening",
                        figure.label(),
                        Shown.of(figure.value(), figure.unit()),
                        looked.last().map(LastReport::number).orElse(""),
                        Shown.of(closed.value(), closed.unit())),
                figure);
    }

    private Optional<Unusual> ended() {
        return looked.ended()
                .filter(day -> day.isBefore(looked.from()))
                .map(day -> unusual("agreement-ended", SENTENCES.text("agreement-ended", day)));
    }

    private Optional<Unusual> comments() {
        long open = looked.comments();
        return open == 0
                ? Optional.empty()
                : Optional.of(unusual("comments", SENTENCES.text(open == 1 ? "comments.one" : "comments", open)));
    }
}
