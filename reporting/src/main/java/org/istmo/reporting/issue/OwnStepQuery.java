package org.istmo.reporting.issue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Deputy;
import org.istmo.domain.clearance.DeputyRows;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What {@link Clearance#of(Reader)} grants, asked of the database: the reports whose due step somebody may take, their own or as a deputy. */
record OwnStepQuery(Reader reader, List<Deputy> lent) {

    private static final String REPORTS =
            " FROM report r JOIN clearance_plan_step s ON s.report_type = r.type AND s.office = r.steps_office AND s.version = r.steps_version"
                    + " AND s.ordinal = r.next_step LEFT JOIN schedule_target t ON t.report = r.id WHERE r.status IN ('draft', 'in-clearance')";

    /** The place of a step of the report's plan; a name that it no longer goes by counts as the first. */
    private static final String PLACE =
            "COALESCE((SELECT MIN(n.ordinal) FROM clearance_plan_step n WHERE n.report_type = r.type"
                    + " AND n.office = r.steps_office AND n.version = r.steps_version AND n.step = %s), 1)";

    /** A return undoes what was cleared from the step that it goes back to, and reading anew all that was done before. */
    private static final String UNDONE =
            "EXISTS (SELECT 1 FROM clearance u WHERE u.report = c.report AND u.ordinal > c.ordinal AND (u.outcome = 'redrafted'"
                    + " OR (c.outcome = 'cleared' AND u.outcome = 'returned' AND "
                    + PLACE.formatted("u.returned_to") + " <= " + PLACE.formatted("c.step") + ")))";

    /** Whether a report beyond its first step is an account's work; nobody clears their own. */
    private static final String INVOLVED =
            "(s.ordinal > 1 AND (r.requested_by = :%1$s OR EXISTS (SELECT 1 FROM report_author w WHERE w.report = r.id AND w.account = :%1$s)"
                    + " OR EXISTS (SELECT 1 FROM clearance c WHERE c.report = r.id AND (c.account = :%1$s OR c.principal = :%1$s)"
                    + " AND c.outcome IN ('cleared', 'retried', 'redrafted') AND NOT " + UNDONE + ")))";

    private static final String TAKEN_FOR = "COALESCE(s.at_office, r.office)";

    OwnStepQuery {
        lent = List.copyOf(lent);
    }

    static OwnStepQuery of(Handle handle, Reader reader, Instant now) {
        return new OwnStepQuery(
                reader,
                Clearance.mayStandIn(reader) ? new DeputyRows(handle).ofAccount(reader.account(), now) : List.of());
    }

    /**
     * @param what of {@code report r}, the due step {@code s} and the target {@code t} of a run that it came of
     * @param ordered how they are grouped and ordered
     */
    Query ask(Handle handle, String what, String ordered) {
        String lending =
                IntStream.range(0, lent.size()).mapToObj(OwnStepQuery::lending).collect(Collectors.joining());
        Query query = handle.createQuery(what + REPORTS + " AND NOT " + INVOLVED.formatted("reader")
                        + " AND ((s.role IN (<roles>) AND " + TAKEN_FOR + " IN (<offices>))" + lending + ")" + ordered)
                .bind("reader", reader.account())
                .bindList(
                        "roles", orNone(reader.roles().stream().map(Role::word).toList()))
                .bindList(
                        "offices",
                        orNone(reader.offices().stream().map(OfficeCode::code).toList()));
        for (int index = 0; index < lent.size(); index++) {
            query.bind("principal" + index, lent.get(index).principal().account())
                    .bind("role" + index, lent.get(index).role().word())
                    .bind("office" + index, lent.get(index).office().code());
        }
        return query;
    }

    /** A deputy takes no step of a report that is the work of whom they stand in for. */
    private static String lending(int index) {
        return " OR (s.role = :role" + index + " AND " + TAKEN_FOR + " = :office" + index + " AND NOT "
                + INVOLVED.formatted("principal" + index) + ")";
    }

    private static List<String> orNone(List<String> words) {
        return words.isEmpty() ? List.of("") : words;
    }
}
