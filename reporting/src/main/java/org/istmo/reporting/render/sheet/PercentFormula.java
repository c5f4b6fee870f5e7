package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;

/**
 * One column as a percentage of another. A report rounds half-even, a spreadsheet half away from zero: a column with a half in it spells the report's
 * rounding out, the others read more easily without.
 */
final class PercentFormula {

    private final TableGrid grid;
    private final Map<Integer, RoundingMode> modes = new HashMap<>();

    PercentFormula(TableGrid grid) {
        this.grid = grid;
    }

    Optional<String> of(Made.Percentage made, Placed row, int column, BigDecimal figure) {
        int part = grid.table().indexOf(made.part());
        int whole = grid.table().indexOf(made.whole());
        RoundingMode mode = modes.computeIfAbsent(column, it -> mode(part, whole, column));
        if (!yields(row, part, whole, column, mode)) {
            return Optional.empty();
        }
        String over = grid.cell(row, whole);
        String ratio = grid.cell(row, part) + "/" + over;
        return Optional.of("IF(" + over + "=0,\"\"," + rounded(ratio, decimals(row, column), mode) + ")");
    }

    private static String rounded(String ratio, int decimals, RoundingMode mode) {
        if (mode == RoundingMode.HALF_UP) {
            return "ROUND(" + ratio + "," + decimals + ")";
        }
        String power = BigDecimal.TEN.pow(decimals).toPlainString();
        String scaled = ratio + "*" + power;
        return "IF(ROUND(ABS(" + scaled + "-TRUNC(" + scaled + ")),9)=0.5,2*ROUND(" + scaled + "/2,0),ROUND(" + scaled
                + ",0))/" + power;
    }

    private RoundingMode mode(int part, int whole, int column) {
        boolean plain = Stream.concat(grid.plain().stream(), grid.below().stream())
                .filter(row -> yields(row, part, whole, column, RoundingMode.HALF_EVEN))
                .allMatch(row -> yields(row, part, whole, column, RoundingMode.HALF_UP));
        return plain ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    }

    private static boolean yields(Placed row, int part, int whole, int column, RoundingMode mode) {
        BigDecimal figure = row.number(column);
        BigDecimal over = row.number(whole);
        BigDecimal own = row.number(part);
        return figure != null
                && over != null
                && own != null
                && over.signum() != 0
                && own.divide(over, decimals(row, column), mode).compareTo(figure) == 0;
    }

    /** Of the fraction: two more than the percentage has. */
    private static int decimals(Placed row, int column) {
        Value.Quantity quantity = (Value.Quantity) row.row().values().get(column);
        return Math.max(0, quantity.value().scale()) + 2;
    }
}
