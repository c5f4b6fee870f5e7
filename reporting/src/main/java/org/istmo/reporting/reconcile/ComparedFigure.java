package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.LedgerPosition;

/**
 * A report's figure beside the sum over the ledger's rows that is of the same. A reason explains of an entry no more than what follows from it by the entry's
 * parts as the ledger has them; what is left is not explained.
 *
 * @param parts which parts of an entry are the figure's
 * @param position how far the ledger reached when the report was read from it
 */
record ComparedFigure(
        ReportFigure figure,
        FigureKey key,
        PartsOfFigure parts,
        BigDecimal stated,
        LedgerPosition position,
        Compared compared) {

    private static final String CURRENCY = "currency";
    private static final String CATEGORY = "cost_category";
    private static final String LEFT_OUT = "left_out";
    private static final String LINE = "budget_line";
    private static final String BETWEEN = ";";

    /** Codes of the transaction types that it is of; entries of others are nothing to it. */
    List<String> types() {
        return MoneyOfReports.types(key);
    }

    /** The identifier of the one activity that it is of. */
    Optional<String> activity() {
        return compared.rows().ways().stream()
                .flatMap(List::stream)
                .filter(condition -> condition.column().equals("activity"))
                .map(condition -> condition.value().toString())
                .findFirst();
    }

    /** Looks at an entry that the filter takes. */
    void look(CellRow row, List<StatedRow> ofReport, PartsOfEntries split) {
        BigDecimal exact = compared.rows().of(row);
        BigDecimal inLedger = compared.add(exact);
        BigDecimal inReport = of(ofReport);
        if (inLedger.compareTo(inReport) == 0) {
            return;
        }
        if (inLedger.compareTo(exact) != 0) {
            explain(row, inLedger, exact, Reason.EXACT_AS_TEXT, exact.toPlainString());
        }
        if (exact.compareTo(inReport) == 0) {
            return;
        }
        if (ofReport.isEmpty() && position.isBefore(row.text("office"), row.entry(), row.postedAt())) {
            String taken = row.text("reverses");
            boolean takes = !taken.isEmpty();
            explain(
                    row,
                    exact,
                    inReport,
                    takes ? Reason.REVERSED_SINCE : Reason.POSTED_SINCE,
                    takes ? taken : row.postedAt().toString());
            return;
        }
        differs(row, exact, inReport, ofReport, split.of(row.entry()));
    }

    /** Tells what follows from how the entry is split from what nothing does. */
    private void differs(
            CellRow row, BigDecimal inLedger, BigDecimal inReport, List<StatedRow> ofReport, List<PartOfEntry> its) {
        Optional<Reason> otherwise = countedOtherwise(row);
        BigDecimal due = otherwise.isPresent()
                ? (isWhole(ofReport, its) ? inReport : inLedger)
                : inLedger.subtract(ofOthers(row, inLedger, its));
        if (inLedger.compareTo(due) != 0) {
            Reason reason = otherwise.orElseGet(() -> ofOtherParts(row, inLedger));
            explain(row, inLedger, due, reason, detail(row, reason));
        }
        if (due.compareTo(inReport) != 0) {
            explain(row, due, inReport, Reason.OTHER, "");
        }
    }

    /** In the currency of its agreement, or by the category of its budget line: neither can be told from the row. */
    private Optional<Reason> countedOtherwise(CellRow row) {
        boolean anotherCurrency =
                !key.currency().map(row.text(CURRENCY)::equals).orElse(true);
        if (key.way() == FigureKey.Way.AGREEMENT && anotherCurrency && isOf(row, Set.of(CURRENCY, CATEGORY))) {
            return Optional.of(Reason.CONVERTED);
        }
        boolean byLine = isByCategory()
                && row.text(CATEGORY).isEmpty()
                && !row.text(LINE).isEmpty()
                && isOf(row, Set.of(CATEGORY));
        return byLine ? Optional.of(Reason.CATEGORY_OF_LINE) : Optional.empty();
    }

    /** Whether the report has the figure's parts of the entry whole, as they were transacted, whatever category it has them under. */
    private boolean isWhole(List<StatedRow> ofReport, List<PartOfEntry> its) {
        BigDecimal has = BigDecimal.ZERO;
        for (StatedRow one : ofReport) {
            has = has.add(one.transacted(key));
        }
        return has.compareTo(parts.transacted(its)) == 0;
    }

    /** What of the difference other parts make: the row has them besides, or, where it names several, is not taken at all. */
    private BigDecimal ofOthers(CellRow row, BigDecimal inLedger, List<PartOfEntry> its) {
        BigDecimal more = inLedger.subtract(isOf(row, Set.of()) ? parts.own(its) : BigDecimal.ZERO);
        if (inLedger.signum() == 0) {
            return several(row).isPresent() ? more : BigDecimal.ZERO;
        }
        BigDecimal most = parts.others(its);
        if (more.signum() != most.signum()) {
            return BigDecimal.ZERO;
        }
        return more.signum() > 0 ? more.min(most) : more.max(most);
    }

    private static Reason ofOtherParts(CellRow row, BigDecimal inLedger) {
        return inLedger.signum() != 0 && !row.text(LEFT_OUT).isEmpty() ? Reason.LEFT_OUT : Reason.SHARED;
    }

    private String detail(CellRow row, Reason reason) {
        return switch (reason) {
            case CONVERTED -> row.text(CURRENCY);
            case CATEGORY_OF_LINE -> row.text(LINE);
            case LEFT_OUT -> row.text(LEFT_OUT);
            default -> several(row).orElse("…");
        };
    }

    /** Whether what the figure asks of an entry holds, whatever its parts are. */
    private boolean isOf(CellRow row, Set<String> without) {
        return compared.rows().ways().stream()
                .anyMatch(way -> way.stream()
                        .filter(one -> !PartOfEntry.COLUMNS.contains(one.column())
                                && !one.column().equals(LEFT_OUT)
                                && !without.contains(one.column()))
                        .allMatch(one -> one.holds(row)));
    }

    /** Of what the formula looks at. */
    private Optional<String> several(CellRow row) {
        return compared.rows().ways().get(0).stream()
                .map(Condition::column)
                .filter(PartOfEntry.COLUMNS::contains)
                .map(row::text)
                .filter(codes -> codes.contains(BETWEEN))
                .findFirst();
    }

    private boolean isByCategory() {
        return key.conditions().containsKey(Dimension.COST) || key.conditions().containsKey(Dimension.CATEGORY);
    }

    /** Whether it is a finer figure with nothing on either side. */
    boolean isSilent() {
        return KeyConditions.isFine(key) && stated.signum() == 0 && compared.isSilent();
    }

    private void explain(CellRow row, BigDecimal inLedger, BigDecimal inReport, Reason reason, String detail) {
        compared.explain(
                new Difference(Optional.of(row.entry()), row.text("activity"), inLedger, inReport, reason, detail));
    }

    /** Looks at an entry of the report's that no row is of. */
    void miss(List<StatedRow> ofReport, MissedEntry missed) {
        BigDecimal inReport = of(ofReport);
        if (inReport.signum() == 0) {
            return;
        }
        long entry = ofReport.get(0).entry();
        BigDecimal excluded = missed.excluded().isPresent() ? due(ofReport, inReport, missed.parts()) : BigDecimal.ZERO;
        if (excluded.signum() != 0) {
            Reason reason = missed.excluded().orElseThrow();
            String detail = reason == Reason.DATED_OUTSIDE ? missed.date().toString() : "";
            miss(entry, missed, excluded, reason, detail);
        }
        if (excluded.compareTo(inReport) != 0) {
            miss(entry, missed, inReport.subtract(excluded), Reason.LOST, "");
        }
    }

    /** What the report has to count of it, as the ledger has its parts. */
    private BigDecimal due(List<StatedRow> ofReport, BigDecimal inReport, List<PartOfEntry> its) {
        if (isWhole(ofReport, its)) {
            return inReport;
        }
        return key.way() == FigureKey.Way.AGREEMENT || isByCategory() ? BigDecimal.ZERO : parts.own(its);
    }

    private void miss(long entry, MissedEntry missed, BigDecimal inReport, Reason reason, String detail) {
        if (missed.told()) {
            compared.explain(
                    new Difference(Optional.of(entry), missed.activity(), BigDecimal.ZERO, inReport, reason, detail));
        } else {
            // It is nothing that the reader is told of by itself.
            compared.pass(reason, 1, inReport.negate());
        }
    }

    private BigDecimal of(List<StatedRow> ofReport) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StatedRow row : ofReport) {
            BigDecimal adds = row.of(key);
            sum = adds.signum() == 0 ? sum : sum.add(adds);
        }
        return sum;
    }

    Comparison made() {
        return compared.over(StatedBy.of(figure), stated);
    }
}
