package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.catalogue.ScopeKind;
import org.jdbi.v3.core.Handle;

/** The offices that a report waits for: those that post to what it is about and have not closed all months of its period ({@code rules.md} 11). */
public final class OpenOffices {

    private static final String OPEN =
            "SELECT o.code FROM office o WHERE (o.closed_through IS NULL OR o.closed_through < :to) AND (o.code = :office OR o.status <> 'closed' AND o.code IN (%s)) ORDER BY o.code";

    private final Handle handle;

    public OpenOffices(Handle handle) {
        this.handle = handle;
    }

    /**
     * By code.
     *
     * @param office whose report it is
     * @param to last day of the period
     */
    public List<String> of(ScopeKind kind, String key, OfficeCode office, LocalDate to) {
        return handle.createQuery(OPEN.formatted(posting(kind)))
                .bind("to", to)
                .bind("office", office.code())
                .bind("key", key)
                .mapTo(String.class)
                .list();
    }

    private static String posting(ScopeKind kind) {
        String some = "SELECT c.office FROM cell c WHERE c.posting_month <= :to AND ";
        return switch (kind) {
            case GRANT -> some + "c.agreement IN (SELECT g.id FROM agreement g WHERE g.number = :key)";
            case DONOR -> some + "c.donor = :key UNION SELECT g.office FROM agreement g WHERE g.donor = :key";
            case OFFICE -> some + "c.office IN (SELECT p.code FROM office p WHERE p.parent = :key)";
            // A key is bound in every statement, and of these nobody asks for it.
            case STATE, TREATY, REGION ->
                some
                        + "c.office <> :key UNION SELECT p.code FROM office p WHERE p.kind = 'office' AND p.status = 'open'";
        };
    }
}
