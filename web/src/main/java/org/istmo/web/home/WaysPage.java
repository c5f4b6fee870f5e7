package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.finding.FindingFilter;
import org.istmo.domain.finding.FindingStanding;
import org.istmo.domain.finding.Findings;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.schedule.SchedulesPage;

/** From the start to all other pages: those that the reader may open, by what they are about. */
@Named("waysPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WaysPage {

    private SignedIn signedIn;
    private Findings findings;
    private SchedulesPage orders;
    private Reading reading;

    protected WaysPage() {}

    @Inject
    public WaysPage(SignedIn signedIn, Findings findings, SchedulesPage orders, Reading reading) {
        this.signedIn = signedIn;
        this.findings = findings;
        this.orders = orders;
        this.reading = reading;
    }

    /** A page, as the reader calls it. */
    public record Way(String href, String label) {}

    /** Pages about one matter. */
    public record Ways(String about, List<Way> ways) {}

    public List<Ways> getGroups() {
        return Stream.of(
                        new Ways(reading.say("home.ways.activities"), activities()),
                        new Ways(reading.say("home.ways.reports"), reports()),
                        new Ways(reading.say("home.books"), books()),
                        new Ways(reading.say("home.ways.treaties"), treaties()))
                .filter(group -> !group.ways().isEmpty())
                .toList();
    }

    private List<Way> activities() {
        return reader().isStaff()
                ? List.of(
                        way("/activities", "app.activities"),
                        way("/imports", "app.imports"),
                        way("/overlaps", "app.overlaps"),
                        way("/results", "results.title"),
                        way("/agreements", "grant.list"))
                : List.of();
    }

    private List<Way> reports() {
        List<Way> ways = new ArrayList<>();
        if (reader().isStaff()) {
            ways.add(way("/reports", "report.list"));
            ways.add(way("/due", "due.title"));
            ways.add(way("/calendar", "calendar.title"));
            ways.add(way("/schedules", "schedule.list"));
            ways.add(way("/portfolio", "portfolio.title"));
            ways.add(way("/dashboards", "dashboards.title"));
            ways.add(way("/deputies", "deputy.list"));
        }
        if (orders.isOpening()) {
            ways.add(1, way("/reports/new", "order.title"));
        }
        return ways;
    }

    private List<Way> books() {
        List<Way> ways = new ArrayList<>();
        if (reader().isStaff()) {
            ways.add(way("/periods", "period.list"));
            ways.add(way("/rates", "rate.list"));
        }
        if (reader().isAnyOf(Role.FINANCE, Role.OFFICER, Role.AUDITOR)) {
            ways.add(way("/reconciliations", "books.list"));
        }
        if (reader().isAnyOf(Role.FINANCE, Role.AUDITOR, Role.VERIFIER)) {
            ways.add(way("/cut-off", "cutOff.title"));
        }
        if (reader().isStaff() || reader().is(Role.VERIFIER)) {
            ways.add(way("/findings", "finding.list"));
        }
        return ways;
    }

    private List<Way> treaties() {
        return reader().isStaff()
                ? List.of(
                        way("/treaties", "treaties.title"),
                        way("/treaties/gaps", "treaties.gaps.title"),
                        way("/treaties/proposals", "treaties.proposals.title"),
                        way("/treaties/participation", "treaties.participation.title"),
                        way("/rounds", "rounds.title"))
                : List.of();
    }

    /** Findings that wait for the reader, each with the list of them: of an office those without an answer, of auditors those that were answered, and what is late. */
    public List<Way> getWaiting() {
        if (!reader().isStaff() && !reader().is(Role.VERIFIER)) {
            return List.of();
        }
        FindingStanding due =
                reader().isAnyOf(Role.AUDITOR, Role.VERIFIER) ? FindingStanding.ANSWERED : FindingStanding.ISSUED;
        int waiting = count(new FindingFilter(Optional.empty(), Optional.of(due), Optional.empty()));
        int late = count(new FindingFilter(Optional.empty(), Optional.empty(), Optional.of(true)));
        List<Way> ways = new ArrayList<>();
        if (waiting > 0) {
            ways.add(new Way("/findings?status=" + due.word(), reading.say("finding.waiting." + due.word(), waiting)));
        }
        if (late > 0) {
            ways.add(new Way("/findings?overdue=true", reading.say("finding.waiting.overdue", late)));
        }
        return ways;
    }

    private int count(FindingFilter filter) {
        return findings.all(reader(), filter).size();
    }

    private Way way(String href, String key) {
        return new Way(href, reading.say(key));
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
