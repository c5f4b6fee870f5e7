package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.Foresight;
import org.istmo.reporting.issue.Look;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.web.account.SignedIn;
import org.istmo.web.page.Looked;
import org.istmo.web.page.PageLooks;

/** Holds a report against today's ledger for the pages that show it. Who calls this has made sure that the reader may see the report. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LedgerLooks {

    private SignedIn signedIn;
    private PageLooks looks;
    private TieOutGate gate;
    private Foresight foresight;
    private HttpServletRequest request;

    protected LedgerLooks() {}

    @Inject
    public LedgerLooks(
            SignedIn signedIn, PageLooks looks, TieOutGate gate, Foresight foresight, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.looks = looks;
        this.gate = gate;
        this.foresight = foresight;
        this.request = request;
    }

    /** The figures that a revision would print otherwise. */
    record Differences(List<Foresight.Moved> figures) {

        Differences {
            figures = List.copyOf(figures);
        }
    }

    /** Of what was submitted it is known what was found then. */
    Looked<TieOut> tieOut(Report report) {
        if (report.status() != Status.DRAFT) {
            return new Looked<>(Optional.of(gate.of(report)), "", "", false);
        }
        // A form that was not taken stands within what is seen.
        boolean waits = looks.isWaitedFor() || !request.getMethod().equals("GET");
        return looked(report, "tie-out", waits, TieOut.class, look -> gate.of(report, look));
    }

    Looked<Differences> revision(Report report) {
        Scope scope = Scope.of(signedIn.reader());
        return looked(
                report,
                "revise",
                looks.isWaitedFor(),
                Differences.class,
                look -> new Differences(foresight.of(scope, report, look)));
    }

    private <T> Looked<T> looked(Report report, String page, boolean waits, Class<T> type, Function<Look, T> work) {
        return looks.looked("/reports/" + report.id() + "/" + page, "look.underway", waits, type, work);
    }
}
