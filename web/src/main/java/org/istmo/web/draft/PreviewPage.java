package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.istmo.domain.partner.DonorNames;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ClearancePreview;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.report.ReportLine;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/preview}: what a report's audience would get if it were issued today, and what it leaves out. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PreviewPage {

    private ShownDraft shown;
    private Reports reports;
    private ClearancePreview previews;
    private DonorNames donors;
    private Reading reading;
    private final Once<List<WithheldLine>> withheld = Once.of(this::withheld);
    private final Once<List<String>> audience = Once.of(this::audience);

    protected PreviewPage() {}

    @Inject
    public PreviewPage(
            ShownDraft shown, Reports reports, ClearancePreview previews, DonorNames donors, Reading reading) {
        this.shown = shown;
        this.reports = reports;
        this.previews = previews;
        this.donors = donors;
        this.reading = reading;
    }

    /** Something that is left out. */
    public record WithheldLine(String what, String count, String why) {}

    /** @param label such as {@code PDF, English} */
    public record FileLine(String label, String href) {}

    public ReportLine getReport() {
        return shown.line();
    }

    /** Whether the program works on it: the page is worth looking at again in a moment. */
    public boolean isUnderway() {
        Status status = shown.report().status();
        return status == Status.QUEUED || status == Status.RUNNING;
    }

    public int getProgress() {
        return shown.report().progress();
    }

    /** Whether there is a draft to be looked at. */
    public boolean isOpen() {
        return shown.isOpen();
    }

    public boolean isWritten() {
        return ShownDraft.isWritten(shown.report());
    }

    /** Donors by name; none where it stays with the offices. */
    public List<String> getAudience() {
        return audience.get();
    }

    private List<String> audience() {
        return reports.audience(shown.scope(), shown.report()).stream()
                .map(Audience::donor)
                .distinct()
                .map(code -> donors.of(shown.scope(), code)
                        .map(name -> name + " (" + code + ")")
                        .orElse(code))
                .toList();
    }

    public String getDay() {
        return reading.day(previews.day(shown.report()));
    }

    /** In the order of the report's notes, those of which nothing is left out too. */
    public List<WithheldLine> getWithheld() {
        return withheld.get();
    }

    private List<WithheldLine> withheld() {
        return previews.withheld(shown.report()).stream()
                .map(one -> new WithheldLine(
                        one.what().in(reading.getLanguage()),
                        String.valueOf(one.count()),
                        one.why().in(reading.getLanguage())))
                .toList();
    }

    public List<FileLine> getFiles() {
        Report report = shown.report();
        return report.languages().stream()
                .flatMap(language -> report.formats().stream()
                        .map(format -> new FileLine(
                                reading.say(
                                        "file.label",
                                        format.equals("xlsx") ? "Excel" : format.toUpperCase(Locale.ROOT),
                                        reading.say("language." + language.code())),
                                file(report, language, format))))
                .toList();
    }

    /** The PDF to look at in the page, in the reader's language where there is one; null where none is made. */
    public @Nullable String getLook() {
        Report report = shown.report();
        if (!report.formats().contains("pdf")) {
            return null;
        }
        return Stream.concat(Stream.of(reading.getLanguage()), report.languages().stream())
                .filter(report.languages()::contains)
                .findFirst()
                .map(language -> file(report, language, "pdf") + "?inline")
                .orElse(null);
    }

    private static String file(Report report, Language language, String format) {
        return "/reports/" + report.id() + "/preview/" + language.code() + "." + format;
    }
}
