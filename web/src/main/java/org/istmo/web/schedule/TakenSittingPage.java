package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** {@code /runs/{id}/sittings/{number}}: a step that was taken over reports of a run, and what became of each. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TakenSittingPage {

    static final String SITTING = "org.istmo.sitting";

    private ShownRun shown;
    private Reports reports;
    private ReportLines lines;
    private Offices offices;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<ReportLine> done;

    protected TakenSittingPage() {}

    @Inject
    public TakenSittingPage(
            ShownRun shown,
            Reports reports,
            ReportLines lines,
            Offices offices,
            Reading reading,
            HttpServletRequest request) {
        this.shown = shown;
        this.reports = reports;
        this.lines = lines;
        this.offices = offices;
        this.reading = reading;
        this.request = request;
    }

    /**
     * A report with which it was not done.
     *
     * @param why in a sentence
     */
    public record RefusedLine(String number, String href, String why) {}

    public String getTitle() {
        return reading.say("sitting.taken." + sitting().step().word());
    }

    public String getRun() {
        return shown.name();
    }

    public long getRunId() {
        return shown.run().id();
    }

    /** Who asked for it, and when by the clocks of the office. */
    public String getAsked() {
        return reading.say(
                "sitting.asked",
                sitting().by().name(),
                reading.moment(sitting()
                        .asked()
                        .atZoneSameInstant(offices.zoneOf(shown.run().office()).orElse(ZoneOffset.UTC))));
    }

    public String getComment() {
        return sitting().comment();
    }

    public String getProgress() {
        return reading.say(
                "sitting.progress",
                sitting().all(),
                sitting().done().size(),
                sitting().refused().size());
    }

    /** Whether some of them are not through. */
    public boolean isUnderway() {
        return sitting().ended().isEmpty();
    }

    public List<ReportLine> getDone() {
        List<ReportLine> some = done;
        if (some == null) {
            some = lines.of(reports.all(shown.scope(), sitting().done()), shown.scope());
            done = some;
        }
        return some;
    }

    public List<RefusedLine> getRefused() {
        return sitting().refused().stream()
                .map(one -> new RefusedLine(
                        one.number(), "/reports/" + one.report(), one.detail().in(reading.getLanguage())))
                .toList();
    }

    private Sitting sitting() {
        if (request.getAttribute(SITTING) instanceof Sitting sitting) {
            return sitting;
        }
        throw new Missing("sitting");
    }
}
