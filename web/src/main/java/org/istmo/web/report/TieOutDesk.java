package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.reporting.tieout.Untied;

/** Where finance accepts what the tie-out warns of, by the API and on the page alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TieOutDesk {

    private TieOutGate gate;
    private TieOutBook book;

    protected TieOutDesk() {}

    @Inject
    public TieOutDesk(TieOutGate gate, TieOutBook book) {
        this.gate = gate;
        this.book = book;
    }

    /**
     * Accepts a warning with a reason.
     *
     * @param exception its number
     * @return what was found
     * @throws Missing when nothing of that number is found now
     */
    TieOut accept(Reader finance, Report report, String exception, String reason) {
        finance.mustActAs(Role.FINANCE, report.office());
        TieOut found = gate.of(report);
        Untied warning = found.exceptions().stream()
                .filter(untied -> untied.id().equals(exception))
                .findFirst()
                .orElseThrow(() -> new Missing("exception"));
        book.accept(finance, report, warning, reason);
        return found;
    }
}
