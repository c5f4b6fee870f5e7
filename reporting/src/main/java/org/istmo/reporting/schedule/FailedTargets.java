package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/** What schedules could not make and do not try again by themselves, by what it is about. */
class FailedTargets {

    private record About(String type, AskedScope scope, Span span) {}

    /**
     * A target that failed.
     *
     * @param run the number of its run
     * @param ownerGone whether it could not be ordered because the account that keeps its schedule opens nothing any more
     * @param told when people were told
     */
    record Failed(long run, boolean ownerGone, OffsetDateTime told) {}

    private final Map<About, Failed> failed = new HashMap<>();

    FailedTargets(Handle handle) {
        handle.createQuery(
                        "SELECT s.type, t.scope_kind, t.scope_key, r.period_from, r.period_to, r.id, t.fault_code, t.told_at FROM schedule_target t"
                                + " JOIN schedule_run r ON r.id = t.run JOIN schedule s ON s.id = r.schedule LEFT JOIN report p ON p.id = t.report"
                                + " WHERE t.told_at IS NOT NULL AND (p.status = 'failed' OR (p.status IS NULL AND t.fault_code IS NOT NULL)) ORDER BY r.id")
                .map((row, context) -> Map.entry(
                        new About(
                                row.getString("type"),
                                new AskedScope(row.getString("scope_kind"), row.getString("scope_key")),
                                new Span(
                                        row.getObject("period_from", LocalDate.class),
                                        row.getObject("period_to", LocalDate.class))),
                        new Failed(
                                row.getLong("id"),
                                TargetDesk.OWNER_GONE.equals(row.getString("fault_code")),
                                row.getObject("told_at", OffsetDateTime.class))))
                .forEach(one -> failed.put(one.getKey(), one.getValue()));
    }

    Optional<Failed> of(String type, AskedScope scope, Span span) {
        return Optional.ofNullable(failed.get(new About(type, scope, span)));
    }
}
