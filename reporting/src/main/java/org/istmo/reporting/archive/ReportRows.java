package org.istmo.reporting.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.PlanRows;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads reports, each reader those that are theirs. */
public class ReportRows {

    private static final RowMapper<Report> REPORT = (row, context) -> new Report(
            row.getLong("id"),
            row.getString("number"),
            row.getString("type"),
            ScopeKind.of(row.getString("scope_kind")).orElseThrow(),
            row.getString("scope_key"),
            new OfficeCode(row.getString("office")),
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class),
            words(row.getString("languages")).stream()
                    .map(code -> Language.of(code).orElseThrow())
                    .toList(),
            words(row.getString("formats")),
            Status.of(row.getString("status")),
            row.getInt("progress"),
            row.getInt("next_step"),
            row.getInt("report_version"),
            row.getLong("requested_by"),
            row.getObject("requested_at", OffsetDateTime.class),
            Optional.ofNullable(row.getString("snapshot_sha256")),
            Optional.ofNullable(row.getString("renderer")),
            Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class)),
            Optional.ofNullable(row.getString("failure")),
            row.getLong("lock_version"),
            Optional.ofNullable(row.getObject("schedule", Long.class)));

    /** Staff see every report; a donor the issued ones that are addressed to them; anybody else none. */
    private static final String ADDRESSED =
            "(:staff OR (r.status = 'issued' AND EXISTS (SELECT 1 FROM report_audience a WHERE a.report = r.id"
                    + " AND a.donor = :donor AND (:whole OR a.agreement IN (<agreements>)))))";

    /** A donor's verifier sees the issued ones that are about one of their agreements and addressed to it, and whose period lies within their dates. */
    private static final String ENGAGED =
            "(r.status = 'issued' AND r.scope_kind = 'grant' AND EXISTS (SELECT 1 FROM report_audience a JOIN agreement g"
                    + " ON g.id = a.agreement WHERE a.report = r.id AND g.id IN (<agreements>) AND g.number = r.scope_key)"
                    + " AND r.period_from >= :engagedFrom AND r.period_to <= :engagedTo)";

    /** No version was issued in its stead. */
    private static final String CURRENT =
            " AND NOT EXISTS (SELECT 1 FROM report n WHERE n.supersedes = r.id AND n.status = 'issued')";

    private static final Map<String, String> ORDERS = Map.of(
            "ordered", "r.id",
            "report", "r.type",
            "about", "LOWER(r.scope_key)",
            "office", "r.office",
            "period", "r.period_to",
            "status", "r.status",
            "issued", "COALESCE(r.issued_at, TIMESTAMP '1900-01-01 00:00:00')");

    private final Handle handle;

    public ReportRows(Handle handle) {
        this.handle = handle;
    }

    public Optional<Report> withId(Scope scope, long id) {
        return seen(
                        handle.createQuery("SELECT r.* FROM report r WHERE r.id = :id AND " + seen(scope))
                                .bind("id", id),
                        scope)
                .map(REPORT)
                .findOne();
    }

    /**
     * Those after the one with that number, newest first.
     *
     * @param current whether those are left out that a later version superseded
     */
    public List<Report> page(Scope scope, Optional<Status> status, boolean current, long before, int limit) {
        String only = (status.isPresent() ? " AND r.status = :status" : "") + (current ? CURRENT : "");
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.id < :before AND " + seen(scope) + only
                        + " ORDER BY r.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit);
        status.ifPresent(wanted -> query.bind("status", wanted.word()));
        return seen(query, scope).map(REPORT).list();
    }

    /** Those of a filter, in the order of a table's reader. */
    List<Report> slice(Scope scope, ReportFilter filter, Slice slice) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE " + seen(scope) + filter.conditions()
                        + slice.ordered(ORDERS, "r.id"))
                .bindMap(filter.values());
        return seen(query, scope).map(REPORT).list();
    }

    /** Those that the reader sees and that were issued from that moment on and before the other, in their order. */
    public List<Report> issuedBetween(Scope scope, OffsetDateTime from, OffsetDateTime to) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.status = 'issued' AND r.issued_at >= :from"
                        + " AND r.issued_at < :to AND " + seen(scope) + " ORDER BY r.issued_at, r.id")
                .bind("from", from)
                .bind("to", to);
        return seen(query, scope).map(REPORT).list();
    }

    /** The issued ones that are addressed to an agreement, or are about all of its donor's; what was issued last first. */
    List<Report> addressedTo(Scope scope, long agreement, int limit) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.status = 'issued' AND EXISTS (SELECT 1 FROM"
                        + " report_audience x JOIN agreement g ON g.id = :agreement WHERE x.report = r.id AND (x.agreement = g.id"
                        + " OR (x.agreement = 0 AND x.donor = g.donor AND r.scope_kind = 'donor' AND r.scope_key = g.donor))) AND "
                        + seen(scope)
                        + " ORDER BY r.issued_at DESC, r.id DESC LIMIT :limit")
                .bind("agreement", agreement)
                .bind("limit", limit);
        return seen(query, scope).map(REPORT).list();
    }

    /** The current one of the same type and scope that was issued on the last period before that of a report. */
    Optional<Report> ofPeriodBefore(Scope scope, Report report) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.status = 'issued' AND r.type = :type"
                        + " AND r.scope_kind = :kind AND r.scope_key = :key AND r.period_to < :from AND " + seen(scope)
                        + CURRENT
                        + " ORDER BY r.period_to DESC, r.issued_at DESC, r.id DESC LIMIT 1")
                .bind("type", report.type())
                .bind("kind", report.scopeKind().word())
                .bind("key", report.scopeKey())
                .bind("from", report.from());
        return seen(query, scope).map(REPORT).findOne();
    }

    /** The issued ones on single agreements, for those of whose duties it is asked; of one agreement or of all. */
    public List<Report> issuedOnGrants(Scope scope, Optional<String> number) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.status = 'issued' AND r.scope_kind = 'grant'"
                + (number.isPresent() ? " AND r.scope_key = :number" : "") + " AND " + seen(scope) + " ORDER BY r.id");
        number.ifPresent(one -> query.bind("number", one));
        return seen(query, scope).map(REPORT).list();
    }

    /** Those that counted an entry of the ledger, by number, after the given one. */
    public List<Report> counting(Scope scope, long entry, long after, int limit) {
        Query query = handle.createQuery("SELECT r.* FROM report r WHERE r.id IN (SELECT l.report FROM lineage l WHERE"
                        + " l.entry = :entry) AND r.snapshot_sha256 IS NOT NULL AND r.id > :after AND " + seen(scope)
                        + " ORDER BY r.id LIMIT :limit")
                .bind("entry", entry)
                .bind("after", after)
                .bind("limit", limit);
        return seen(query, scope).map(REPORT).list();
    }

    Optional<Report> withKey(String idempotencyKey) {
        return handle.createQuery("SELECT r.* FROM report r WHERE r.idempotency_key = :key")
                .bind("key", idempotencyKey)
                .map(REPORT)
                .findOne();
    }

    /** The report as the program itself reads it, for its own work. */
    public Optional<Report> locked(long id) {
        return handle.createQuery("SELECT r.* FROM report r WHERE r.id = :id FOR UPDATE")
                .bind("id", id)
                .map(REPORT)
                .findOne();
    }

    /** Of these, in the order of their numbers, those that the reader may see. */
    public List<Report> all(Scope scope, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : seen(
                                handle.createQuery("SELECT r.* FROM report r WHERE r.id IN (<ids>) AND " + seen(scope)
                                                + " ORDER BY r.id")
                                        .bindList("ids", List.copyOf(ids)),
                                scope)
                        .map(REPORT)
                        .list();
    }

    /**
     * Those whose period ends on that day or later, and of any period those that people have to take further, for the program's own work. One that was ordered by
     * hand and withdrawn is not among them.
     */
    public List<Report> ofPeriodsAfter(LocalDate day) {
        return handle.createQuery(
                        "SELECT r.* FROM report r WHERE (r.period_to >= :day AND (r.status <> 'withdrawn' OR r.schedule IS NOT NULL))"
                                + " OR r.status IN ('waiting', 'draft', 'in-clearance') ORDER BY r.id")
                .bind("day", day)
                .map(REPORT)
                .list();
    }

    List<Long> withStatus(Status status) {
        return handle.createQuery("SELECT id FROM report WHERE status = :status ORDER BY id")
                .bind("status", status.word())
                .mapTo(Long.class)
                .list();
    }

    /** Every step that was ever taken, in order. */
    public List<Taken> clearance(long report) {
        return clearances(List.of(report)).getOrDefault(report, List.of());
    }

    /** Of each of these reports every step that was ever taken, in order; nothing of one where none was. */
    public Map<Long, List<Taken>> clearances(Collection<Long> reports) {
        Map<Long, List<Taken>> taken = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery(
                            "SELECT c.report, c.ordinal, c.step, c.outcome, c.account, a.name, c.principal, p.name AS principal_name, c.returned_to,"
                                    + " c.done_at, c.comment FROM clearance c JOIN account a ON a.id = c.account LEFT JOIN account p ON p.id = c.principal"
                                    + " WHERE c.report IN (<reports>) ORDER BY c.report, c.ordinal")
                    .bindList("reports", List.copyOf(reports))
                    .map((row, context) -> Map.entry(row.getLong("report"), taken(row)))
                    .forEach(one -> taken.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return taken;
    }

    private static Taken taken(ResultSet row) throws SQLException {
        Person principal = new Person(row.getLong("principal"), String.valueOf(row.getString("principal_name")));
        return new Taken(
                row.getInt("ordinal"),
                row.getString("step"),
                row.getString("outcome"),
                new Person(row.getLong("account"), row.getString("name")),
                principal.account() == 0 ? Optional.empty() : Optional.of(principal),
                Optional.ofNullable(row.getString("returned_to")),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("comment"));
    }

    /** Those that the report was drafted under; before it was drafted, those that rule its type and office now. */
    public Steps steps(Report report) {
        return Optional.ofNullable(steps(List.of(report)).get(report.id())).orElseThrow();
    }

    /** The same of each of these. */
    public Map<Long, Steps> steps(Collection<Report> reports) {
        Map<Long, List<Step>> drafted = drafted(reports);
        Map<List<Object>, Steps> inForce = new HashMap<>();
        Map<Long, Steps> steps = new HashMap<>();
        for (Report report : reports) {
            List<Step> its = drafted.get(report.id());
            steps.put(
                    report.id(),
                    its == null
                            ? inForce.computeIfAbsent(
                                    List.of(report.type(), report.office()),
                                    key -> new PlanRows(handle)
                                            .inForce(report.type(), report.office())
                                            .cleared())
                            : new Steps(its));
        }
        return steps;
    }

    private Map<Long, List<Step>> drafted(Collection<Report> reports) {
        Map<Long, List<Step>> drafted = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery(
                            "SELECT r.id, s.ordinal, s.step, s.role, s.at_office FROM report r JOIN clearance_plan_step s ON s.report_type = r.type"
                                    + " AND s.office = r.steps_office AND s.version = r.steps_version WHERE r.id IN (<reports>) ORDER BY r.id, s.ordinal")
                    .bindList("reports", reports.stream().map(Report::id).toList())
                    .map((row, context) -> Map.entry(row.getLong("id"), PlanRows.stepOf(row)))
                    .forEach(one -> drafted.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return drafted;
    }

    /** Those that the reader may know of. */
    List<Audience> audience(Scope scope, long report) {
        return audience(report).stream()
                .filter(audience -> isKnown(scope, audience))
                .toList();
    }

    private static boolean isKnown(Scope scope, Audience audience) {
        return scope.engagement().isPresent()
                ? scope.agreements().contains(audience.agreement())
                : scope.staff() || scope.donor().equals(Optional.of(audience.donor()));
    }

    /** Everybody whom the report is addressed to, for the program's own work. */
    public List<Audience> audience(long report) {
        return handle.createQuery(
                        "SELECT donor, agreement FROM report_audience WHERE report = :report ORDER BY donor, agreement")
                .bind("report", report)
                .map((row, context) -> new Audience(row.getString("donor"), row.getLong("agreement")))
                .list();
    }

    /** Over {@code report r}. */
    private static String seen(Scope scope) {
        return scope.engagement().isPresent() ? ENGAGED : ADDRESSED;
    }

    private static Query seen(Query query, Scope scope) {
        List<Long> agreements = scope.agreements().isEmpty() ? List.of(-1L) : List.copyOf(scope.agreements());
        if (scope.engagement().isPresent()) {
            Engagement engaged = scope.engagement().get();
            return query.bindList("agreements", agreements)
                    .bind("engagedFrom", engaged.from())
                    .bind("engagedTo", engaged.to());
        }
        return query.bind("staff", scope.staff())
                .bind("donor", scope.donor().orElse(""))
                .bind("whole", scope.wholeDonor())
                .bindList("agreements", agreements);
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(","));
    }

    private static List<String> words(String joined) {
        return Arrays.asList(joined.split(",", -1));
    }

    /** What the trail says of an order. */
    static Map<String, String> particulars(ReportOrder order) {
        return Map.of(
                "type", order.type(),
                "scope", order.scopeKind().word() + ":" + order.scopeKey(),
                "from", order.from().toString(),
                "to", order.to().toString());
    }
}
