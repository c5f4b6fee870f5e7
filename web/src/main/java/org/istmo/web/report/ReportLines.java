package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
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
    private Reading reading;

    protected ReportLines() {}

    @Inject
    public ReportLines(Reports reports, ReportKinds kinds, Agreements agreements, DonorNames donors, Reading reading) {
        this.reports = reports;
        this.kinds = kinds;
        this.agreements = agreements;
        this.donors = donors;
        this.reading = reading;
    }

    /** In the order given. */
    public List<ReportLine> of(List<Report> some, Scope scope) {
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        Map<String, String> agreed =
                agreements.all(scope).stream().collect(Collectors.toMap(Agreement::number, Agreement::title));
        return some.stream().map(report -> line(report, scope, titles, agreed)).toList();
    }

    private ReportLine line(Report report, Scope scope, Map<String, String> titles, Map<String, String> agreed) {
        return new ReportLine(
                report.id(),
                numbered(report),
                titles.getOrDefault(report.type(), report.type()),
                about(report, scope, agreed),
                period(report),
                report.office().code(),
                report.status().word(),
                reading.say("status." + report.status().word()),
                reports.next(report).map(step -> next(report, step)).orElse(""),
                report.issuedAt()
                        .map(at -> reading.day(
                                at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()))
                        .orElse(""),
                reports.files(report).stream().map(file -> link(report, file)).toList());
    }

    /** With the version of what was revised: both stand in the list. */
    public static String numbered(Report report) {
        return report.version() == 1 ? report.number() : report.number() + " v" + report.version();
    }

    /** As people call a format. */
    static String formatName(String format) {
        return format.equals("xlsx") ? "Excel" : format.toUpperCase(Locale.ROOT);
    }

    private String about(Report report, Scope scope, Map<String, String> agreed) {
        String key = report.scopeKey();
        if (report.scopeKind() == ScopeKind.DONOR) {
            return donors.of(scope, key).map(name -> name + " (" + key + ")").orElse(key);
        }
        if (report.scopeKind() == ScopeKind.REGION) {
            return reading.say("about.region");
        }
        return agreed.containsKey(key) ? key + ": " + agreed.get(key) : key;
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
