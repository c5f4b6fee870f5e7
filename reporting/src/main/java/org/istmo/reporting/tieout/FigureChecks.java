package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.sentence.Sentences;
import org.jspecify.annotations.Nullable;

/** Holds every figure to the rows and facts that were kept of it, to what it would be today, and to what it carries over. */
final class FigureChecks {

    private final Evidence evidence;
    private final Sentences sentences;

    FigureChecks(Evidence evidence, Sentences sentences) {
        this.evidence = evidence;
        this.sentences = sentences;
    }

    List<Untied> sums() {
        List<Untied> untied = new ArrayList<>();
        for (Figure figure : evidence.draft().figures().values()) {
            FigureKey.parse(figure.amount().key())
                    .map(key -> evidence.kept().sum(key))
                    .filter(sum -> sum.compareTo(figure.amount().value()) != 0)
                    .ifPresent(sum -> untied.add(differs(Check.LEDGER_SUMS, figure, sum, rows(figure))));
        }
        return untied;
    }

    List<Untied> facts() {
        List<Untied> untied = new ArrayList<>();
        for (Figure figure : evidence.draft().figures().values()) {
            if (FigureKey.parse(figure.amount().key()).isEmpty()) {
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

    /** An opening that the report before did not close with; where it printed no such closing, it is held to nothing at all, which is zero. */
    List<Untied> openings() {
        List<Untied> untied = new ArrayList<>();
        evidence.before().ifPresent(before -> {
            for (Figure figure : evidence.draft().figures().values()) {
                evidence.closingOf()
                        .apply(figure.amount().key())
                        .flatMap(closing -> opening(figure, closing, before))
                        .ifPresent(untied::add);
            }
        });
        return untied;
    }

    private Optional<Untied> opening(Figure figure, String closing, Before before) {
        BigDecimal closed = before.values().get(closing);
        BigDecimal expected = closed == null ? BigDecimal.ZERO : closed;
        if (expected.compareTo(figure.amount().value()) == 0) {
            return Optional.empty();
        }
        return Optional.of(Untied.figure(
                Check.OPENING,
                figure.amount().key(),
                told(figure, expected),
                sentences.text(
                        "opening",
                        figure.label(),
                        shown(figure, figure.amount().value()),
                        closed == null ? sentences.text("opening.none") : shown(figure, closed),
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

    private static String shown(Figure figure, BigDecimal value) {
        return Shown.of(value, figure.amount().currency());
    }

    private String rows(Figure figure) {
        return evidence.path() + "/figures/" + figure.amount().key() + "/rows";
    }

    private String redraft() {
        return evidence.path() + "/redraft";
    }
}
