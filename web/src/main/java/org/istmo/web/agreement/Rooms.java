package org.istmo.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.GrantFilter;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.KeptAgreements;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.schedule.OpenDuties;
import org.istmo.reporting.schedule.OpenDuty;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLines;

/** The rooms of a donor. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class Rooms {

    /** What a person can look through. */
    private static final int MOST = 200;

    private static final GrantFilter ANY = new GrantFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private KeptAgreements agreements;
    private OpenDuties duties;
    private IssuedReports issued;
    private Offices offices;
    private Reading reading;

    protected Rooms() {}

    @Inject
    public Rooms(KeptAgreements agreements, OpenDuties duties, IssuedReports issued, Offices offices, Reading reading) {
        this.agreements = agreements;
        this.duties = duties;
        this.issued = issued;
        this.offices = offices;
        this.reading = reading;
    }

    /** Those that the reader sees, what was entered last first; the first {@value #MOST} that were entered. */
    public List<RoomLine> all(Scope scope) {
        Map<Long, List<OpenDuty>> open = duties.all(scope).stream()
                .collect(Collectors.groupingBy(duty -> duty.owed().agreement()));
        return agreements.page(scope, ANY, 0, MOST).stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .map(kept -> line(scope, kept, open.getOrDefault(kept.id(), List.of())))
                .toList();
    }

    /** The address of the one room that the reader has; empty when there is none or another one. */
    public Optional<String> only(Scope scope) {
        List<KeptAgreement> two = agreements.page(scope, ANY, 0, 2);
        return two.size() == 1 ? Optional.of(href(two.get(0))) : Optional.empty();
    }

    private RoomLine line(Scope scope, KeptAgreement kept, List<OpenDuty> open) {
        AgreementTerms terms = kept.terms();
        String title = reading.in(terms.title());
        long late = open.stream().filter(OpenDuty::isLate).count();
        return new RoomLine(
                href(kept),
                terms.number(),
                title.isEmpty() ? terms.number() : title,
                terms.office().code(),
                reading.period(terms.start(), terms.endInForce()),
                open.stream()
                        .filter(duty -> !duty.isLate())
                        .findFirst()
                        .map(duty -> reading.day(duty.owed().period().due()))
                        .orElse(""),
                late > 0 ? reading.say("room.late", late) : "",
                issued.addressedTo(scope, kept.id(), 1).stream()
                        .findFirst()
                        .map(this::last)
                        .orElse(""));
    }

    private String last(Report report) {
        String day = report.issuedAt()
                .map(at -> reading.day(
                        at.atZoneSameInstant(offices.zoneOf(report.office()).orElse(ZoneOffset.UTC))
                                .toLocalDate()))
                .orElse("");
        return ReportLines.numbered(report) + ", " + day;
    }

    private static String href(KeptAgreement kept) {
        return "/agreements/" + kept.id();
    }
}
