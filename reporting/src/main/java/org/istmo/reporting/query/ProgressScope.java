package org.istmo.reporting.query;

import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.catalogue.ScopeKind;
import org.jdbi.v3.core.Handle;

/**
 * Which activities a progress report is on: those with money of the agreement, or that it pays or funds without any yet; none of another agency's.
 *
 * @param numbers of the activities, looked up once: a database that asked for them row by row would take the square of their count
 */
record ProgressScope(DraftRequest request, List<Long> numbers) {

    /** What SQL finds in no activity. */
    private static final String NONE = "-1";

    /** Once the report's lineage is written. */
    static ProgressScope of(Handle handle, DraftRequest request) {
        String agreement = "g." + (request.scopeKind() == ScopeKind.GRANT ? "number" : "donor") + " = :key";
        return new ProgressScope(
                request,
                handle.createQuery("SELECT l.project FROM lineage l WHERE l.report = :report UNION SELECT w.id FROM"
                                + " activity w JOIN activity_agreement p ON p.office = w.office AND p.identifier ="
                                + " w.identifier JOIN agreement g ON g.id = p.agreement WHERE " + agreement
                                + " UNION SELECT f.activity FROM activity_funding f JOIN agreement g ON g.id ="
                                + " f.agreement WHERE " + agreement)
                        .bind("report", request.report())
                        .bind("key", request.scopeKey())
                        .mapTo(Long.class)
                        .list());
    }

    /**
     * The condition on activity {@code v}.
     *
     * @param number the column with its number by which the query is to find its rows: of the table that {@code v} is joined to, where it is joined to one
     */
    String activities(String number) {
        return "v.external_agency = '' AND " + number + " IN (" + listed() + ")";
    }

    /** Activities of one event: whose people another one of the report counts already. */
    String countedElsewhere() {
        return "v.same_event_as IN (" + listed() + ")";
    }

    private String listed() {
        return numbers.isEmpty() ? NONE : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
