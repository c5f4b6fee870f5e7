package org.istmo.reporting.archive;

import java.time.OffsetDateTime;
import java.util.function.LongFunction;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.PlanRows;
import org.istmo.domain.database.Numbers;
import org.istmo.reporting.dataset.Language;
import org.jdbi.v3.core.Handle;

/** Writes down what was ordered: the report's own row, and whom it is addressed to. */
public final class OrderedRow {

    private OrderedRow() {}

    /**
     * One of a schedule waits while an office that it is about has not closed its period ({@code rules.md} 11).
     *
     * @param number what the report is called, for the number of its row
     * @return the number of its row
     */
    public static long write(
            Handle handle, ReportOrder order, Reader by, OffsetDateTime at, LongFunction<String> number) {
        long id = new Numbers(handle).next();
        handle.createUpdate(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, schedule) VALUES (:id, :number, :type,"
                                + " :scopeKind, :scopeKey, :office, :from, :to, :languages, :formats, :status, 0, :step, 1, :key, :by, :at, 1, :schedule)")
                .bind("id", id)
                .bind("number", number.apply(id))
                .bind("type", order.type())
                .bind("scopeKind", order.scopeKind().word())
                .bind("scopeKey", order.scopeKey())
                .bind("office", order.office().code())
                .bind("from", order.from())
                .bind("to", order.to())
                .bind(
                        "languages",
                        ReportRows.joined(
                                order.languages().stream().map(Language::code).toList()))
                .bind("formats", ReportRows.joined(order.formats()))
                .bind("status", first(handle, order).word())
                .bind("schedule", order.schedule().orElse(null))
                .bind(
                        "step",
                        new PlanRows(handle)
                                .inForce(order.type(), order.office())
                                .cleared()
                                .first()
                                .ordinal())
                .bind("key", order.idempotencyKey())
                .bind("by", by.account())
                .bind("at", at)
                .execute();
        for (Audience audience : order.audience()) {
            handle.createUpdate(
                            "INSERT INTO report_audience (report, donor, agreement) VALUES (:report, :donor, :agreement)")
                    .bind("report", id)
                    .bind("donor", audience.donor())
                    .bind("agreement", audience.agreement())
                    .execute();
        }
        return id;
    }

    private static Status first(Handle handle, ReportOrder order) {
        boolean waits = order.schedule().isPresent()
                && !new OpenOffices(handle)
                        .of(order.scopeKind(), order.scopeKey(), order.office(), order.to())
                        .isEmpty();
        return waits ? Status.WAITING : Status.QUEUED;
    }
}
