package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.issue.Foresight;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Looked;
import org.istmo.web.page.Once;

/** {@code /reports/{id}/revise}: what another version of an issued report would say otherwise, and ordering it with a reason. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RevisePage {

    static final String REPORT = "org.istmo.revise.report";
    private static final int MOST = 60;

    private LedgerLooks looks;
    private FigureText text;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<Looked<LedgerLooks.Differences>> looked = Once.of(() -> looks.revision(report()));
    private final Once<List<Line>> lines = Once.of(this::lines);

    protected RevisePage() {}

    @Inject
    public RevisePage(LedgerLooks looks, FigureText text, Reading reading, HttpServletRequest request) {
        this.looks = looks;
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

    /** What would differ, unless that takes longer than this page: nothing else of it is asked for then. */
    public Looked<LedgerLooks.Differences> getLooked() {
        return looked.get();
    }

    /** How many figures would differ, in a sentence. */
    public String getSummary() {
        return found().isEmpty() ? reading.say("revise.same") : reading.say("revise.differ", found().size());
    }

    /** The first {@value #MOST}. */
    public List<Line> getLines() {
        return lines.get();
    }

    private List<Line> lines() {
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
        return getLooked().seen().orElseThrow().figures();
    }

    private Report report() {
        if (request.getAttribute(REPORT) instanceof Report report) {
            return report;
        }
        throw new Missing("report");
    }
}
