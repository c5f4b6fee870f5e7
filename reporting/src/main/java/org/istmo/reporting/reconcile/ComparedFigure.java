package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.LedgerPosition;

/**
 * A report's figure beside the sum over the ledger's rows that is of the same.
 *
 * @param position how far the ledger reached when the report was read from it
 */
record ComparedFigure(
        ReportFigure figure, FigureKey key, BigDecimal stated, LedgerPosition position, Compared compared) {

    private static final List<String> OF_SEVERAL = List.of("grant", "donor", "country", "theme");
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
    void look(CellRow row, List<StatedRow> ofReport) {
        BigDecimal exact = compared.rows().of(row);
        BigDecimal inLedger = compared.add(exact);
        BigDecimal inReport = of(ofReport);
        if (inLedger.compareTo(inReport) == 0) {
            return;
        }
        boolean text = inLedger.compareTo(exact) != 0;
        compared.explain(
                text
                        ? difference(row, inLedger, inReport, Reason.EXACT_AS_TEXT, exact.toPlainString())
                        : explained(row, inLedger, inReport, ofReport));
    }

    private Difference explained(CellRow row, BigDecimal inLedger, BigDecimal inReport, List<StatedRow> ofReport) {
        String marks = row.text("left_out");
        if (ofReport.isEmpty() && position.isBefore(row.text("office"), row.entry(), row.postedAt())) {
            String taken = row.text("reverses");
            return difference(
                    row,
                    inLedger,
                    inReport,
                    taken.isEmpty() ? Reason.POSTED_SINCE : Reason.REVERSED_SINCE,
                    taken.isEmpty() ? row.postedAt().toString() : taken);
        }
        if (!marks.isEmpty()) {
            return difference(row, inLedger, inReport, Reason.LEFT_OUT, marks);
        }
        boolean anotherCurrency =
                !key.currency().map(row.text("currency")::equals).orElse(true);
        if (key.way() == FigureKey.Way.AGREEMENT && anotherCurrency && inReport.signum() != 0) {
            return difference(row, inLedger, inReport, Reason.CONVERTED, row.text("currency"));
        }
        if (isByCategory()
                && row.text("cost_category").isEmpty()
                && !row.text("budget_line").isEmpty()) {
            return difference(row, inLedger, inReport, Reason.CATEGORY_OF_LINE, row.text("budget_line"));
        }
        Optional<String> several = several(row);
        boolean shared = several.isPresent() || ofReport.stream().anyMatch(this::isPartly);
        return difference(row, inLedger, inReport, shared ? Reason.SHARED : Reason.OTHER, several.orElse("…"));
    }

    /** Of what the formula looks at. */
    private Optional<String> several(CellRow row) {
        return compared.rows().ways().get(0).stream()
                .map(Condition::column)
                .filter(OF_SEVERAL::contains)
                .map(row::text)
                .filter(codes -> codes.contains(BETWEEN))
                .findFirst();
    }

    /** Whether the figure takes some parts of the entry alone. */
    private boolean isPartly(StatedRow ofReport) {
        return ofReport.whole(key).compareTo(ofReport.of(key)) != 0;
    }

    private boolean isByCategory() {
        return key.conditions().containsKey(Dimension.COST) || key.conditions().containsKey(Dimension.CATEGORY);
    }

    /** Whether it is a finer figure with nothing on either side. */
    boolean isSilent() {
        return KeyConditions.isFine(key) && stated.signum() == 0 && compared.isSilent();
    }

    private static Difference difference(
            CellRow row, BigDecimal inLedger, BigDecimal inReport, Reason reason, String detail) {
        return new Difference(Optional.of(row.entry()), row.text("activity"), inLedger, inReport, reason, detail);
    }

    /** Looks at an entry of the report's that the filter does not take. */
    void miss(List<StatedRow> ofReport, ActivityFilter filter, Map<Long, MissedEntry> entries) {
        BigDecimal inReport = of(ofReport);
        if (inReport.signum() == 0) {
            return;
        }
        long entry = ofReport.get(0).entry();
        MissedEntry missed = entries.get(entry);
        if (missed == null) {
            // It is nothing that the reader is told of by itself.
            compared.pass(Reason.NOT_TAKEN, 1, inReport.negate());
        } else {
            boolean outside = missed.outside(filter);
            compared.explain(new Difference(
                    Optional.of(entry),
                    missed.activity(),
                    BigDecimal.ZERO,
                    inReport,
                    outside ? Reason.DATED_OUTSIDE : Reason.NOT_TAKEN,
                    outside ? missed.date().toString() : ""));
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
