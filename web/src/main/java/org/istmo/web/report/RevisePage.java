package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.Foresight;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/revise}: what another version of an issued report would say otherwise, and ordering it with a reason. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RevisePage {

    static final String REPORT = "org.istmo.revise.report";
    private static final int MOST = 60;

    private SignedIn signedIn;
    private Foresight foresight;
    private FigureText text;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Foresight.Moved> found;

    protected RevisePage() {}

    @Inject
    public RevisePage(
            SignedIn signedIn, Foresight foresight, FigureText text, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.foresight = foresight;
        this.text = text;
        this.reading = reading;
        this.request = request;
    }

    /** A figure that would be another one. */
    public record Line(String label, String before, String after, String difference) {}

    public long getId() {
        return report().id();
    }

    public String getNumber() {
        return ReportLines.numbered(report());
    }

    /** How many figures would differ, in a sentence. */
    public String getSummary() {
        return found().isEmpty() ? reading.say("revise.same") : reading.say("revise.differ", found().size());
    }

    /** The first {@value #MOST}. */
    public List<Line> getLines() {
        return found().stream()
                .limit(MOST)
                .map(moved -> new Line(
                        moved.label().in(reading.getLanguage()),
                        text.said(moved.before(), moved.unit()),
                        text.said(moved.after(), moved.unit()),
                        text.said(moved.difference(), moved.unit())))
                .toList();
    }

    /** How many there are beyond those that are shown, in a sentence; empty when all are. */
    public String getMore() {
        int more = found().size() - MOST;
        return more > 0 ? reading.say("changes.more", more) : "";
    }

    public FilledForm getForm() {
        return FormTaker.shown(request);
    }

    private List<Foresight.Moved> found() {
        List<Foresight.Moved> moved = found;
        if (moved == null) {
            moved = foresight.of(Scope.of(signedIn.reader()), report());
            found = moved;
        }
        return moved;
    }

    private Report report() {
        if (request.getAttribute(REPORT) instanceof Report report) {
            return report;
        }
        throw new Missing("report");
    }
}
