package org.istmo.reporting.reversal;

import java.math.BigDecimal;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureRows;
import org.jdbi.v3.core.Handle;

/** Sums over the rows of a report that its pages do not print, but figures on them are made of. */
final class KeptSums {

    /** Sums are of rows of every level. */
    private static final Scope ALL = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    private final Handle handle;
    private final long report;

    KeptSums(Handle handle, long report) {
        this.handle = handle;
        this.report = report;
    }

    BigDecimal of(FigureKey figure) {
        FigureRows rows = new FigureRows(figure, ALL);
        return rows.bound(handle.createQuery(
                        "SELECT COALESCE(SUM(l." + figure.way().column() + "), 0) FROM lineage l" + FigureRows.JOINS
                                + " WHERE l.report = :report" + rows.condition()))
                .bind("report", report)
                .mapTo(BigDecimal.class)
                .one();
    }
}
