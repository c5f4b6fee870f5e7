package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.tieout.Said;
import org.jspecify.annotations.Nullable;

/** What a revision of an issued report would say otherwise, before anybody orders it: the report as it was issued, held against today's ledger. Keeps nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Foresight {

    private ReportKinds kinds;
    private Snapshots snapshots;

    protected Foresight() {}

    @Inject
    public Foresight(ReportKinds kinds, Snapshots snapshots) {
        this.kinds = kinds;
        this.snapshots = snapshots;
    }

    /**
     * A figure that would be another one.
     *
     * @param before as it was issued; null where it was not printed
     * @param after as it would be; null where it would not be printed
     * @param unit an ISO 4217 code, {@code %}, or what is counted
     */
    public record Moved(
            String key,
            Text label,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            String unit) {

        /** What is not printed counts as nothing. */
        public BigDecimal difference() {
            return (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
        }
    }

    /**
     * In the order of the page. What says how things stood when the report was read, such as days left, is no change.
     *
     * @throws Conflict unless the report is issued
     * @throws LookEnded when the look was ended meanwhile
     */
    public List<Moved> of(Scope scope, Report report, Look look) {
        scope.mustBeStaff();
        if (report.status() != Status.ISSUED) {
            throw new Conflict(
                    "not-issued", "The report is " + report.status().word() + "; only what was issued is revised.");
        }
        return of(kinds.of(report.type()).orElseThrow(), report, look);
    }

    private <D> List<Moved> of(ReportKind<D> kind, Report report, Look look) {
        Said issued = TieOutGate.said(kind, frozen(kind, report));
        return snapshots.rehearsed(look, handle -> {
            Said today = TieOutGate.said(kind, kind.read(handle, report)).atTheMomentOf(issued, kind::ofTheMoment);
            return moved(issued, today);
        });
    }

    static List<Moved> moved(Said issued, Said today) {
        Set<String> keys = new LinkedHashSet<>(today.figures().keySet());
        keys.addAll(issued.figures().keySet());
        List<Moved> moved = new ArrayList<>();
        for (String key : keys) {
            @Nullable Figure was = issued.figures().get(key);
            @Nullable Figure is = today.figures().get(key);
            Figure either = is == null ? was : is;
            if (either == null) {
                continue;
            }
            Moved one = new Moved(
                    key, either.label(), value(was), value(is), either.amount().currency());
            if (one.difference().signum() != 0) {
                moved.add(one);
            }
        }
        return moved;
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.amount().value();
    }

    private <D> D frozen(ReportKind<D> kind, Report report) {
        try {
            return snapshots.frozen(kind, report, Stage.ISSUED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }
}
