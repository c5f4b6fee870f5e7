package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.Quantity;
import org.jdbi.v3.core.Handle;

/** What {@code /aggregates} says of the same filter, by type and currency, beside the sums of all that the filter takes. */
final class FiguresBeside {

    private static final String DOLLAR = "USD";
    private static final String VALUE = "value";
    private static final String USD = "usd";

    private final FilterAsked asked;
    private final Room room;
    private final Map<String, Map<String, Compared>> sums = new TreeMap<>();

    FiguresBeside(FilterAsked asked, Room room) {
        this.asked = asked;
        this.room = room;
    }

    void look(CellRow row) {
        if (asked.unknown().isPresent()) {
            return;
        }
        String currency = row.text("currency");
        // What /aggregates says of US dollars is of every currency, converted.
        if (!currency.equals(DOLLAR)) {
            look(row, of(row.text("type"), currency, VALUE), VALUE);
        }
        look(row, of(row.text("type"), "", USD), USD);
    }

    private Compared of(String type, String currency, String unit) {
        return sums.computeIfAbsent(type, none -> new TreeMap<>())
                .computeIfAbsent(
                        currency,
                        none -> new Compared(
                                List.of(Said.of("type." + type)),
                                rows(type, currency, unit),
                                currency.isEmpty() ? DOLLAR : currency,
                                room));
    }

    private static RowSum rows(String type, String currency, String unit) {
        List<Condition> conditions = new ArrayList<>(List.of(Condition.is("type", type)));
        if (!currency.isEmpty()) {
            conditions.add(Condition.is("currency", currency));
        }
        return RowSum.of("share_" + unit, conditions);
    }

    private static void look(CellRow row, Compared compared, String unit) {
        BigDecimal exact = row.amount("share_" + unit);
        BigDecimal inLedger = compared.add(exact);
        BigDecimal stated = row.amount("figure_" + unit);
        if (inLedger.compareTo(stated) == 0) {
            return;
        }
        boolean text = inLedger.compareTo(exact) != 0;
        compared.explain(new Difference(
                Optional.of(row.entry()),
                row.text("activity"),
                inLedger,
                stated,
                text ? Reason.EXACT_AS_TEXT : Reason.LEFT_OUT,
                text ? exact.toPlainString() : row.text("left_out")));
    }

    /** Beside what the database says of the same state. */
    List<Comparison> made(Handle handle, Scope scope) {
        List<Comparison> made = new ArrayList<>();
        if (sums.isEmpty()) {
            return made;
        }
        Aggregates.Values stated = Aggregates.valuesWithin(handle, asking(scope), asked.span(), asked.narrowing());
        sums.forEach((type, currencies) -> Quantity.ofType(type)
                .ifPresent(quantity -> currencies.forEach((currency, compared) -> made.add(compared.over(
                        StatedBy.FIGURES, stated.of(quantity, currency.isEmpty() ? DOLLAR : currency))))));
        return made;
    }

    /**
     * Figures are the staff's to ask for. Of a donor's verifier the filter is narrowed to their own agreements before, whose rows are of every level where it does
     * not go by what activities say of themselves.
     */
    private Scope asking(Scope scope) {
        return scope.engagement().isEmpty()
                ? scope
                : Scope.ofAudience(asked.filter().isOfMoneyAlone() ? Sensitivity.CONFIDENTIAL : scope.sensitivity());
    }

    Optional<String> none() {
        return asked.unknown();
    }
}
