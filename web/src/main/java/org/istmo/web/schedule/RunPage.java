package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.TargetState;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /runs/{id}}: what became of a period of a schedule that came due, for the staff and for whoever is told that it failed. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RunPage {

    static final String ID = "org.istmo.run";

    private ShownRun shown;
    private ScheduleWords words;
    private Failures failures;
    private Schedules schedules;
    private ShownSchedule schedule;
    private Reading reading;
    private HttpServletRequest request;

    protected RunPage() {}

    @Inject
    public RunPage(
            ShownRun shown,
            ScheduleWords words,
            Failures failures,
            Schedules schedules,
            ShownSchedule schedule,
            Reading reading,
            HttpServletRequest request) {
        this.shown = shown;
        this.words = words;
        this.failures = failures;
        this.schedules = schedules;
        this.schedule = schedule;
        this.reading = reading;
        this.request = request;
    }

    /**
     * What one report of it is about, and how far it is.
     *
     * @param why it failed; empty unless it did
     * @param href the page of its report, where the reader sees it
     */
    public record Line(
            String about,
            String status,
            String statusLabel,
            String why,
            @Nullable String href) {}

    public String getName() {
        return shown.name();
    }

    public String getPeriod() {
        return reading.period(run().span().from(), run().span().to());
    }

    public String getOffice() {
        return run().office().code();
    }

    /** The ones that failed first. */
    public List<Line> getLines() {
        boolean staff = isStaff();
        return run().targets().stream()
                .sorted((one, other) -> Boolean.compare(other.hasFailed(), one.hasFailed()))
                .map(target -> line(target, staff))
                .toList();
    }

    private Line line(TargetState target, boolean staff) {
        String status = target.status().word();
        return new Line(
                target.target().key(),
                status,
                reading.say("status." + status),
                target.hasFailed() ? why(target) : "",
                staff ? target.report().map(report -> "/reports/" + report).orElse(null) : null);
    }

    /** In the reader's language: why its report could not be made, or what refused the order. */
    private String why(TargetState target) {
        return target.report()
                .flatMap(failures::of)
                .map(failure -> failure.reason().words(failure.refusal()))
                .orElseGet(() -> FailureReason.notOrdered(target.faultCode().orElse("")))
                .in(reading.getLanguage());
    }

    public long getId() {
        return run().id();
    }

    /** The reports in one list are there for the staff alone. */
    public boolean isStaff() {
        return shown.reader().isStaff();
    }

    public String getStatus() {
        return run().status();
    }

    public String getStatusLabel() {
        return reading.say("run.status." + run().status());
    }

    public String getProgress() {
        return words.progress(run());
    }

    /** Whether the program works on it: the page is worth looking at again in a moment. */
    public boolean isUnderway() {
        return run().status().equals("running");
    }

    public @Nullable String getSchedule() {
        return isStaff() ? "/schedules/" + run().schedule() : null;
    }

    /** Whether the reader may have what failed tried anew. */
    public boolean isRetrying() {
        return isStaff()
                && run().targets().stream().anyMatch(TargetState::hasFailed)
                && schedule.isTheirs(schedules.one(shown.scope(), run().schedule()));
    }

    /** Why a button did nothing; empty when it did. */
    public String getProblem() {
        return request.getAttribute(RunsServlet.PROBLEM) instanceof String problem ? problem : "";
    }

    private Run run() {
        return shown.run();
    }
}
