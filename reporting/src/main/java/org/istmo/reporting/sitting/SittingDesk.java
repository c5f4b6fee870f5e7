package org.istmo.reporting.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.GistRows;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.TargetState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The short transactions of sittings: what is asked for, whose turn it is, and what became of it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SittingDesk {

    private static final Duration LEASE = Duration.ofMinutes(15);

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;
    private Node node;
    private ClearanceBook book;

    protected SittingDesk() {}

    @Inject
    public SittingDesk(DataSource dataSource, Clock clock, Trail trail, Node node, ClearanceBook book) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
        this.node = node;
        this.book = book;
    }

    /** Newest first, those of the run before the one with that number within it. */
    public List<Sitting> page(Scope scope, Run run, int before, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new SittingRows(handle).page(run.id(), before, limit));
    }

    /** @throws Missing when the run has none of that number */
    public Sitting one(Scope scope, Run run, int ordinal) {
        scope.mustBeStaff();
        return jdbi.withHandle(
                handle -> new SittingRows(handle).one(run.id(), ordinal).orElseThrow(() -> new Missing("sitting")));
    }

    /**
     * Asks for a step over reports of a run. Asked again under the same key it is the same sitting, and so it is while all that is asked for waits in one of
     * the same person's for the same step. Whoever calls this sees to it that it is begun.
     *
     * @throws Conflict when none of the run's reports waits for them, or the key stood for something else
     * @throws Invalid for a report that is none of the run's or is named twice
     */
    @Transactional
    public Sitting open(Reader by, Run run, AskedSitting asked) {
        return jdbi.withHandle(handle -> {
            SittingRows rows = new SittingRows(handle);
            rows.holdRun(run.id());
            Optional<Sitting> before = asked.key().flatMap(key -> before(rows, run, asked, key));
            if (before.isPresent()) {
                return before.get();
            }
            List<Wanted> wanted = wanted(handle, by, run, asked);
            Set<Long> waiting = rows.waiting(run.id(), asked.step(), by.account());
            List<Wanted> left = wanted.stream()
                    .filter(one -> !waiting.contains(one.report().id()))
                    .toList();
            if (left.isEmpty()) {
                return rows.open(run.id(), asked.step(), by.account())
                        .orElseThrow(() -> new Conflict(
                                "nothing-to-take", "No report of the run waits for this account to take that step."));
            }
            return insert(handle, by, run, asked, left);
        });
    }

    private static Optional<Sitting> before(SittingRows rows, Run run, AskedSitting asked, String key) {
        return rows.withKey(key).map(one -> {
            if (!one.digest().equals(asked.digest(run.id()))) {
                throw new Conflict("idempotency-key-reused", "This Idempotency-Key stands for another sitting.");
            }
            return rows.withId(one.id()).orElseThrow();
        });
    }

    /**
     * A report that a step is asked for.
     *
     * @param changed whether it was drafted anew since it was looked at
     */
    private record Wanted(Report report, boolean changed) {}

    private List<Wanted> wanted(Handle handle, Reader by, Run run, AskedSitting asked) {
        List<Long> ids = run.targets().stream()
                .map(TargetState::report)
                .flatMap(Optional::stream)
                .toList();
        List<Report> reports = new ReportRows(handle).all(Scope.of(by), ids);
        return asked.reports().map(items -> named(reports, items)).orElseGet(() -> all(handle, by, reports, asked));
    }

    private static List<Wanted> named(List<Report> reports, List<AskedSitting.AskedItem> items) {
        Set<Long> seen = new HashSet<>();
        return items.stream()
                .map(item -> {
                    String pointer = "/reports/" + seen.size();
                    if (!seen.add(item.report())) {
                        throw new Invalid(pointer, "twice", "The report is named twice.");
                    }
                    Report report = reports.stream()
                            .filter(one -> one.id() == item.report())
                            .findFirst()
                            .orElseThrow(() -> new Invalid(pointer, "not-of-the-run", "The run has no such report."));
                    return new Wanted(
                            report,
                            item.draft()
                                    .filter(draft -> !report.snapshot().equals(Optional.of(draft)))
                                    .isPresent());
                })
                .toList();
    }

    private List<Wanted> all(Handle handle, Reader by, List<Report> reports, AskedSitting asked) {
        Map<Long, Clearance> clearances = book.clearances(Scope.of(by), reports);
        List<Report> theirs = reports.stream()
                .filter(report -> report.status() == asked.step().from())
                .filter(report -> Optional.ofNullable(clearances.get(report.id()))
                        .filter(clearance -> clearance.of(by).isGranted())
                        .isPresent())
                .toList();
        Map<Long, OffsetDateTime> made =
                new GistRows(handle).made(theirs.stream().map(Report::id).toList());
        return theirs.stream()
                .map(report -> new Wanted(
                        report,
                        asked.asOf()
                                .filter(moment -> Optional.ofNullable(made.get(report.id()))
                                        .filter(at -> at.isAfter(moment))
                                        .isPresent())
                                .isPresent()))
                .toList();
    }

    private Sitting insert(Handle handle, Reader by, Run run, AskedSitting asked, List<Wanted> wanted) {
        SittingRows rows = new SittingRows(handle);
        long id = new Numbers(handle).next();
        int ordinal = rows.nextOrdinal(run.id());
        rows.insert(
                id,
                run.id(),
                ordinal,
                asked,
                by.account(),
                asked.key().orElseGet(() -> "once:" + UUID.randomUUID()),
                now());
        int place = 1;
        for (Wanted one : wanted) {
            Turn turn = new Turn(id, place++, one.report().id(), one.report().lockVersion(), 0);
            rows.insert(turn);
            if (one.changed()) {
                rows.refused(turn, RefusedWords.CHANGED_SINCE, RefusedWords.of(RefusedWords.CHANGED_SINCE));
            }
        }
        trail.record(AuditEvent.done(
                by,
                "run.sitting",
                run.reference(),
                Map.of(
                        "sitting", Integer.toString(ordinal),
                        "step", asked.step().word(),
                        "reports", Integer.toString(wanted.size()))));
        return rows.withId(id).orElseThrow();
    }

    /** The sitting, for the program's own work. */
    Sitting sitting(long id) {
        return jdbi.withHandle(handle -> new SittingRows(handle).withId(id).orElseThrow());
    }

    /** Takes the next report of a sitting; empty when none waits. */
    @Transactional
    public Optional<Turn> claim(long sitting) {
        return jdbi.withHandle(handle -> new SittingRows(handle).claim(sitting, node.name(), now()));
    }

    /**
     * Notes that the step was taken, in the step's own transaction.
     *
     * @throws Conflict when another node took the turn meanwhile: the step is not taken then
     */
    static void done(Handle handle, Turn turn) {
        if (!new SittingRows(handle).done(turn)) {
            throw new Conflict("changed-meanwhile", "Another node has taken the report up.");
        }
    }

    /** Notes why the step was not taken, unless another node took the turn meanwhile. */
    @Transactional
    public void refused(Turn turn, String code, Text detail) {
        jdbi.useHandle(handle -> {
            SittingRows rows = new SittingRows(handle);
            if (rows.refused(turn, code, detail)) {
                trail.record(refusal(rows.withId(turn.sitting()).orElseThrow(), turn, code));
            }
        });
    }

    private static AuditEvent refusal(Sitting sitting, Turn turn, String code) {
        return new AuditEvent(
                sitting.by().reference(),
                "report." + sitting.step().word(),
                "report:" + turn.report(),
                AuditEvent.REFUSED,
                "run:" + sitting.run(),
                Map.of("code", code, "sitting", Integer.toString(sitting.ordinal())));
    }

    /** Notes that all of a sitting is through, if it is. */
    @Transactional
    public void end(long id) {
        jdbi.useHandle(handle -> {
            SittingRows rows = new SittingRows(handle);
            if (rows.end(id, now())) {
                Sitting ended = rows.withId(id).orElseThrow();
                trail.record(AuditEvent.bySystem(
                        "run.sitting.end",
                        "run:" + ended.run(),
                        Map.of(
                                "sitting", Integer.toString(ended.ordinal()),
                                "done", Integer.toString(ended.done().size()),
                                "refused", Integer.toString(ended.refused().size()))));
            }
        });
    }

    /**
     * Sittings that are not through. Reports of theirs that this node began with and that are not underway on it wait again, and so do those of a node that was
     * not heard of for a quarter of an hour; the leases of those that are underway here are renewed.
     *
     * @param lost how long this node must have had one that is not underway: nothing at its start, when whatever it had is lost
     */
    @Transactional
    public List<Long> unfinished(Set<Turn> underway, Duration lost) {
        return jdbi.withHandle(handle -> {
            SittingRows rows = new SittingRows(handle);
            for (Turn turn : rows.running(node.name())) {
                if (underway.contains(turn)) {
                    rows.renew(turn, now());
                } else {
                    rows.free(turn, now().minus(lost));
                }
            }
            rows.freeStale(now().minus(LEASE));
            return rows.unfinished();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
