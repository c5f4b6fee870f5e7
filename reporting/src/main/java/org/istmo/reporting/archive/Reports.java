package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Steps;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Slice;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The reports that were asked for. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Reports {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Reports() {}

    @Inject
    public Reports(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Queues a report; one of a schedule waits while an office that it is about has not closed its period ({@code rules.md} 11). Asking again with the same
     * key returns the one that is there.
     *
     * @throws Conflict when the key was used for something else
     */
    @Transactional
    public Report order(ReportOrder order, Reader by) {
        return jdbi.withHandle(handle -> {
            // Two with one key do not both find none.
            Latch.ORDERS.hold(handle);
            Optional<Report> before = new ReportRows(handle).withKey(order.idempotencyKey());
            if (before.isPresent()) {
                return same(handle, before.get(), order);
            }
            long id = insert(handle, order, by);
            trail.record(AuditEvent.done(by, "report.order", "report:" + id, ReportRows.particulars(order)));
            return new ReportRows(handle).locked(id).orElseThrow();
        });
    }

    private static Report same(Handle handle, Report report, ReportOrder order) {
        boolean same = report.type().equals(order.type())
                && report.scopeKind() == order.scopeKind()
                && report.scopeKey().equals(order.scopeKey())
                && report.from().equals(order.from())
                && report.to().equals(order.to())
                && report.languages().equals(order.languages())
                && report.formats().equals(order.formats())
                && Set.copyOf(new ReportRows(handle).audience(report.id())).equals(Set.copyOf(order.audience()));
        if (!same) {
            throw new Conflict("idempotency-key-reused", "This Idempotency-Key stands for another report.");
        }
        return report;
    }

    private long insert(Handle handle, ReportOrder order, Reader by) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return OrderedRow.write(
                handle,
                order,
                by,
                now,
                id -> "IST-%d-%06d"
                        .formatted(
                                now.getYear(),
                                handle.createQuery("SELECT nextval('report_seq')")
                                        .mapTo(Long.class)
                                        .one()));
    }

    /** The report that was ordered with that key, for the program's own work. */
    public Optional<Report> orderedWith(String idempotencyKey) {
        return jdbi.withHandle(handle -> new ReportRows(handle).withKey(idempotencyKey));
    }

    /** @throws Missing when there is none or it is not the reader's to see */
    public Report withId(Scope scope, long id) {
        return jdbi.withHandle(
                handle -> new ReportRows(handle).withId(scope, id).orElseThrow(() -> new Missing("report")));
    }

    /** Of these, in the order of their numbers, those that are the reader's to see. */
    public List<Report> all(Scope scope, Collection<Long> ids) {
        return jdbi.withHandle(handle -> new ReportRows(handle).all(scope, ids));
    }

    /**
     * Newest first, those that came before the one with that number.
     *
     * @param current whether those are left out that a later version superseded
     */
    public List<Report> page(Scope scope, Optional<Status> status, boolean current, long before, int limit) {
        return jdbi.withHandle(handle -> new ReportRows(handle).page(scope, status, current, before, limit));
    }

    /**
     * Those of a filter that are the reader's to see.
     *
     * @param slice by {@code ordered}, {@code report} (its type), {@code about}, {@code office}, {@code period} (its end), {@code status} or {@code issued}
     */
    public List<Report> slice(Scope scope, ReportFilter filter, Slice slice) {
        return jdbi.withHandle(handle -> new ReportRows(handle).slice(scope, filter, slice));
    }

    public List<Taken> clearance(Report report) {
        return jdbi.withHandle(handle -> new ReportRows(handle).clearance(report.id()));
    }

    /** Whom the report is addressed to: a donor is told of no other. */
    public List<Audience> audience(Scope scope, Report report) {
        return jdbi.withHandle(handle -> new ReportRows(handle).audience(scope, report.id()));
    }

    /** The step that is due, when one is. */
    public Optional<Step> next(Report report) {
        if (report.status() != Status.DRAFT && report.status() != Status.IN_CLEARANCE) {
            return Optional.empty();
        }
        return Optional.of(
                jdbi.withHandle(handle -> new ReportRows(handle).steps(report)).at(report.nextStep()));
    }

    /** The same of each of these of which one is due, by their numbers. Of a donor's none is told: what it sees was issued. */
    public Map<Long, Step> next(Scope scope, Collection<Report> some) {
        List<Report> open = some.stream()
                .filter(report ->
                        scope.staff() && (report.status() == Status.DRAFT || report.status() == Status.IN_CLEARANCE))
                .toList();
        Map<Long, Steps> steps = jdbi.withHandle(handle -> new ReportRows(handle).steps(open));
        return open.stream()
                .collect(Collectors.toMap(
                        Report::id,
                        report -> Objects.requireNonNull(steps.get(report.id())).at(report.nextStep())));
    }

    /** The files that the report's readers download: the issued ones, or before that the drafts. */
    public List<StoredFile> files(Report report) {
        return jdbi.withHandle(handle -> new FileStore(handle).of(report.id(), stage(report)));
    }

    /** The same of each of these, by their numbers; of what was not issued nobody has any but the staff. */
    public Map<Long, List<StoredFile>> files(Scope scope, Collection<Report> some) {
        List<Long> seen = some.stream()
                .filter(report -> scope.staff() || report.status() == Status.ISSUED)
                .map(Report::id)
                .toList();
        return jdbi.withHandle(handle -> new FileStore(handle).of(seen)).stream()
                .collect(Collectors.groupingBy(StoredFile::report));
    }

    /** @throws Missing when the report has no such file */
    public StoredFile file(Report report, String language, String format) {
        if (format.equals(StoredFile.SNAPSHOT)) {
            throw new Missing("file");
        }
        return jdbi.withHandle(handle -> new FileStore(handle)
                .find(report.id(), stage(report), language, format)
                .orElseThrow(() -> new Missing("file")));
    }

    private static Stage stage(Report report) {
        return report.status() == Status.ISSUED ? Stage.ISSUED : Stage.DRAFT;
    }
}
