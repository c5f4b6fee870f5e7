package org.istmo.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.Condition;
import org.istmo.reporting.reconcile.RowSum;

/**
 * The formula that adds up or counts rows of a ledger, over all of its sheets: a {@code SUMIFS} or {@code COUNTIFS} a way and sheet, which over a full
 * sheet take a tenth of what comparing each cell does. Codes are text in the rows and in the formula, where {@link Criteria} keep them from being taken for anything else.
 *
 * @param rows of each of its sheets, their headers among them
 * @param longest characters that a cell's formula may have
 */
record RowSumFormula(ExportedLedger ledger, List<Column> columns, List<Integer> rows, int longest) {

    /** What Excel reads of a formula, less a little for whatever counts it otherwise. */
    private static final int LONGEST = 8_192 - 192;

    private static final int CENTS = 2;
    private static final int MILLIONTHS = 6;

    RowSumFormula(ExportedLedger ledger, List<Column> columns, List<Integer> rows) {
        this(ledger, columns, rows, LONGEST);
    }

    /** Formulas that come to the sum together, without the sign of equality: one, as long as a cell holds it. */
    List<String> of(RowSum sum) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int sheet = 0; sheet < rows.size(); sheet++) {
            for (List<Condition> way : sum.ways()) {
                String term = of(sum, way, sheet);
                if (!part.isEmpty() && part.length() + 1 + term.length() > longest) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.append(part.isEmpty() ? "" : "+").append(term);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Decimals that a difference of such sums is looked at to: those of a cent of money, none of what is counted. */
    int decimals(RowSum sum) {
        return sum.column()
                .map(column -> columns.get(at(column)).kind())
                .map(kind -> kind == Column.Kind.AMOUNT ? CENTS : kind == Column.Kind.COUNT ? 0 : MILLIONTHS)
                .orElse(0);
    }

    private String of(RowSum sum, List<Condition> way, int sheet) {
        return way.stream()
                .filter(Criteria::isTheRestOf)
                .findFirst()
                .map(rest -> of(sum, without(way, rest), sheet) + "-" + of(sum, instead(way, rest), sheet))
                .orElseGet(() -> term(sum, way, sheet));
    }

    private static List<Condition> without(List<Condition> way, Condition one) {
        return way.stream().filter(each -> !each.equals(one)).toList();
    }

    /** The opposite in its place. */
    private static List<Condition> instead(List<Condition> way, Condition one) {
        List<Condition> other = new ArrayList<>(without(way, one));
        other.add(Condition.is(one.column(), one.value()));
        return other;
    }

    private String term(RowSum sum, List<Condition> way, int sheet) {
        List<String> arguments = new ArrayList<>();
        sum.column().ifPresent(column -> arguments.add(range(column, sheet)));
        for (Condition condition : way) {
            for (String criterion : Criteria.of(condition)) {
                arguments.add(range(condition.column(), sheet));
                arguments.add(criterion);
            }
        }
        return (sum.column().isPresent() ? "SUMIFS(" : "COUNTIFS(") + String.join(",", arguments) + ")";
    }

    private int at(String column) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private String range(String column, int sheet) {
        String letters = CellReference.convertNumToColString(at(column));
        return "'" + LedgerTable.sheetName(ledger, sheet) + "'!$" + letters + "$2:$" + letters + "$"
                + Math.max(rows.get(sheet), 2);
    }
}
