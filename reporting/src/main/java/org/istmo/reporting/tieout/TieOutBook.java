package org.istmo.reporting.tieout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.gist.GistRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the tie-out found at the last submission, and which warnings finance accepted. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TieOutBook {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected TieOutBook() {}

    @Inject
    public TieOutBook(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Keeps what was found in the stead of what was found before, and says in the trail how much. */
    @Transactional
    public void keep(Reader by, Report report, TieOut found) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM tie_out WHERE report = :report")
                    .bind("report", report.id())
                    .execute();
            handle.createUpdate(
                            "INSERT INTO tie_out (report, checked_at, snapshot, found) VALUES (:report, :at, :snapshot, :found)")
                    .bind("report", report.id())
                    .bind("at", found.checkedAt())
                    .bind("snapshot", found.snapshot())
                    .bind("found", written(found))
                    .execute();
            new GistRows(handle).found(report.id(), found.marks());
            trail.record(AuditEvent.done(by, "report.tie-out", report.reference(), counts(found)));
        });
    }

    /** Says in the trail that a draft was refused, and why in numbers; nothing else is kept of it. */
    @Transactional
    public void refused(Reader by, Report report, TieOut found) {
        trail.record(AuditEvent.refused(by, "report.tie-out", report.reference(), counts(found)));
    }

    private static Map<String, String> counts(TieOut found) {
        Map<String, String> counts = new TreeMap<>();
        counts.put("blocks", String.valueOf(found.blocks()));
        counts.put("warns", String.valueOf(found.warns()));
        found.checks().stream()
                .filter(check -> check.blocks() + check.warns() > 0)
                .forEach(check -> counts.put(check.check().word(), String.valueOf(check.blocks() + check.warns())));
        return counts;
    }

    /** What was found when the report was last submitted. */
    public Optional<TieOut> kept(Report report) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT found FROM tie_out WHERE report = :report")
                .bind("report", report.id())
                .map((row, context) -> read(row.getString(1)))
                .findOne());
    }

    /** By number of the warning. */
    public List<Acceptance> acceptances(Report report) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT t.warning, a.name, t.accepted_at, t.reason FROM tie_out_acceptance t JOIN account a ON a.id = t.account"
                                + " WHERE t.report = :report ORDER BY t.warning")
                .bind("report", report.id())
                .map((row, context) -> new Acceptance(
                        row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class), row.getString(4)))
                .list());
    }

    /**
     * Accepts a warning, once.
     *
     * @throws Conflict for what blocks, and for what was accepted before
     */
    @Transactional
    public void accept(Reader finance, Report report, Untied warning, String reason) {
        finance.mustActAs(Role.FINANCE, report.office());
        if (warning.severity() == Severity.BLOCKS) {
            throw new Conflict("blocks", "It has to be put right; nobody can accept it.");
        }
        jdbi.useHandle(handle -> {
            insert(handle, finance, report, warning, reason);
            trail.record(AuditEvent.done(
                    finance,
                    "report.tie-out.accept",
                    report.reference(),
                    Map.of("warning", warning.id(), "reason", reason)));
        });
    }

    private void insert(Handle handle, Reader finance, Report report, Untied warning, String reason) {
        int inserted = handle.createUpdate(
                        "INSERT INTO tie_out_acceptance (report, warning, account, accepted_at, reason)"
                                + " VALUES (:report, :warning, :account, :now, :reason) ON CONFLICT DO NOTHING")
                .bind("report", report.id())
                .bind("warning", warning.id())
                .bind("account", finance.account())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("reason", reason)
                .execute();
        if (inserted == 0) {
            throw new Conflict("accepted-already", "It was accepted already.");
        }
    }

    private static String written(TieOut found) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SnapshotCodec().write(found, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TieOut read(String found) {
        try {
            return new SnapshotCodec()
                    .read(new ByteArrayInputStream(found.getBytes(StandardCharsets.UTF_8)), TieOut.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
