package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Plan;
import org.istmo.domain.clearance.PlanRows;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.fault.Failpoint;
import org.istmo.domain.problem.Refusal;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.gist.GistRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The short transactions of drafting: each changes a report only from the state that its caller saw. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Desk {

    private static final int LONGEST_FAILURE = 2_000;

    private static final long LEASE_MINUTES = 15;

    private Jdbi jdbi;
    private Trail trail;
    private Clock clock;
    private Node node;

    protected Desk() {}

    @Inject
    public Desk(DataSource dataSource, Trail trail, Clock clock, Node node) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Reports that nobody finishes: queued ones, and running ones that are not underway on this node although it took them, or whose node has not been heard
     * of for {@value #LEASE_MINUTES} minutes; these are queued again. The leases of those that are underway here are renewed.
     *
     * @param underway what this node has a thread for, or will have
     * @param lost how long this node must have had one that is not underway: nothing at its start, when whatever it had is lost
     */
    @Transactional
    public List<Long> unfinished(Set<Long> underway, Duration lost) {
        List<Long> ours = underway.isEmpty() ? List.of(-1L) : List.copyOf(underway);
        return jdbi.withHandle(handle -> {
            renewOrQueue(handle, ours, lost);
            return handle.createQuery(
                            "SELECT id FROM report WHERE status = 'queued' AND id NOT IN (<ours>) ORDER BY id")
                    .bindList("ours", ours)
                    .mapTo(Long.class)
                    .list();
        });
    }

    /**
     * One after another by number: of two nodes that look at once one waits for the other, and never both. Nothing is locked FOR UPDATE first: PostgreSQL would
     * take what is updated after that for a change of the key, and whoever reads the dataset meanwhile could not refer to the report any more.
     */
    private void renewOrQueue(Handle handle, List<Long> ours, Duration lost) {
        OffsetDateTime now = now();
        List<Long> running = handle.createQuery("SELECT id FROM report WHERE status = 'running' ORDER BY id")
                .mapTo(Long.class)
                .list();
        if (running.isEmpty()) {
            return;
        }
        PreparedBatch each =
                handle.prepareBatch("UPDATE report SET claimed_at = CASE WHEN :underway THEN :now ELSE claimed_at END,"
                        + " status = CASE WHEN :underway THEN status ELSE 'queued' END,"
                        + " lock_version = lock_version + CASE WHEN :underway THEN 0 ELSE 1 END"
                        + " WHERE id = :id AND status = 'running' AND ((claimed_by = :node AND (:underway OR claimed_at <= :lost))"
                        + " OR (NOT :underway AND claimed_at < :stale))");
        running.forEach(id -> each.bind("id", id)
                .bind("underway", ours.contains(id))
                .bind("now", now)
                .bind("node", node.name())
                .bind("lost", now.minus(lost))
                .bind("stale", now.minusMinutes(LEASE_MINUTES))
                .add());
        each.execute();
    }

    /** Takes a queued report to draft it; empty when it is not queued any more. */
    @Transactional
    public Optional<Report> claim(long id) {
        return jdbi.withHandle(handle -> {
            int taken = handle.createUpdate(
                            "UPDATE report SET status = 'running', progress = 10, failure = NULL, failure_code = NULL, failed_at = NULL, lock_version = lock_version + 1,"
                                    + " claimed_by = :node, claimed_at = :now WHERE id = :id AND status = 'queued'")
                    .bind("node", node.name())
                    .bind("now", now())
                    .bind("id", id)
                    .execute();
            return taken == 1 ? new ReportRows(handle).locked(id) : Optional.empty();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Stores the files of a draft and its gist, unless somebody else took the report meanwhile. */
    @Transactional(rollbackOn = Exception.class)
    public void drafted(Report report, List<Rendering> renderings, Gist gist) throws IOException {
        try (Handle handle = jdbi.open()) {
            if (!change(handle, report, Status.DRAFT)) {
                return;
            }
            StageFiles.keep(handle, report, Stage.DRAFT, renderings);
            new GistRows(handle).keep(report.id(), now(), gist);
            Plan plan = new PlanRows(handle).inForce(report.type(), report.office());
            handle.createUpdate(
                            "UPDATE report SET progress = 100, next_step = :step, steps_office = :office, steps_version = :version"
                                    + " WHERE id = :id")
                    .bind("step", plan.cleared().first().ordinal())
                    .bind("office", plan.officeWord())
                    .bind("version", plan.version())
                    .bind("id", report.id())
                    .execute();
            trail.record(AuditEvent.bySystem("report.draft", report.reference(), Map.of("number", report.number())));
            Failpoint.DRAFT_STORING.pass();
        }
    }

    /** Says why the draft could not be made, unless somebody else took the report meanwhile. */
    @Transactional
    public void failed(Report report, Throwable why) {
        FailureReason reason = Reasons.of(why);
        Optional<Refusal> refusal = Reasons.refusal(why).filter(one -> reason == FailureReason.REFUSED);
        String words = refusal.map(Refusal::detail).orElse(reason.words("").en());
        jdbi.useHandle(handle -> {
            if (!change(handle, report, Status.FAILED)) {
                return;
            }
            handle.createUpdate(
                            "UPDATE report SET failure = :failure, failure_code = :code, failure_refusal = :refusal,"
                                    + " failed_at = :now WHERE id = :id")
                    .bind("failure", words.substring(0, Math.min(words.length(), LONGEST_FAILURE)))
                    .bind("code", reason.word())
                    .bind("refusal", refusal.map(Refusal::code).orElse(null))
                    .bind("now", now())
                    .bind("id", report.id())
                    .execute();
            trail.record(AuditEvent.bySystem(
                    "report.fail", report.reference(), Map.of("code", reason.word(), "reason", words)));
        });
    }

    private static boolean change(Handle handle, Report seen, Status to) {
        return handle.createUpdate(
                                "UPDATE report SET status = :to, lock_version = lock_version + 1 WHERE id = :id AND lock_version = :seen")
                        .bind("to", to.word())
                        .bind("id", seen.id())
                        .bind("seen", seen.lockVersion())
                        .execute()
                == 1;
    }
}
