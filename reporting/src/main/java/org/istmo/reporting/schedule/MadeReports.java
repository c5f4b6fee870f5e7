package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/** What was made, by what it is about: of several the one that was issued last, or else the newest. */
class MadeReports {

    private record About(String type, AskedScope scope, Span span) {}

    private static final Comparator<Report> BEST = Comparator.comparing(
                    (Report report) -> report.status() == Status.ISSUED)
            .thenComparing(Report::id);

    private final Map<About, Report> made = new HashMap<>();

    /** @param from those whose period ended before that day are left out */
    MadeReports(Handle handle, LocalDate from) {
        for (Report report : new ReportRows(handle).ofPeriodsAfter(from)) {
            About about = new About(
                    report.type(),
                    new AskedScope(report.scopeKind().word(), report.scopeKey()),
                    new Span(report.from(), report.to()));
            made.merge(about, report, (one, other) -> BEST.compare(one, other) >= 0 ? one : other);
        }
    }

    Optional<Report> of(String type, AskedScope scope, Span span) {
        return Optional.ofNullable(made.get(new About(type, scope, span)));
    }
}
