package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Layout.Kind;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** What a revision changed, figure by figure with the causes. */
final class ChangeAnnex {

    private static final String PERCENT = "%";

    private final Book book;
    private final Map<String, DocumentFigures.Said> keys;

    ChangeAnnex(Book book, Map<String, DocumentFigures.Said> keys) {
        this.book = book;
        this.keys = keys;
    }

    Annex of(Changes changes) {
        String since = book.figures().count(changes.since());
        return Annex.of(
                "changes",
                book.word("changes.table"),
                List.of(
                        new Annex.Head("label", book.word("changes.figure"), Kind.TEXT, 200),
                        new Annex.Head("before", book.labels().sentence("changes.before", since), Kind.NUMBER, 90),
                        new Annex.Head("after", book.word("changes.after"), Kind.NUMBER, 90),
                        new Annex.Head("difference", book.word("changes.difference"), Kind.NUMBER, 80),
                        new Annex.Head("unit", book.word("changes.unit"), Kind.TEXT, 50),
                        new Annex.Head("causes", book.word("changes.causes"), Kind.TEXT, 140),
                        new Annex.Head("key", book.word("annex.key"), Kind.TEXT, 120)),
                changes.figures().stream().map(this::row).toList());
    }

    private Row row(ChangedFigure figure) {
        Unit unit = unit(figure);
        BigDecimal after = figure.after() == null ? BigDecimal.ZERO : figure.after();
        BigDecimal before = figure.before() == null ? BigDecimal.ZERO : figure.before();
        return Row.plain(
                figure.key(),
                List.of(
                        Value.words(figure.label().in(book.language())),
                        value(figure.before(), unit),
                        value(figure.after(), unit),
                        value(after.subtract(before), unit),
                        Value.words(Annex.unitBeside(unit, after)),
                        Value.words(causes(figure, unit)),
                        Value.words(figure.key())));
    }

    private Value value(@Nullable BigDecimal value, Unit unit) {
        return value == null ? Value.words(book.word("changes.absent")) : new Value.Quantity("", value, unit);
    }

    /** As this report names it; what it no longer prints is counted in the words of the changes. */
    private Unit unit(ChangedFigure figure) {
        return Optional.ofNullable(keys.get(figure.key()))
                .map(keyed -> keyed.quantity().unit())
                .orElseGet(() -> new Unit(kind(figure.unit()), figure.unit()));
    }

    private static Unit.Kind kind(String unit) {
        if (unit.equals(PERCENT)) {
            return Unit.Kind.PERCENT;
        }
        return unit.matches("[A-Z]{3}") ? Unit.Kind.MONEY : Unit.Kind.COUNT;
    }

    private String causes(ChangedFigure figure, Unit unit) {
        return figure.causes().stream()
                .map(share -> book.labels()
                        .sentence(
                                "changes.share",
                                book.word("cause." + share.cause()),
                                signed(share.difference()) + " " + unit.beside(share.difference()),
                                book.figures().count(share.rows())))
                .collect(Collectors.joining("; "));
    }

    private String signed(BigDecimal difference) {
        return (difference.signum() < 0 ? "−" : "+") + book.figures().rate(difference.abs());
    }
}
