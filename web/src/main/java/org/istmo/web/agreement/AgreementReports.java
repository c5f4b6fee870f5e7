package org.istmo.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Revisions;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.schedule.OpenDuties;
import org.istmo.reporting.schedule.OpenDuty;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.report.ReceptionWords;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.istmo.web.report.SinceLast;
import org.jspecify.annotations.Nullable;

/** What is owed and what was issued, in the room of an agreement. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementReports {

    private static final int NEXT = 4;
    private static final int LATE = 8;
    private static final int ISSUED = 25;

    private ShownAgreement shown;
    private OpenDuties duties;
    private IssuedReports issued;
    private Revisions revisions;
    private ReceptionWords reception;
    private ReportLines lines;
    private ReportKinds kinds;
    private SinceLast since;
    private Reading reading;
    private @Nullable List<Report> found;
    private @Nullable List<OpenDuty> open;
    private final Once<List<IssuedLine>> listed = Once.of(this::issuedLines);

    protected AgreementReports() {}

    @Inject
    public AgreementReports(
            ShownAgreement shown,
            OpenDuties duties,
            IssuedReports issued,
            Revisions revisions,
            ReceptionWords reception,
            ReportLines lines,
            ReportKinds kinds,
            SinceLast since,
            Reading reading) {
        this.shown = shown;
        this.duties = duties;
        this.issued = issued;
        this.revisions = revisions;
        this.reception = reception;
        this.lines = lines;
        this.kinds = kinds;
        this.since = since;
        this.reading = reading;
    }

    /** The next {@value #NEXT}, the soonest first, and then what is late: the latest {@value #LATE}, what was due last first. */
    public List<DutyLine> getDue() {
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        return Stream.concat(next().limit(NEXT), late().stream().limit(LATE))
                .map(duty -> new DutyLine(
                        titles.getOrDefault(duty.owed().report(), duty.owed().report()),
                        reading.period(duty.span().from(), duty.span().to()),
                        reading.day(duty.owed().period().due()),
                        duty.isLate()))
                .toList();
    }

    /** How many there are beyond those that are shown, in a sentence; empty when all are. */
    public String getMoreDue() {
        int more = open().size() - getDue().size();
        return more > 0 ? reading.say("room.due.more", more) : "";
    }

    /** What was issued last first; the latest {@value #ISSUED}. */
    public List<IssuedLine> getIssued() {
        return listed.get();
    }

    private List<IssuedLine> issuedLines() {
        List<Report> reports = found().stream().limit(ISSUED).toList();
        List<ReportLine> said = lines.of(reports, shown.scope());
        List<IssuedLine> all = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            Report report = reports.get(index);
            all.add(new IssuedLine(
                    said.get(index),
                    report.version(),
                    revisions.supersededBy(shown.scope(), report).isPresent(),
                    acknowledged(report)));
        }
        return all;
    }

    /** Whether there are older ones than those that are shown. */
    public boolean isMoreIssued() {
        return found().size() > ISSUED;
    }

    /** What was issued last: that which its reader comes for. */
    Optional<Report> latest() {
        return found().stream().findFirst();
    }

    /** @throws Missing when it is none of the latest {@value #ISSUED} that were issued here */
    Report issued(long id) {
        return found().stream()
                .limit(ISSUED)
                .filter(report -> report.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("report"));
    }

    /** Of the newest one: what it changed since its last version, or that it is the first; empty while there is none. */
    public String getChanged() {
        Optional<Report> latest = latest();
        if (latest.isEmpty()) {
            return "";
        }
        String summary = since.summary(latest.get());
        return summary.isEmpty() ? reading.say("changes.first") : summary;
    }

    /** Where all that changed stands; empty of a first version. */
    public String getChangedHref() {
        return latest().filter(report -> report.version() > 1)
                .map(report -> "/reports/" + report.id() + "#changes")
                .orElse("");
    }

    /** The page of the report of the period before the newest one's; null when there is none that the reader sees. */
    public @Nullable String getBeforeHref() {
        return before().map(report -> "/reports/" + report.id()).orElse(null);
    }

    /** Its number and period. */
    public String getBefore() {
        return before().map(report -> reading.say(
                        "changes.before.one", ReportLines.numbered(report), reading.period(report.from(), report.to())))
                .orElse("");
    }

    private Optional<Report> before() {
        return latest().flatMap(report -> since.before(shown.scope(), report));
    }

    private String acknowledged(Report report) {
        List<String> all = reception.acknowledged(shown.scope(), report);
        return all.isEmpty() ? reading.say("room.notAcknowledged") : String.join("; ", all);
    }

    private Stream<OpenDuty> next() {
        return open().stream().filter(duty -> !duty.isLate());
    }

    /** What was due last first. */
    private List<OpenDuty> late() {
        List<OpenDuty> late =
                new ArrayList<>(open().stream().filter(OpenDuty::isLate).toList());
        Collections.reverse(late);
        return late;
    }

    private List<OpenDuty> open() {
        List<OpenDuty> all = open;
        if (all == null) {
            all = duties.of(shown.scope(), shown.id());
            open = all;
        }
        return all;
    }

    private List<Report> found() {
        List<Report> all = found;
        if (all == null) {
            all = issued.addressedTo(shown.scope(), shown.id(), ISSUED + 1);
            found = all;
        }
        return all;
    }
}
