package org.istmo.web.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.Condition;
import org.istmo.reporting.reconcile.RowSum;

/**
 * The formula that adds up or counts rows of a ledger, over all of its sheets: a {@code SUMIFS} or {@code COUNTIFS} a way and sheet. Codes are text in the rows and in the
 * formula.
 *
 * @param rows of each of its sheets, their headers among them
 */
record RowSumFormula(ExportedLedger ledger, List<Column> columns, List<Integer> rows) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int CENTS = 2;
    private static final int MILLIONTHS = 6;

    /** Without the sign of equality. */
    String of(RowSum sum) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(sheet -> sum.ways().stream().map(way -> of(sum, way, sheet)))
                .collect(Collectors.joining("+"));
    }

    /** Decimals that a difference of such sums is looked at to: those of a cent of money, none of what is counted. */
    int decimals(RowSum sum) {
        return sum.column()
                .map(column -> columns.get(at(column)).kind())
                .map(kind -> kind == Column.Kind.AMOUNT ? CENTS : kind == Column.Kind.COUNT ? 0 : MILLIONTHS)
                .orElse(0);
    }

    private String of(RowSum sum, List<Condition> way, int sheet) {
        List<String> arguments = new ArrayList<>();
        sum.column().ifPresent(column -> arguments.add(range(column, sheet)));
        for (Condition condition : way) {
            arguments.add(range(condition.column(), sheet));
            arguments.add(criterion(condition));
        }
        return (sum.column().isPresent() ? "SUMIFS(" : "COUNTIFS(") + String.join(",", arguments) + ")";
    }

    private static String criterion(Condition condition) {
        return switch (condition.test()) {
            case IS -> condition.value() instanceof String code ? quoted(equal(code)) : literal(condition.value());
            case IS_NOT -> quoted("<>" + condition.value());
            case EMPTY -> quoted("=");
            case AT_LEAST -> quoted(">=" + literal(condition.value()));
            case AT_MOST -> quoted("<=" + literal(condition.value()));
        };
    }

    private static String quoted(String criterion) {
        return "\"" + criterion.replace("\"", "\"\"") + "\"";
    }

    /** A day by its number, a yes or no as formulas have them. */
    private static String literal(Object value) {
        return value instanceof LocalDate day
                ? String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day))
                : value.toString().toUpperCase(Locale.ROOT);
    }

    /** What stands for itself: without the signs that would stand for any characters, or for a comparison. */
    private static String equal(String code) {
        String plain = code.replace("~", "~~").replace("*", "~*").replace("?", "~?");
        return "<>=".indexOf(plain.charAt(0)) >= 0 ? "=" + plain : plain;
    }

    private int at(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    private String range(String column, int sheet) {
        String letters = CellReference.convertNumToColString(at(column));
        return "'" + LedgerTable.sheetName(ledger, sheet) + "'!$" + letters + "$2:$" + letters + "$"
                + Math.max(rows.get(sheet), 2);
    }
}
