package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.OwnStep;
import org.istmo.reporting.issue.OwnSteps;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whoever came, at the start of the staff: runs of their offices that failed, then the steps of clearances that are theirs to take, those of a burst
 * as one. Of much, the first are here and it is said how much more there is and where.
 */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WaitingPage {

    private static final int MOST = 25;
    private static final int MOST_FAILED = 10;

    private SignedIn signedIn;
    private Reports reports;
    private OwnSteps own;
    private RunBook runs;
    private Reading reading;
    private @Nullable List<WaitingLine> found;

    protected WaitingPage() {}

    @Inject
    public WaitingPage(SignedIn signedIn, Reports reports, OwnSteps own, RunBook runs, Reading reading) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.own = own;
        this.runs = runs;
        this.reading = reading;
    }

    /**
     * Something that waits.
     *
     * @param what in a sentence
     * @param name of the report, of the schedule whose burst it is, or of the list where the rest is
     */
    public record WaitingLine(String what, String name, String href) {}

    /** At most {@value #MOST_FAILED} of what failed and {@value #MOST} in all, and a line more for what of each kind is not among them. */
    public List<WaitingLine> getLines() {
        List<WaitingLine> some = found;
        if (some == null) {
            List<WaitingLine> failed = failed();
            some = new ArrayList<>(failed);
            List<OwnStep> steps = own.first(scope(), reader(), MOST - failed.size());
            some.addAll(lines(steps));
            addMore(
                    some,
                    "failed",
                    runs.countFailed(scope(), reader().offices()) - failed.size(),
                    "/due" + (reader().offices().size() == 1 ? "?office=" + firstOffice() : ""));
            addMoreSteps(some, steps);
            found = some;
        }
        return some;
    }

    private List<WaitingLine> failed() {
        return runs.failed(scope(), reader().offices(), MOST_FAILED).stream()
                .map(run ->
                        new WaitingLine(reading.say("waiting.failed"), runs.nameOf(reader(), run), "/runs/" + run.id()))
                .toList();
    }

    private List<WaitingLine> lines(List<OwnStep> steps) {
        Map<Long, Report> oldest = reports
                .all(scope(), steps.stream().map(OwnStep::first).toList())
                .stream()
                .collect(Collectors.toMap(Report::id, Function.identity()));
        return steps.stream()
                .filter(step -> oldest.containsKey(step.first()))
                .map(step -> line(step, Objects.requireNonNull(oldest.get(step.first()))))
                .toList();
    }

    private WaitingLine line(OwnStep step, Report report) {
        String what = reading.say(step.status() == Status.DRAFT ? "waiting.submit" : "waiting.clear", step.reports());
        return step.run()
                .filter(run -> step.reports() > 1)
                .map(run -> new WaitingLine(
                        what, runs.nameOf(reader(), runs.one(scope(), run)), "/runs/" + run + "/sitting"))
                .orElseGet(() -> new WaitingLine(what, ReportLines.numbered(report), "/reports/" + report.id()));
    }

    private void addMoreSteps(List<WaitingLine> lines, List<OwnStep> listed) {
        Map<Status, Long> all = own.counts(scope(), reader());
        for (Status status : List.of(Status.DRAFT, Status.IN_CLEARANCE)) {
            long here = listed.stream()
                    .filter(step -> step.status() == status)
                    .mapToLong(OwnStep::reports)
                    .sum();
            addMore(
                    lines,
                    status == Status.DRAFT ? "submit" : "clear",
                    all.getOrDefault(status, 0L) - here,
                    "/reports?status=" + status.word());
        }
    }

    private void addMore(List<WaitingLine> lines, String kind, long count, String href) {
        if (count > 0) {
            lines.add(new WaitingLine(
                    reading.say("waiting.more." + kind, count), reading.say("waiting.more.where"), href));
        }
    }

    private String firstOffice() {
        return reader().offices().iterator().next().code();
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
