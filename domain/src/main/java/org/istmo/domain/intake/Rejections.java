package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was rejected and is work to do, and saying of a rejection that it will not be mended. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Rejections {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Rejections() {}

    @Inject
    public Rejections(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** The open ones of an office, in the order in which they came, those after the one with that number. */
    public List<OpenRejections.OpenRejection> open(Scope scope, OfficeCode office, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> OpenRejections.page(handle, office, after, limit));
    }

    /**
     * Says of a rejection that it will not be mended.
     *
     * @param ordinal which of the receipt's rejections, from 1
     * @throws Missing when there is none
     * @throws Forbidden unless the reader is an officer of the receipt's office
     * @throws Conflict when it was dismissed before
     */
    @Transactional
    public void dismiss(Reader by, long receipt, int ordinal, String reason) {
        by.mustBe(Role.OFFICER);
        jdbi.useHandle(handle -> {
            long rejection = held(handle, by, receipt, ordinal);
            int written = handle.createUpdate("INSERT INTO rejection_dismissal (rejection, account, done_at, reason)"
                            + " VALUES (:rejection, :account, :now, :reason) ON CONFLICT DO NOTHING")
                    .bind("rejection", rejection)
                    .bind("account", by.account())
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .bind("reason", reason)
                    .execute();
            if (written == 0) {
                throw new Conflict("already-dismissed", "This rejection was dismissed before.");
            }
            trail.record(AuditEvent.done(
                    by, "rejection.dismiss", "import:" + receipt + ":rejection:" + ordinal, Map.of("reason", reason)));
        });
    }

    private static long held(Handle handle, Reader by, long receipt, int ordinal) {
        record Found(long rejection, OfficeCode office) {}
        Found found = handle.createQuery(
                        "SELECT j.id, r.office FROM rejection j JOIN import_receipt r ON r.id = j.receipt"
                                + " WHERE r.id = :receipt AND j.ordinal = :ordinal")
                .bind("receipt", receipt)
                .bind("ordinal", ordinal)
                .map((row, context) -> new Found(row.getLong("id"), new OfficeCode(row.getString("office"))))
                .findOne()
                .orElseThrow(() -> new Missing("rejection"));
        by.mustActAs(Role.OFFICER, found.office());
        return found.rejection();
    }
}
