package org.istmo.domain.grant;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The agreements that offices still have to account for, out of the state of the database that a report is read from. */
public final class RunningAgreements {

    private static final String RUNNING =
            "SELECT g.* FROM agreement g JOIN agreement_status s ON s.code = g.status WHERE s.owes_reports AND g.status <> 'financially-closed'"
                    + " AND g.office IN (<offices>) AND g.start_date <= :to AND " + Seen.CONDITION
                    + " ORDER BY g.number";

    private static final String OWING =
            "SELECT g.* FROM agreement g JOIN agreement_status s ON s.code = g.status WHERE s.owes_reports AND g.office = :office"
                    + " AND g.start_date <= :to AND " + Seen.CONDITION + " ORDER BY g.number";

    private RunningAgreements() {}

    /**
     * Neither being negotiated, nor cancelled, nor closed financially; by number.
     *
     * @param offices at least one
     * @param to those that began later are left out
     */
    public static List<KeptAgreement> of(Handle handle, Scope scope, List<String> offices, LocalDate to) {
        Query running = Seen.bind(handle.createQuery(RUNNING), scope)
                .bindList("offices", offices)
                .bind("to", to);
        return AgreementRows.read(handle, running);
    }

    /** What reports are owed on for some of a span: neither being negotiated nor cancelled, and in force on one of its days at least; by number. */
    public static List<KeptAgreement> inForce(
            Handle handle, Scope scope, OfficeCode office, LocalDate from, LocalDate to) {
        Query owing = Seen.bind(handle.createQuery(OWING), scope)
                .bind("office", office.code())
                .bind("to", to);
        return AgreementRows.read(handle, owing).stream()
                .filter(kept -> !kept.terms().endInForce().isBefore(from))
                .toList();
    }
}
