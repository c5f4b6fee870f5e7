package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportFilter;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /reports}: all that the reader may see, by any filter and in any order. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("q", "type", "office", "status"),
            List.of(
                    SortedColumn.falling("ordered", "report.column.ordered"),
                    SortedColumn.rising("report", "report.column.report"),
                    SortedColumn.rising("about", "report.column.about"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.falling("period", "report.column.period"),
                    SortedColumn.rising("status", "report.column.status"),
                    SortedColumn.falling("issued", "report.column.issued")),
            25);

    private SignedIn signedIn;
    private Reports reports;
    private ReportKinds kinds;
    private ReportLines lines;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<ReportLine> listed;

    protected ReportListPage() {}

    @Inject
    public ReportListPage(
            SignedIn signedIn,
            Reports reports,
            ReportKinds kinds,
            ReportLines lines,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.kinds = kinds;
        this.lines = lines;
        this.reading = reading;
        this.request = request;
    }

    public SortedPage<ReportLine> getListed() {
        SortedPage<ReportLine> some = listed;
        if (some == null) {
            Sorting sorting = getSorting();
            SortedPage<Report> found = sorting.page(reports.slice(scope(), filter(sorting), sorting.slice()));
            some = new SortedPage<>(sorting, lines.of(found.rows(), scope()), found.before(), found.next());
            listed = some;
        }
        return some;
    }

    public Sorting getSorting() {
        return TABLE.asked("/reports", request::getParameter);
    }

    /** A donor's are all issued: of those no state is told. */
    public boolean isStaff() {
        return scope().staff();
    }

    public List<Choice> getTypes() {
        return kinds.types().stream()
                .map(type -> new Choice(type.code(), type.title().in(reading.getLanguage())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(Status.values())
                .map(status -> new Choice(status.word(), reading.say("status." + status.word())))
                .toList();
    }

    private static ReportFilter filter(Sorting sorting) {
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(one -> one.word().equals(sorting.value("status")))
                .findFirst();
        return new ReportFilter(status, sorting.asked("type"), sorting.asked("office"), sorting.asked("q"));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
