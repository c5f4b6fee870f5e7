package org.istmo.reporting.render.jasper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** What a revision changed since the version that it supersedes: first in words, then figure by figure with the cause. */
final class ChangesPage {

    private static final String CURRENCY = "[A-Z]{3}";

    private final Typesetting set;
    private final Map<String, Unit> units = new HashMap<>();

    ChangesPage(Typesetting set, Document document) {
        this.set = set;
        document.tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .forEach(quantity -> units.put(quantity.key(), quantity.unit()));
    }

    Section of(Changes changes) {
        String since = set.figures().count(changes.since());
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Prose("", set.sentence("changes.lead", since, set.figures().longDate(changes.issuedOn()))));
        if (!changes.reason().isBlank()) {
            blocks.add(new Prose(set.word("changes.reason"), changes.reason()));
        }
        blocks.add(new Prose(set.word("changes.summary"), changes.summary().in(set.language())));
        blocks.add(
                changes.figures().isEmpty()
                        ? new Notice(set.word("changes.none"))
                        : new Table(
                                Typesetting.OWN + "changes",
                                set.word("changes.table"),
                                Typesetting.OWN + "changes",
                                columns(since),
                                changes.figures().stream().map(this::row).toList()));
        return new Section(Typesetting.OWN + "changes", set.sentence("changes.title", since), blocks);
    }

    private List<Column> columns(String since) {
        return List.of(
                Column.of("figure", set.word("changes.figure")),
                Column.of("unit", set.word("changes.unit")),
                Column.of("before", set.sentence("changes.before", since)),
                Column.of("after", set.word("changes.after")),
                Column.of("difference", set.word("changes.difference")),
                Column.of("causes", set.word("changes.causes")));
    }

    private Row row(ChangedFigure figure) {
        Unit unit = unit(figure);
        return Row.plain(
                figure.key(),
                List.of(
                        Value.words(figure.label().in(set.language())),
                        Value.words(unit.name()),
                        value(figure.before(), unit),
                        value(figure.after(), unit),
                        value(orZero(figure.after()).subtract(orZero(figure.before())), unit),
                        Value.words(causes(figure, unit))));
    }

    /** What is counted is said as the tables say it; a figure that they no longer have leaves it to its label. */
    private Unit unit(ChangedFigure figure) {
        Unit printed = units.get(figure.key());
        if (printed != null) {
            return printed;
        }
        if (figure.unit().equals("%")) {
            return new Unit(Unit.Kind.PERCENT, "%");
        }
        return figure.unit().matches(CURRENCY)
                ? new Unit(Unit.Kind.MONEY, figure.unit())
                : new Unit(Unit.Kind.COUNT, "");
    }

    private Value value(@Nullable BigDecimal value, Unit unit) {
        return value == null ? new Value.Told(set.word("changes.absent")) : new Value.Quantity("", value, unit);
    }

    private String causes(ChangedFigure figure, Unit unit) {
        return figure.causes().stream()
                .map(share -> set.sentence(
                        "changes.share",
                        set.word("cause." + share.cause()),
                        set.figures().quantity(share.difference(), unit.kind()),
                        set.figures().count(share.rows())))
                .collect(Collectors.joining("; "));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
