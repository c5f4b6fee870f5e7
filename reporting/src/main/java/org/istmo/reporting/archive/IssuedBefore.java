package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.reporting.catalogue.ScopeKind;
import org.jdbi.v3.core.Handle;

/**
 * The last report that was issued on a period before.
 *
 * @param number its own number
 * @param to the last day of its period
 */
public record IssuedBefore(long id, String number, int version, LocalDate to) {

    /**
     * Of the same type and scope, whichever office made it: a scope's money is one. Of several on the last period the one that was issued last.
     *
     * @param day its period ended before
     */
    public static Optional<IssuedBefore> of(Handle handle, String type, ScopeKind kind, String key, LocalDate day) {
        return handle.createQuery(
                        "SELECT id, number, report_version, period_to FROM report WHERE type = :type AND scope_kind = :kind"
                                + " AND scope_key = :key AND status = 'issued' AND period_to < :day"
                                + " ORDER BY period_to DESC, issued_at DESC, id DESC LIMIT 1")
                .bind("type", type)
                .bind("kind", kind.word())
                .bind("key", key)
                .bind("day", day)
                .map((row, context) -> new IssuedBefore(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getInt("report_version"),
                        row.getObject("period_to", LocalDate.class)))
                .findOne();
    }
}
