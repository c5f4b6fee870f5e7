package org.istmo.web.report;

import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;

/** Who may walk a figure down to its rows. */
final class DownToRows {

    private DownToRows() {}

    /**
     * A donor walks down what is of its own money alone. A report on more than that, such as on the region, adds up other donors' rows too, which are not its to
     * see one by one.
     *
     * @throws Forbidden when the rows are not all the reader's
     */
    static void mustBeOpen(Scope scope, Report report) {
        boolean ownMoney = report.scopeKind() == ScopeKind.GRANT || report.scopeKind() == ScopeKind.DONOR;
        if (!scope.staff() && !ownMoney) {
            throw new Forbidden(
                    "others-money",
                    "The figures of this report are made of other donors' money too; their rows stay inside the offices.");
        }
    }
}
