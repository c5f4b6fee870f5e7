package org.istmo.reporting.query;

import org.istmo.reporting.catalogue.ScopeKind;
import org.jdbi.v3.core.statement.Query;

/** Which activities a progress report is on: those with money of the agreement, or that it pays or funds without any yet; none of another agency's. */
record ProgressScope(DraftRequest request) {

    /** The condition on activity {@code v}. */
    String activities() {
        return "v.external_agency = '' AND v.id IN (" + numbers() + ")";
    }

    /** Activities of one event: whose people another one of the report counts already. */
    String countedElsewhere() {
        return "v.same_event_as IN (" + numbers() + ")";
    }

    private String numbers() {
        String agreement = "g." + (request.scopeKind() == ScopeKind.GRANT ? "number" : "donor") + " = :key";
        return "SELECT l.project FROM lineage l WHERE l.report = :report UNION SELECT w.id FROM activity w JOIN"
                + " activity_agreement p ON p.office = w.office AND p.identifier = w.identifier JOIN agreement g ON g.id ="
                + " p.agreement WHERE " + agreement
                + " UNION SELECT f.activity FROM activity_funding f JOIN agreement g ON g.id = f.agreement WHERE "
                + agreement;
    }

    Query bind(Query query) {
        return query.bind("report", request.report()).bind("key", request.scopeKey());
    }
}
