package org.istmo.domain.clearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The steps of report types in the database, each version of them. */
public class PlanRows {

    private static final String ALL_OFFICES = "";

    private static final String PLANS =
            "SELECT p.report_type, p.office, p.version, s.ordinal, s.step, s.role, s.at_office FROM clearance_plan p"
                    + " LEFT JOIN clearance_plan_step s ON s.report_type = p.report_type AND s.office = p.office AND s.version = p.version"
                    + " WHERE p.version = (SELECT max(q.version) FROM clearance_plan q WHERE q.report_type = p.report_type AND q.office = p.office)";

    private final Handle handle;

    public PlanRows(Handle handle) {
        this.handle = handle;
    }

    /** The newest of every type and office, by type and then by office, the one for all offices first. */
    List<Plan> all() {
        return plans(handle.createQuery(PLANS + " ORDER BY p.report_type, p.office, s.ordinal"));
    }

    /** The newest one of exactly that office. */
    Optional<Plan> newest(String type, Optional<OfficeCode> office) {
        return plans(handle.createQuery(PLANS + " AND p.report_type = :type AND p.office = :office ORDER BY s.ordinal")
                        .bind("type", type)
                        .bind("office", office.map(OfficeCode::code).orElse(ALL_OFFICES)))
                .stream()
                .findFirst();
    }

    /**
     * What rules a report of the office that is drafted now.
     *
     * @throws Conflict when nobody has said how the type is cleared
     */
    public Plan inForce(String type, OfficeCode office) {
        return newest(type, Optional.of(office))
                .filter(Plan::hasSteps)
                .or(() -> newest(type, Optional.empty()).filter(Plan::hasSteps))
                .orElseThrow(() -> new Conflict(
                        "no-clearance-steps", "Nobody has said yet by which steps a " + type + " is cleared."));
    }

    /** Whether it was written; false when somebody else wrote this version before. */
    boolean insert(Plan plan, long by, OffsetDateTime at) {
        int written = handle.createUpdate(
                        "INSERT INTO clearance_plan (report_type, office, version, changed_by, changed_at)"
                                + " VALUES (:type, :office, :version, :by, :at) ON CONFLICT DO NOTHING")
                .bind("type", plan.type())
                .bind("office", plan.officeWord())
                .bind("version", plan.version())
                .bind("by", by)
                .bind("at", at)
                .execute();
        if (written == 1) {
            plan.steps().forEach(step -> insert(plan, step));
        }
        return written == 1;
    }

    private void insert(Plan plan, Step step) {
        handle.createUpdate(
                        "INSERT INTO clearance_plan_step (report_type, office, version, ordinal, step, role, at_office)"
                                + " VALUES (:type, :office, :version, :ordinal, :step, :role, :at)")
                .bind("type", plan.type())
                .bind("office", plan.officeWord())
                .bind("version", plan.version())
                .bind("ordinal", step.ordinal())
                .bind("step", step.name())
                .bind("role", step.role().word())
                .bind("at", step.office().map(OfficeCode::code).orElse(null))
                .execute();
    }

    private record Key(String type, String office, long version) {}

    private static List<Plan> plans(Query query) {
        Map<Key, List<Step>> steps = new LinkedHashMap<>();
        query.map((row, context) -> Map.entry(
                        new Key(row.getString("report_type"), row.getString("office"), row.getLong("version")),
                        step(row)))
                .forEach(row -> row.getValue()
                        .ifPresentOrElse(
                                step -> steps.computeIfAbsent(row.getKey(), first -> new ArrayList<>())
                                        .add(step),
                                () -> steps.put(row.getKey(), List.of())));
        return steps.entrySet().stream()
                .map(plan -> new Plan(
                        plan.getKey().type(),
                        Optional.of(plan.getKey().office())
                                .filter(code -> !code.equals(ALL_OFFICES))
                                .map(OfficeCode::new),
                        plan.getKey().version(),
                        plan.getValue()))
                .toList();
    }

    private static Optional<Step> step(ResultSet row) throws SQLException {
        return row.getString("step") == null ? Optional.empty() : Optional.of(stepOf(row));
    }

    /** From the columns {@code ordinal, step, role, at_office}. */
    public static Step stepOf(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("ordinal"),
                row.getString("step"),
                Role.of(row.getString("role")),
                Optional.ofNullable(row.getString("at_office")).map(OfficeCode::new));
    }
}
