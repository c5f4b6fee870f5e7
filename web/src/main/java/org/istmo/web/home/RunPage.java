package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.TargetState;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /runs/{id}}: what became of a period of a schedule that came due, for the staff and for whoever is told that it failed. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RunPage {

    static final String ID = "org.istmo.run";

    private SignedIn signedIn;
    private RunBook runs;
    private Failures failures;
    private Reading reading;
    private HttpServletRequest request;
    private Optional<Run> found = Optional.empty();

    protected RunPage() {}

    @Inject
    public RunPage(SignedIn signedIn, RunBook runs, Failures failures, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.runs = runs;
        this.failures = failures;
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
        return runs.nameOf(signedIn.reader(), run());
    }

    public String getPeriod() {
        return reading.period(run().span().from(), run().span().to());
    }

    public String getOffice() {
        return run().office().code();
    }

    /** The ones that failed first. */
    public List<Line> getLines() {
        boolean staff = signedIn.reader().isStaff();
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
                .orElseGet(() -> FailureReason.REFUSED.words(target.faultCode().orElse("")))
                .in(reading.getLanguage());
    }

    private Run run() {
        if (found.isEmpty()) {
            long id = request.getAttribute(ID) instanceof Long given ? given : -1;
            found = Optional.of(runs.shown(signedIn.reader(), id));
        }
        return found.get();
    }
}
