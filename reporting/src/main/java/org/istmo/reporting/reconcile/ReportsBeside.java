package org.istmo.reporting.reconcile;

import java.io.UncheckedIOException;
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

/** The issued reports whose period lies in the filter's, each looked at for figures that a sum over the ledger's rows is of the same as. */
final class ReportsBeside {

    /** Reports whose figures are looked at for one ledger. */
    static final int MOST = 40;

    private static final Logger LOG = Logger.getLogger(ReportsBeside.class.getName());

    private static final int PAGE = 500;

    private static final String NO_WHOLE_MONTHS = "no-whole-months";

    private final LedgerState state;
    private final Holding holding;
    private final List<Apart> apart = new ArrayList<>();
    private final Optional<String> none;
    private int tried;

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
        ActivityFilter filter = state.filter();
        none = Span.wholeMonths(filter.from(), filter.to()) ? Optional.empty() : Optional.of(NO_WHOLE_MONTHS);
        if (none.isPresent()) {
            return;
        }
        issued(state.handle(), state.scope()).stream()
                .filter(report ->
                        filter.from().map(from -> !report.from().isBefore(from)).orElse(true))
                .filter(report ->
                        filter.to().map(to -> !report.to().isAfter(to)).orElse(true))
                .sorted(Comparator.comparing(Report::to)
                        .thenComparing(Report::id)
                        .reversed())
                .forEach(this::add);
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
        Optional<Apart.Why> why = holding.apart(report);
        if (why.isEmpty() && tried++ >= MOST) {
            why = Optional.of(Apart.Why.TOO_MANY);
        }
        why.or(() -> tried(report)).ifPresent(reason -> apart.add(new Apart(report, reason)));
    }

    private Optional<Apart.Why> tried(Report report) {
        try {
            return holding.hold(report) ? Optional.empty() : Optional.of(Apart.Why.NO_SUCH_FIGURE);
        } catch (UncheckedIOException unreadable) {
            LOG.log(Level.SEVERE, unreadable, () -> "The figures of " + report.number() + " cannot be read");
            return Optional.of(Apart.Why.UNREADABLE);
        }
    }

    /** Why no report was looked at. */
    Optional<String> none() {
        return none;
    }

    List<Apart> apart() {
        return apart;
    }
}
