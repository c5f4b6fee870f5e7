package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.BegunLooks;
import org.istmo.reporting.issue.Foresight;
import org.istmo.reporting.issue.Look;
import org.istmo.reporting.issue.LookEnded;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/**
 * Holds a report against today's ledger for the pages that show it. What takes longer than a page may goes on without it; its script, or the link that stands
 * there, picks it up. Who calls this has made sure that the reader may see the report.
 */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class LedgerLooks {

    /** The parameter of an address that waits for what is seen. */
    static final String NOW = "look";

    private SignedIn signedIn;
    private BegunLooks looks;
    private TieOutGate gate;
    private Foresight foresight;
    private Reading reading;
    private HttpServletRequest request;

    protected LedgerLooks() {}

    @Inject
    public LedgerLooks(
            SignedIn signedIn,
            BegunLooks looks,
            TieOutGate gate,
            Foresight foresight,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.looks = looks;
        this.gate = gate;
        this.foresight = foresight;
        this.reading = reading;
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
        boolean waits = isWaitedFor() || !request.getMethod().equals("GET");
        return looked(report, "tie-out", waits, TieOut.class, look -> gate.of(report, look));
    }

    Looked<Differences> revision(Report report) {
        Scope scope = Scope.of(signedIn.reader());
        return looked(
                report,
                "revise",
                isWaitedFor(),
                Differences.class,
                look -> new Differences(foresight.of(scope, report, look)));
    }

    private <T> Looked<T> looked(Report report, String page, boolean waits, Class<T> type, Function<Look, T> work) {
        String path = "/reports/" + report.id() + "/" + page;
        String href = path + "?" + NOW + "=now";
        String whose = signedIn.reader().account() + ":" + path;
        try {
            Optional<T> seen = waits ? Optional.of(looks.take(whose, type, work)) : looks.begin(whose, type, work);
            return new Looked<>(seen, seen.isPresent() ? "" : reading.say("look.underway"), href, seen.isEmpty());
        } catch (LookEnded ended) {
            String why = "look." + ended.why().name().toLowerCase(Locale.ROOT);
            return new Looked<>(Optional.empty(), reading.say(why), href, false);
        }
    }

    private boolean isWaitedFor() {
        return request.getParameter(NOW) != null;
    }
}
