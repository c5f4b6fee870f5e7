package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Figures as formulas over other cells. There is a formula only where the cells yield the document's figure; where they cannot (words stand in the place of
 * a number, or more digits than a spreadsheet keeps), the figure stands as it is.
 */
final class LiveFormulas {

    private final TableGrid grid;
    private final SumFormula sums;
    private final PercentFormula percentages;

    LiveFormulas(TableGrid grid) {
        this.grid = grid;
        this.sums = new SumFormula(grid);
        this.percentages = new PercentFormula(grid);
    }

    Optional<String> of(Placed row, int column) {
        BigDecimal figure = row.number(column);
        if (figure == null) {
            return Optional.empty();
        }
        Optional<Made> made = grid.table().columns().get(column).made();
        return made.isPresent()
                ? made(made.get(), row, column, figure)
                : reckoned(row.row().reckoning(), row, column, figure);
    }

    private Optional<String> made(Made made, Placed row, int column, BigDecimal figure) {
        if (made instanceof Made.Percentage percentage) {
            return percentages.of(percentage, row, column, figure);
        }
        Made.Balance balance = (Made.Balance) made;
        AddedUp terms = new AddedUp();
        balance.plus().forEach(key -> add(terms, 1, row, grid.table().indexOf(key)));
        balance.minus().forEach(key -> add(terms, -1, row, grid.table().indexOf(key)));
        return terms.yielding(figure, least(row, column));
    }

    private Optional<String> reckoned(Reckoning reckoning, Placed row, int column, BigDecimal figure) {
        if (reckoning instanceof Reckoning.SumWhere where) {
            return sums.of(where, row, column, figure, least(row, column));
        }
        if (reckoning instanceof Reckoning.Terms given) {
            AddedUp terms = new AddedUp();
            given.terms().forEach(term -> add(terms, term.sign(), grid.withId(term.row()), column));
            return terms.yielding(figure, least(row, column));
        }
        return Optional.empty();
    }

    private void add(AddedUp terms, int sign, @Nullable Placed row, int column) {
        if (row == null) {
            terms.missing();
        } else if (!(row.row().values().get(column) instanceof Value.Blank)) {
            terms.add(sign, grid.cell(row, column), row.number(column));
        }
    }

    /** Decimals that a result keeps at least. */
    static int least(Placed row, int column) {
        Unit.Kind kind =
                ((Value.Quantity) row.row().values().get(column)).unit().kind();
        return switch (kind) {
            case COUNT -> 0;
            case PERCENT -> 3;
            case MONEY, RATE -> 2;
        };
    }

    /** Cells added and taken off. */
    private static final class AddedUp {

        /** A formula holds no more than 8,192 characters. */
        private static final int LONGEST = 8_000;

        private final StringBuilder words = new StringBuilder();
        private final List<@Nullable BigDecimal> numbers = new ArrayList<>();

        void add(int sign, String cell, @Nullable BigDecimal number) {
            if (sign < 0 || words.length() > 0) {
                words.append(sign < 0 ? '-' : '+');
            }
            words.append(cell);
            numbers.add(number == null || sign > 0 ? number : number.negate());
        }

        void missing() {
            numbers.add(null);
        }

        Optional<String> yielding(BigDecimal figure, int least) {
            if (numbers.isEmpty() || numbers.stream().anyMatch(Objects::isNull) || words.length() > LONGEST) {
                return Optional.empty();
            }
            return Rounded.sum(words.toString(), numbers, figure, least);
        }
    }
}
