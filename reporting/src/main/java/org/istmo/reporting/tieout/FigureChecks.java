package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.sentence.Sentences;
import org.istmo.reporting.sentence.Shown;
import org.jspecify.annotations.Nullable;

/** Holds every figure to the rows and facts that were kept of it, to what it would be today, and to what it carries over. */
final class FigureChecks {

    private final Evidence evidence;
    private final Sentences sentences;
    private final Map<String, Optional<FigureKey>> keys = new HashMap<>();

    FigureChecks(Evidence evidence, Sentences sentences) {
        this.evidence = evidence;
        this.sentences = sentences;
    }

    List<Untied> sums() {
        List<Untied> untied = new ArrayList<>();
        for (Figure figure : evidence.draft().figures().values()) {
            sum(figure)
                    .map(key -> evidence.kept().sum(key))
                    .filter(sum -> sum.compareTo(figure.amount().value()) != 0)
                    .ifPresent(sum -> untied.add(differs(Check.LEDGER_SUMS, figure, sum, rows(figure))));
        }
        return untied;
    }

    List<Untied> facts() {
        List<Untied> untied = new ArrayList<>();
        for (Figure figure : evidence.draft().figures().values()) {
            if (sum(figure).isEmpty()) {
                Optional<FactSum> facts = evidence.kept().facts(figure.amount().key());
                if (facts.isEmpty() && figure.amount().value().signum() != 0) {
                    untied.add(untold(figure));
                }
                facts.flatMap(FactSum::sum)
                        .filter(sum -> sum.compareTo(figure.amount().value()) != 0)
                        .ifPresent(sum -> untied.add(differs(Check.FACTS, figure, sum, rows(figure))));
            }
        }
        return untied;
    }

    /** The sum over the ledger that a figure is; empty for any other. */
    private Optional<FigureKey> sum(Figure figure) {
        return keys.computeIfAbsent(figure.amount().key(), FigureKey::parse);
    }

    private Untied untold(Figure figure) {
        return Untied.figure(
                Check.FACTS,
                figure.amount().key(),
                told(figure, null),
                sentences.text(
                        "facts.none",
                        figure.label(),
                        shown(figure, figure.amount().value())),
                rows(figure));
    }

    /** Figures that would be another, gone or new if the report were drafted now. */
    List<Untied> moved() {
        List<Untied> untied = new ArrayList<>();
        for (Figure figure : evidence.draft().figures().values()) {
            String key = figure.amount().key();
            BigDecimal now = evidence.today().value(key);
            if (now == null) {
                untied.add(Untied.figure(
                        Check.LEDGER_MOVED,
                        key,
                        told(figure, null),
                        sentences.text(
                                "ledger-moved.gone",
                                figure.label(),
                                shown(figure, figure.amount().value())),
                        redraft()));
            } else if (now.compareTo(figure.amount().value()) != 0) {
                untied.add(differs(Check.LEDGER_MOVED, figure, now, redraft()));
            }
        }
        evidence.today().figures().values().stream()
                .filter(figure ->
                        !evidence.draft().figures().containsKey(figure.amount().key()))
                .forEach(figure -> untied.add(Untied.figure(
                        Check.LEDGER_MOVED,
                        figure.amount().key(),
                        new Untied.Told(
                                null,
                                figure.amount().value().toPlainString(),
                                figure.amount().currency()),
                        sentences.text(
                                "ledger-moved.new",
                                figure.label(),
                                shown(figure, figure.amount().value())),
                        redraft())));
        return untied;
    }

    /**
     * An opening that is not the last closing and what the ledger moved since; where the report before printed no such closing, it is held to the movement
     * alone. And a balance that the report before closed with, and that this one does not open with.
     */
    List<Untied> openings() {
        List<Untied> untied = new ArrayList<>();
        evidence.before().ifPresent(before -> {
            for (Figure figure : evidence.draft().figures().values()) {
                if (Before.isOpening(figure.amount().key())) {
                    opening(figure, before).ifPresent(untied::add);
                }
            }
            for (Figure closed : before.figures().values()) {
                if (Before.isClosing(closed.amount().key())) {
                    gone(closed, before).ifPresent(untied::add);
                }
            }
        });
        return untied;
    }

    private Optional<Untied> opening(Figure figure, Before before) {
        String key = figure.amount().key();
        Figure closing = before.figures().get(Before.closingOf(key));
        BigDecimal closed = closing == null ? BigDecimal.ZERO : closing.amount().value();
        BigDecimal moved = before.moved(key);
        BigDecimal difference = figure.amount().value().subtract(closed).subtract(moved);
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Untied.figure(
                Check.OPENING,
                key,
                told(figure, closed.add(moved)),
                sentences.text(
                        moved.signum() == 0 ? "opening" : "opening.gap",
                        figure.label(),
                        shown(figure, figure.amount().value()),
                        closing == null ? sentences.text("opening.none") : shown(figure, closed),
                        before.number(),
                        shown(figure, difference),
                        shown(figure, moved)),
                before.path()));
    }

    private Optional<Untied> gone(Figure closed, Before before) {
        String opening = Before.openingOf(closed.amount().key());
        BigDecimal expected = closed.amount().value().add(before.moved(opening));
        if (evidence.draft().figures().containsKey(opening) || expected.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Untied.figure(
                Check.OPENING,
                opening,
                new Untied.Told(null, expected.toPlainString(), closed.amount().currency()),
                sentences.text(
                        "opening.gone",
                        closed.label(),
                        shown(closed, closed.amount().value()),
                        before.number()),
                before.path()));
    }

    private Untied differs(Check check, Figure figure, BigDecimal expected, String way) {
        return Untied.figure(
                check,
                figure.amount().key(),
                told(figure, expected),
                sentences.text(
                        check.word(),
                        figure.label(),
                        shown(figure, figure.amount().value()),
                        shown(figure, expected)),
                way);
    }

    private static Untied.Told told(Figure figure, @Nullable BigDecimal expected) {
        return new Untied.Told(
                figure.amount().value().toPlainString(),
                expected == null ? null : expected.toPlainString(),
                figure.amount().currency());
    }

    private Text shown(Figure figure, BigDecimal value) {
        return Shown.of(value, evidence.unitOf(figure));
    }

    private String rows(Figure figure) {
        return evidence.path() + "/figures/" + figure.amount().key() + "/rows";
    }

    private String redraft() {
        return evidence.path() + "/redraft";
    }
}
