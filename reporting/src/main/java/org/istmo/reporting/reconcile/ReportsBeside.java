package org.istmo.reporting.reconcile;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.Span;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** The issued reports whose period lies in the filter's, and those of their figures that a sum over the ledger's rows is of the same as. */
final class ReportsBeside {

    /** Reports whose figures are looked at for one ledger. */
    static final int MOST = 40;

    private static final Logger LOG = Logger.getLogger(ReportsBeside.class.getName());

    private static final int PAGE = 500;

    private static final String NO_WHOLE_MONTHS = "no-whole-months";

    private final List<ComparedFigure> figures = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final Optional<String> none;
    private final Room room;
    private int tried;

    ReportsBeside(Handle handle, Scope scope, ActivityFilter filter, StatedFigures stated, Room room) {
        this.room = room;
        none = Span.wholeMonths(filter.from(), filter.to()) ? Optional.empty() : Optional.of(NO_WHOLE_MONTHS);
        if (none.isPresent()) {
            return;
        }
        issued(handle, scope).stream()
                .filter(report ->
                        filter.from().map(from -> !report.from().isBefore(from)).orElse(true))
                .filter(report ->
                        filter.to().map(to -> !report.to().isAfter(to)).orElse(true))
                .sorted(Comparator.comparing(Report::to)
                        .thenComparing(Report::id)
                        .reversed())
                .forEach(report -> add(handle, filter, report, stated));
    }

    /** All that no later version superseded. */
    private static List<Report> issued(Handle handle, Scope scope) {
        ReportRows rows = new ReportRows(handle);
        List<Report> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Report> page;
        do {
            page = rows.page(scope, Optional.of(Status.ISSUED), true, before, PAGE);
            all.addAll(page);
            before = page.isEmpty() ? before : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return all;
    }

    private void add(Handle handle, ActivityFilter filter, Report report, StatedFigures stated) {
        ReportRowsOf rows = new ReportRowsOf(filter, report);
        Optional<Apart.Why> why = rows.apart();
        if (why.isEmpty() && tried++ >= MOST) {
            why = Optional.of(Apart.Why.TOO_MANY);
        }
        why.or(() -> tried(handle, report, rows, stated)).ifPresent(reason -> apart.add(new Apart(report, reason)));
    }

    private Optional<Apart.Why> tried(Handle handle, Report report, ReportRowsOf rows, StatedFigures stated) {
        try {
            return compare(handle, report, rows, stated.of(report))
                    ? Optional.empty()
                    : Optional.of(Apart.Why.NO_SUCH_FIGURE);
        } catch (UncheckedIOException unreadable) {
            LOG.log(Level.SEVERE, unreadable, () -> "The figures of " + report.number() + " cannot be read");
            return Optional.of(Apart.Why.UNREADABLE);
        }
    }

    private boolean compare(Handle handle, Report report, ReportRowsOf rows, List<Figure> stated) {
        boolean earlier = earlier(handle, report);
        Instant readAt = readAt(handle, report);
        boolean any = false;
        for (Figure figure : stated) {
            Optional<FigureKey> key = FigureKey.parse(figure.amount().key());
            Optional<RowSum> sum = key.flatMap(known -> rows.of(known, earlier));
            if (key.isPresent() && sum.isPresent()) {
                any = true;
                figures.add(new ComparedFigure(
                        new ReportFigure(report, figure.amount().key(), figure.label()),
                        key.get(),
                        figure.amount().value(),
                        readAt,
                        new Compared(sum.get(), figure.amount().currency(), room)));
            }
        }
        return any;
    }

    private static boolean earlier(Handle handle, Report report) {
        return handle.createQuery("SELECT entry FROM lineage WHERE report = :report AND quarter = :earlier LIMIT 1")
                .bind("report", report.id())
                .bind("earlier", Dimension.EARLIER)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    private static Instant readAt(Handle handle, Report report) {
        return handle.createQuery("SELECT COALESCE(claimed_at, issued_at) FROM report WHERE id = :report")
                .bind("report", report.id())
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one();
    }

    /** Why no report was looked at. */
    Optional<String> none() {
        return none;
    }

    List<ComparedFigure> figures() {
        return figures;
    }

    List<Apart> apart() {
        return apart;
    }

    /** The numbers of those that are compared. */
    List<Long> reports() {
        return figures.stream().map(ComparedFigure::report).distinct().toList();
    }
}
