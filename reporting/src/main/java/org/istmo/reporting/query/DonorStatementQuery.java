package org.istmo.reporting.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** Reads a donor statement from the ledger, and writes the lineage that its figures are sums of. */
public class DonorStatementQuery {

    private final Clock clock;

    public DonorStatementQuery(Clock clock) {
        this.clock = clock;
    }

    /** @param handle on a connection that sees one state of the database; who opened it commits it */
    public DonorStatement read(Handle handle, StatementRequest request) {
        StatementLineage.write(handle, request);
        Sums sums = Sums.of(handle, request.report());
        Map<Long, Sums> byProject = sums.byProject();
        List<StatementActivities.Found> activities =
                new StatementActivities(handle, request.report()).all(request.audience());
        List<ProjectStatement> projects = new ArrayList<>();
        for (StatementActivities.Found activity : activities) {
            projects.add(project(
                    activity, Optional.ofNullable(byProject.get(activity.id())).orElseThrow()));
        }
        List<ActivityLine> lines =
                activities.stream().map(StatementActivities.Found::line).toList();
        long withheld =
                activities.stream().filter(StatementActivities.Found::withheld).count();
        return new DonorStatement(
                heading(handle, request),
                sums.measures(),
                projects,
                sums.totals(Optional.empty()),
                sums.usd(Optional.empty(), Optional.empty()),
                quarters(request, sums),
                lines,
                rates(handle, request.report()),
                new LeftOut(withoutRate(handle, request.report()), withheld));
    }

    private static ProjectStatement project(StatementActivities.Found activity, Sums sums) {
        Optional<Long> id = Optional.of(activity.id());
        return new ProjectStatement(
                activity.line().identifier(),
                activity.line().title(),
                sums.lines(activity.id()),
                sums.totals(id),
                sums.usd(id, Optional.empty()));
    }

    private static List<QuarterTotal> quarters(StatementRequest request, Sums sums) {
        List<QuarterTotal> quarters = new ArrayList<>();
        LocalDate month = request.from().withDayOfMonth(1);
        for (; !month.isAfter(request.to()); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            if (quarters.isEmpty()
                    || !quarters.get(quarters.size() - 1).quarter().equals(quarter)) {
                quarters.add(new QuarterTotal(quarter, sums.usd(Optional.empty(), Optional.of(quarter))));
            }
        }
        return quarters;
    }

    private Heading heading(Handle handle, StatementRequest request) {
        record Party(String donor, String name, Optional<String> grant, Optional<String> title) {}
        String sql = request.scopeKind() == ScopeKind.GRANT
                ? "SELECT d.code, d.name, g.number, g.title FROM agreement g JOIN donor d ON d.code = g.donor WHERE g.number = :key"
                : "SELECT code, name, NULL, NULL FROM donor WHERE code = :key";
        Party party = handle.createQuery(sql)
                .bind("key", request.scopeKey())
                .map((row, context) -> new Party(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getString(4))))
                .one();
        return new Heading(
                request.number(),
                request.version(),
                false,
                request.date(),
                party.donor(),
                party.name(),
                party.grant().orElse(null),
                party.title().orElse(null),
                request.from(),
                request.to(),
                offices(handle, request),
                openMonths(handle, request),
                handle.createQuery("SELECT seq FROM audit_head WHERE id = 1")
                        .mapTo(Long.class)
                        .one(),
                now(),
                request.address());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static final String OFFICES =
            "(SELECT e.office FROM lineage l JOIN entry e ON e.id = l.entry WHERE l.report = :report)";

    private static List<Text> offices(Handle handle, StatementRequest request) {
        return handle.createQuery("SELECT name_en, name_es FROM office WHERE code = :office OR code IN " + OFFICES
                        + " ORDER BY code")
                .bind("office", request.office())
                .bind("report", request.report())
                .map((row, context) -> new Text(row.getString(1), row.getString(2)))
                .list();
    }

    /** Whether a month of the period is open in an office of the statement: it prints "provisional" then ({@code rules.md} 11). */
    private static boolean openMonths(Handle handle, StatementRequest request) {
        return handle.createQuery("SELECT count(*) FROM office WHERE (code = :office OR code IN " + OFFICES + ")"
                                + " AND (closed_through IS NULL OR closed_through < :to)")
                        .bind("office", request.office())
                        .bind("report", request.report())
                        .bind("to", request.to())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static List<RateLine> rates(Handle handle, long report) {
        return handle.createQuery(
                        "SELECT x.currency, x.effective, x.units_per_usd, x.source, coalesce(s.name_es, x.source) AS source_es, x.version,"
                                + " count(DISTINCT l.entry) AS entries FROM lineage l"
                                + " JOIN exchange_rate x ON x.id = l.rate LEFT JOIN rate_source s ON s.source = x.source WHERE l.report = :report"
                                + " GROUP BY x.currency, x.effective, x.units_per_usd, x.source, s.name_es, x.version ORDER BY x.currency, x.effective, x.version")
                .bind("report", report)
                .map((row, context) -> new RateLine(
                        row.getString("currency"),
                        row.getObject("effective", LocalDate.class),
                        row.getBigDecimal("units_per_usd").stripTrailingZeros(),
                        new Text(row.getString("source"), row.getString("source_es")),
                        row.getInt("version"),
                        row.getLong("entries")))
                .list();
    }

    private static long withoutRate(Handle handle, long report) {
        return handle.createQuery("SELECT count(DISTINCT entry) FROM lineage WHERE report = :report AND usd IS NULL")
                .bind("report", report)
                .mapTo(Long.class)
                .one();
    }
}
