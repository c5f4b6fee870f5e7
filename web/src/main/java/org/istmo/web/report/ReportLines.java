package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.partner.DonorNames;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.web.language.Reading;

/** Says of reports what the list says of them. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportLines {

    private Reports reports;
    private ReportKinds kinds;
    private Agreements agreements;
    private DonorNames donors;
    private Offices offices;
    private Reading reading;

    protected ReportLines() {}

    @Inject
    public ReportLines(
            Reports reports,
            ReportKinds kinds,
            Agreements agreements,
            DonorNames donors,
            Offices offices,
            Reading reading) {
        this.reports = reports;
        this.kinds = kinds;
        this.agreements = agreements;
        this.donors = donors;
        this.offices = offices;
        this.reading = reading;
    }

    /** In the order given. */
    public List<ReportLine> of(List<Report> some, Scope scope) {
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        Map<String, String> agreed = agreements.all(scope).stream()
                .collect(Collectors.toMap(Agreement::number, agreement -> reading.in(agreement.title())));
        Known known = new Known(
                titles,
                agreed,
                donors.of(
                        scope,
                        some.stream()
                                .filter(report -> report.scopeKind() == ScopeKind.DONOR)
                                .map(Report::scopeKey)
                                .collect(Collectors.toSet())),
                reports.next(scope, some),
                reports.files(scope, some),
                offices.zones());
        return some.stream().map(report -> line(report, known)).toList();
    }

    /** What is read once for all lines of a list. */
    private record Known(
            Map<String, String> titles,
            Map<String, String> agreed,
            Map<String, String> donors,
            Map<Long, Step> next,
            Map<Long, List<StoredFile>> files,
            Map<OfficeCode, ZoneId> zones) {}

    private ReportLine line(Report report, Known known) {
        return new ReportLine(
                report.id(),
                numbered(report),
                known.titles().getOrDefault(report.type(), report.type()),
                about(report, known),
                period(report),
                report.office().code(),
                report.status().word(),
                reading.say("status." + report.status().word()),
                Optional.ofNullable(known.next().get(report.id()))
                        .map(step -> next(report, step))
                        .orElse(""),
                report.issuedAt()
                        .map(at -> reading.day(
                                at.atZoneSameInstant(known.zones().getOrDefault(report.office(), ZoneOffset.UTC))
                                        .toLocalDate()))
                        .orElse(""),
                known.files().getOrDefault(report.id(), List.of()).stream()
                        .map(file -> link(report, file))
                        .toList());
    }

    /** With the version of what was revised: both stand in the list. */
    public static String numbered(Report report) {
        return report.version() == 1 ? report.number() : report.number() + " v" + report.version();
    }

    /** As people call a format. */
    static String formatName(String format) {
        return format.equals("xlsx") ? "Excel" : format.toUpperCase(Locale.ROOT);
    }

    private String about(Report report, Known known) {
        String key = report.scopeKey();
        if (report.scopeKind() == ScopeKind.DONOR) {
            return known.donors().containsKey(key) ? known.donors().get(key) + " (" + key + ")" : key;
        }
        if (report.scopeKind() == ScopeKind.REGION) {
            return reading.say("about.region");
        }
        String title = known.agreed().getOrDefault(key, "");
        return title.isEmpty() ? key : key + ": " + title;
    }

    private String period(Report report) {
        return reading.period(report.from(), report.to());
    }

    /** By who takes it: the names of steps are an administrator's own words. */
    private String next(Report report, Step step) {
        String due = reading.say((step.name().equals(Step.SUBMIT) ? "next.submit." : "next.clear.")
                + step.role().word());
        return step.takenFor(report.office()).equals(report.office())
                ? due
                : reading.say("next.at", due, step.takenFor(report.office()).code());
    }

    private ReportLine.FileLink link(Report report, StoredFile file) {
        String label = reading.say("file.label", formatName(file.format()), reading.say("language." + file.language()));
        return new ReportLine.FileLink(
                label,
                numbered(report) + ", " + label,
                reading.say("file.size", Math.max(1, Math.round(file.size() / 1000.0))),
                "/reports/" + report.id() + "/files/" + file.language() + "." + file.format(),
                Language.of(file.language()).map(Language::code).orElse("en"));
    }
}
