package org.istmo.reporting.reconcile;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jdbi.v3.core.Handle;

/** The issued reports whose period lies in the filter's, each looked at for figures that a sum over the ledger's rows is of the same as; those of which a part does are told apart. */
final class ReportsBeside {

    /** Reports whose figures are looked at for one ledger. */
    static final int MOST = 200;

    /** Reports that are named as not compared; the others are counted. */
    static final int MOST_APART = 500;

    /** What reading their figures may take, in seconds: nothing of the ledger is sent meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(ReportsBeside.class.getName());

    private static final int PAGE = 500;

    private final LedgerState state;
    private final Holding holding;
    private final List<Apart> apart = new ArrayList<>();
    private final Instant begun;
    private int tried;
    private int unnamed;

    /** Holds a ledger against a report. */
    interface Holding {

        /** Why the ledger's rows do not tell which are the report's; empty when they do. */
        Optional<Apart.Why> apart(Report report);

        /** Keeps what of it can be compared; says whether there is any. */
        boolean hold(Report report);
    }

    ReportsBeside(LedgerState state, Holding holding) {
        this.state = state;
        this.holding = holding;
        this.begun = state.clock().instant();
        issued(state.handle(), state.scope()).stream()
                .filter(this::touches)
                .sorted(Comparator.comparing(Report::to)
                        .thenComparing(Report::id)
                        .reversed())
                .forEach(this::add);
    }

    /** Whether any day of its period is in the filter. */
    private boolean touches(Report report) {
        ActivityFilter filter = state.filter();
        return filter.from().map(from -> !report.to().isBefore(from)).orElse(true)
                && filter.to().map(to -> !report.from().isAfter(to)).orElse(true);
    }

    /** Why its period does not lie in the filter's; empty when it does. */
    private Optional<Apart.Why> cut(Report report) {
        ActivityFilter filter = state.filter();
        Optional<LocalDate> from = filter.from().filter(day -> day.isAfter(report.from()));
        Optional<LocalDate> to = filter.to().filter(day -> day.isBefore(report.to()));
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Span.wholeMonths(from, to) ? Apart.Why.PARTLY : Apart.Why.CUT_MONTHS);
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

    private void add(Report report) {
        cut(report)
                .or(() -> holding.apart(report))
                .or(this::tooMuch)
                .or(() -> tried(report))
                .ifPresent(reason -> apart(report, reason));
    }

    private Optional<Apart.Why> tooMuch() {
        if (tried++ >= MOST) {
            return Optional.of(Apart.Why.TOO_MANY);
        }
        return Duration.between(begun, state.clock().instant()).compareTo(LONGEST) > 0
                ? Optional.of(Apart.Why.TOO_LONG)
                : Optional.empty();
    }

    private void apart(Report report, Apart.Why reason) {
        if (apart.size() < MOST_APART) {
            apart.add(new Apart(report, reason));
        } else {
            unnamed++;
        }
    }

    private Optional<Apart.Why> tried(Report report) {
        try {
            return holding.hold(report) ? Optional.empty() : Optional.of(Apart.Why.NO_SUCH_FIGURE);
        } catch (UncheckedIOException unreadable) {
            LOG.log(Level.SEVERE, unreadable, () -> "The figures of " + report.number() + " cannot be read");
            return Optional.of(Apart.Why.UNREADABLE);
        }
    }

    /** These, and what is only counted of them. */
    List<Said> notes(Said... others) {
        List<Said> notes = new ArrayList<>(List.of(others));
        if (unnamed > 0) {
            notes.add(Said.of("note.reports.apart", String.valueOf(unnamed)));
        }
        return notes;
    }

    List<Apart> apart() {
        return apart;
    }
}
