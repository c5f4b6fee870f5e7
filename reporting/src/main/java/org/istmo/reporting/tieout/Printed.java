package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** Every number that a document prints in a table, and those that a revision says it changed, by what they count. */
final class Printed {

    private final Map<String, List<BigDecimal>> money = new HashMap<>();
    private final Map<Unit.Kind, List<BigDecimal>> others = new EnumMap<>(Unit.Kind.class);

    private Printed() {}

    static Printed in(Document document) {
        Printed printed = new Printed();
        document.tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .forEach(quantity -> printed.add(quantity.unit(), quantity.value()));
        Changes changes = document.front().imprint().changes();
        if (changes != null) {
            changes.figures().forEach(printed::add);
        }
        return printed;
    }

    private void add(Changes.ChangedFigure figure) {
        Unit unit = new Unit(figure.unit().equals("%") ? Unit.Kind.PERCENT : kind(figure.unit()), figure.unit());
        BigDecimal before = orZero(figure.before());
        BigDecimal after = orZero(figure.after());
        add(unit, before);
        add(unit, after);
        add(unit, after.subtract(before));
        figure.causes().forEach(cause -> add(unit, cause.difference()));
    }

    private static Unit.Kind kind(String unit) {
        return unit.matches("[A-Z]{3}") ? Unit.Kind.MONEY : Unit.Kind.COUNT;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private void add(Unit unit, BigDecimal value) {
        if (unit.kind() == Unit.Kind.MONEY) {
            money.computeIfAbsent(unit.name(), currency -> new ArrayList<>()).add(value.abs());
        } else {
            others.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(value.abs());
        }
    }

    /** The currencies of its amounts. */
    Set<String> currencies() {
        return new HashSet<>(money.keySet());
    }

    /** Whether it prints anything of that kind. */
    boolean has(Unit.Kind kind) {
        return kind == Unit.Kind.MONEY ? !money.isEmpty() : others.containsKey(kind);
    }

    /** Whether one of its figures is what was written, to the precision that it was written with. */
    boolean has(Written written) {
        List<BigDecimal> candidates = written.kind() == Unit.Kind.MONEY
                ? written.currencies().stream()
                        .flatMap(currency -> money.getOrDefault(currency, List.of()).stream())
                        .toList()
                : others.getOrDefault(written.kind(), List.of());
        return written.readings().stream()
                .anyMatch(reading -> candidates.stream().anyMatch(reading::means));
    }
}
