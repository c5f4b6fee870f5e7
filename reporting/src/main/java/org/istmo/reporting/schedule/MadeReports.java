package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/** What was made, by what it is about: of several the newest that was not withdrawn, so that a revision is seen before what it revises; or else the newest. */
class MadeReports {

    private record About(String type, AskedScope scope, Span span) {

        static About of(Report report) {
            return new About(
                    report.type(),
                    new AskedScope(report.scopeKind().word(), report.scopeKey()),
                    new Span(report.from(), report.to()));
        }
    }

    private static final Comparator<Report> BEST = Comparator.comparing(
                    (Report report) -> report.status() != Status.WITHDRAWN)
            .thenComparing(Report::id);

    private final Map<About, Report> made = new HashMap<>();
    private final Set<About> issued = new HashSet<>();

    /** @param from those whose period ended before that day are left out, but those that people have to take further */
    MadeReports(Handle handle, LocalDate from) {
        for (Report report : new ReportRows(handle).ofPeriodsAfter(from)) {
            About about = About.of(report);
            made.merge(about, report, (one, other) -> BEST.compare(one, other) >= 0 ? one : other);
            if (report.status() == Status.ISSUED) {
                issued.add(about);
            }
        }
    }

    Optional<Report> of(String type, AskedScope scope, Span span) {
        return Optional.ofNullable(made.get(new About(type, scope, span)));
    }

    /** Whether any version was issued. */
    boolean isIssued(String type, AskedScope scope, Span span) {
        return issued.contains(new About(type, scope, span));
    }

    /** Those that are neither issued nor withdrawn, by number. */
    List<Report> open() {
        return made.values().stream()
                .filter(report -> report.status() != Status.ISSUED && report.status() != Status.WITHDRAWN)
                .sorted(Comparator.comparing(Report::id))
                .toList();
    }
}
