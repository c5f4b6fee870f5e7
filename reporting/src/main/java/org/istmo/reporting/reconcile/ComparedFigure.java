package org.istmo.reporting.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.LedgerPosition;

/**
 * A report's figure beside the sum over the ledger's rows that is of the same.
 *
 * @param position how far the ledger reached when the report was read from it
 */
record ComparedFigure(
        ReportFigure figure, FigureKey key, BigDecimal stated, LedgerPosition position, Compared compared) {

    private static final List<String> OF_SEVERAL = List.of("grant", "donor", "country");
    private static final String BETWEEN = ";";

    long report() {
        return figure.report().id();
    }

    /** Codes of the transaction types that it is of; entries of others are nothing to it. */
    List<String> types() {
        return MoneyOfReports.types(key);
    }

    /** Looks at an entry that the filter takes. */
    void look(CellRow row, List<StatedRow> ofReport) {
        if (ofReport.isEmpty() && !spans(row.month())) {
            return;
        }
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

    /** @param month its first day */
    private boolean spans(LocalDate month) {
        Report report = figure.report();
        return !month.isBefore(report.from().withDayOfMonth(1)) && !month.isAfter(report.to());
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
        if (key.way() == FigureKey.Way.AGREEMENT && inReport.signum() != 0) {
            return difference(row, inLedger, inReport, Reason.CONVERTED, row.text("currency"));
        }
        Optional<String> several = OF_SEVERAL.stream()
                .map(row::text)
                .filter(codes -> codes.contains(BETWEEN))
                .findFirst();
        return difference(
                row, inLedger, inReport, several.isPresent() ? Reason.SHARED : Reason.OTHER, several.orElse(""));
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
        return ofReport.stream().map(row -> row.of(key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Comparison made() {
        return compared.over(StatedBy.of(figure), stated);
    }
}
