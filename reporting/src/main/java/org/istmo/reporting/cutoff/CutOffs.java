package org.istmo.reporting.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/** Tests the cut-off of months, each in one state of the database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CutOffs {

    private DataSource snapshots;

    protected CutOffs() {}

    @Inject
    public CutOffs(@Snapshot DataSource snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param days 1 to {@value CutOff#MOST_DAYS}
     * @throws org.istmo.domain.problem.Forbidden unless the reader is staff, or a donor's verifier: over what they are engaged for
     * @throws Missing when there is no such office, or a donor's verifier's agreements have nothing to do with it
     * @throws Invalid when the month is outside of what a verifier is engaged for
     */
    public CutOff of(Scope scope, OfficeCode office, YearMonth month, int days) {
        scope.mustBeStaffOrEngaged();
        return SnapshotTransaction.on(snapshots, handle -> {
            LocalDate last = month.atEndOfMonth();
            scope.engagement().ifPresent(engaged -> mustTouch(engaged, month.atDay(1), last));
            Office found = Office.of(handle, scope, office);
            LocalDate next = last.plusDays(1);
            CutOffRows rows = new CutOffRows(handle, scope, office);
            return new CutOff(
                    office,
                    month,
                    days,
                    found.closedThrough(last),
                    rows.part(
                            "e.transaction_date >= :first AND e.transaction_date <= :last AND e.posting_month > :first",
                            Map.of("first", month.atDay(1), "last", last)),
                    rows.part(
                            "e.posting_month = :first AND e.transaction_date > :last",
                            Map.of("first", month.atDay(1), "last", last)),
                    rows.part(CutOffRows.DATED, dated(next.minusDays(days), last)),
                    rows.part(CutOffRows.DATED, dated(next, last.plusDays(days))),
                    rows.part(
                            "e.reverses IS NOT NULL AND e.posted_at >= :first AND e.posted_at < :behind",
                            Map.of("first", found.midnight(next), "behind", found.midnight(next.plusDays(days)))));
        });
    }

    private static void mustTouch(Engagement engaged, LocalDate first, LocalDate last) {
        if (last.isBefore(engaged.from()) || first.isAfter(engaged.to())) {
            throw new Invalid("?month", "outside-engagement", "The month is outside of the dates of this engagement.");
        }
    }

    private static Map<String, ?> dated(LocalDate first, LocalDate last) {
        return Map.of("first", first, "last", last);
    }

    /** @param closed the last day of its last closed month; empty when none is closed */
    private record Office(ZoneId zone, Optional<LocalDate> closed) {

        static Office of(Handle handle, Scope scope, OfficeCode office) {
            return EngagedEntries.bind(
                            handle.createQuery("SELECT o.zone, o.closed_through FROM office o WHERE o.code = :code"
                                    + EngagedEntries.offices(scope)),
                            scope)
                    .bind("code", office.code())
                    .map((row, context) -> new Office(
                            ZoneId.of(row.getString(1)), Optional.ofNullable(row.getObject(2, LocalDate.class))))
                    .findOne()
                    .orElseThrow(() -> new Missing("office", office.code()));
        }

        boolean closedThrough(LocalDate day) {
            return closed.filter(through -> !through.isBefore(day)).isPresent();
        }

        OffsetDateTime midnight(LocalDate day) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
    }
}
