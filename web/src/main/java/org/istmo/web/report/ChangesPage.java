package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What changed since the last one, on the page of a report. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ChangesPage {

    private static final int MOST = 60;

    private ShownReport shown;
    private SinceLast since;
    private Reading reading;
    private @Nullable List<ChangeLine> found;

    protected ChangesPage() {}

    @Inject
    public ChangesPage(ShownReport shown, SinceLast since, Reading reading) {
        this.shown = shown;
        this.since = since;
        this.reading = reading;
    }

    /** Empty of a first version. */
    public String getSummary() {
        return since.summary(shown.report());
    }

    public String getReason() {
        return since.reason(shown.report());
    }

    /** The first {@value #MOST}. */
    public List<ChangeLine> getLines() {
        return all().stream().limit(MOST).toList();
    }

    /** How many there are beyond those that are shown, in a sentence; empty when all are. */
    public String getMore() {
        int more = all().size() - MOST;
        return more > 0 ? reading.say("changes.more", more) : "";
    }

    /** The page of the report of the period before; null when there is none that the reader sees. */
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
        return since.before(shown.scope(), shown.report());
    }

    private List<ChangeLine> all() {
        List<ChangeLine> lines = found;
        if (lines == null) {
            lines = since.lines(shown.report());
            found = lines;
        }
        return lines;
    }
}
