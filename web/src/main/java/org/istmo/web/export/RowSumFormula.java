package org.istmo.web.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.RowSum;

/**
 * The formula that adds up rows of a ledger, over all of its sheets: a {@code SUMIFS} a type and sheet. Codes are text in the rows and in the formula.
 *
 * @param rows of each of its sheets, their headers among them
 */
record RowSumFormula(ExportedLedger ledger, List<Column> columns, List<Integer> rows) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Without the sign of equality. */
    String of(RowSum sum) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(sheet -> sum.types().stream().map(type -> of(sum, type, sheet)))
                .collect(Collectors.joining("+"));
    }

    private String of(RowSum sum, String type, int sheet) {
        List<String> arguments = new ArrayList<>();
        arguments.add(range(sum.column(), sheet));
        condition(arguments, "type", sheet, equal(type));
        sum.currency().ifPresent(currency -> condition(arguments, "currency", sheet, equal(currency)));
        sum.where().forEach((column, code) -> condition(arguments, column, sheet, equal(code)));
        sum.without().forEach(mark -> condition(arguments, "left_out", sheet, "<>" + mark));
        sum.from().ifPresent(first -> condition(arguments, "month", sheet, ">=" + serial(first)));
        sum.to().ifPresent(last -> condition(arguments, "month", sheet, "<=" + serial(last)));
        return "SUMIFS(" + String.join(",", arguments) + ")";
    }

    private void condition(List<String> arguments, String column, int sheet, String criterion) {
        arguments.add(range(column, sheet));
        arguments.add("\"" + criterion.replace("\"", "\"\"") + "\"");
    }

    /** What stands for itself: without the signs that would stand for any characters, or for a comparison. */
    private static String equal(String code) {
        String plain = code.replace("~", "~~").replace("*", "~*").replace("?", "~?");
        return "<>=".indexOf(plain.charAt(0)) >= 0 ? "=" + plain : plain;
    }

    private static long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(DAY_ZERO, day);
    }

    private String range(String column, int sheet) {
        int at = columns.stream().map(Column::name).toList().indexOf(column);
        String letters = CellReference.convertNumToColString(at);
        return "'" + LedgerTable.sheetName(ledger, sheet) + "'!$" + letters + "$2:$" + letters + "$"
                + Math.max(rows.get(sheet), 2);
    }
}
