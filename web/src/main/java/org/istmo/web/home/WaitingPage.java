package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** What waits for whoever came, at the start of the staff: steps of clearances that are theirs, a burst as one, and runs of their offices that failed. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WaitingPage {

    private static final int LOOKED_AT = 200;
    private static final int MOST = 25;

    private SignedIn signedIn;
    private Reports reports;
    private ClearanceBook book;
    private RunBook runs;
    private Reading reading;
    private @Nullable List<WaitingLine> found;

    protected WaitingPage() {}

    @Inject
    public WaitingPage(SignedIn signedIn, Reports reports, ClearanceBook book, RunBook runs, Reading reading) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.book = book;
        this.runs = runs;
        this.reading = reading;
    }

    /**
     * Something that waits.
     *
     * @param what in a sentence
     * @param name of the report, or of the schedule whose burst it is
     */
    public record WaitingLine(String what, String name, String href) {}

    /** The first {@value #MOST}: bursts, then single reports, then what failed. */
    public List<WaitingLine> getLines() {
        List<WaitingLine> some = found;
        if (some == null) {
            List<WaitingLine> lines = new ArrayList<>(steps());
            lines.addAll(failed());
            some = lines.stream().limit(MOST).toList();
            found = some;
        }
        return some;
    }

    private List<WaitingLine> steps() {
        List<Report> open = Stream.of(Status.IN_CLEARANCE, Status.DRAFT)
                .flatMap(
                        status -> reports.page(scope(), Optional.of(status), false, Long.MAX_VALUE, LOOKED_AT).stream())
                .toList();
        Map<Long, Clearance> clearances = book.clearances(scope(), open);
        List<Report> mine = open.stream()
                .filter(report -> Optional.ofNullable(clearances.get(report.id()))
                        .filter(due -> due.of(reader()).isGranted())
                        .isPresent())
                .toList();
        Map<Long, Long> ofRuns =
                runs.ofReports(scope(), mine.stream().map(Report::id).toList());
        Map<Long, List<Report>> bursts = new TreeMap<>();
        List<WaitingLine> single = new ArrayList<>();
        for (Report report : mine) {
            Optional.ofNullable(ofRuns.get(report.id()))
                    .ifPresentOrElse(
                            run -> bursts.computeIfAbsent(run, first -> new ArrayList<>())
                                    .add(report),
                            () -> single.add(line(report)));
        }
        List<WaitingLine> lines = new ArrayList<>();
        bursts.forEach((run, some) -> lines.add(burst(run, some)));
        lines.addAll(single);
        return lines;
    }

    private WaitingLine line(Report report) {
        return new WaitingLine(step(report, 1), ReportLines.numbered(report), "/reports/" + report.id());
    }

    private WaitingLine burst(long run, List<Report> some) {
        Report first = some.get(0);
        return some.size() == 1
                ? line(first)
                : new WaitingLine(
                        step(first, some.size()),
                        runs.nameOf(reader(), runs.one(scope(), run)),
                        "/runs/" + run + "/sitting");
    }

    private String step(Report report, int count) {
        return reading.say(report.status() == Status.DRAFT ? "waiting.submit" : "waiting.clear", count);
    }

    private List<WaitingLine> failed() {
        return runs.failed(scope(), LOOKED_AT).stream()
                .filter(run -> reader().actsFor(run.office()))
                .map(run ->
                        new WaitingLine(reading.say("waiting.failed"), runs.nameOf(reader(), run), "/runs/" + run.id()))
                .toList();
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
