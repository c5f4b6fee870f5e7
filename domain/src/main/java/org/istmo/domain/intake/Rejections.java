package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** What was rejected and is work to do, that it was mended, and that it will not be. */
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

    /** How many are open of those offices together. */
    public long open(Scope scope, Set<OfficeCode> offices) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> offices.stream()
                .mapToLong(office -> OpenRejections.count(handle, office))
                .sum());
    }

    /** What became of a receipt's rejections, by their ordinals, those after the one with that ordinal. */
    public Map<Integer, RejectionState> states(Scope scope, Receipt receipt, int after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new RejectionStates(handle, receipt).of(after, limit));
    }

    /**
     * Keeps that a rejection was mended, and by what.
     *
     * @param ordinal which of the receipt's rejections, from 1
     * @param brought of what was taken in its stead
     * @throws Missing when there is none
     * @throws Forbidden unless the reader is an officer of the receipt's office
     * @throws Conflict when it was mended before
     */
    @Transactional
    public void mended(Reader by, long receipt, int ordinal, Receipt brought) {
        by.mustBe(Role.OFFICER);
        jdbi.useHandle(handle -> {
            long rejection = held(handle, by, receipt, ordinal);
            int written = handle.createUpdate("INSERT INTO rejection_mending (rejection, receipt, account, done_at)"
                            + " VALUES (:rejection, :receipt, :account, :now) ON CONFLICT DO NOTHING")
                    .bind("rejection", rejection)
                    .bind("receipt", brought.id())
                    .bind("account", by.account())
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            if (written == 0) {
                throw new Conflict("already-mended", "This rejection was mended before.");
            }
            trail.record(AuditEvent.done(
                    by,
                    "rejection.mend",
                    "import:" + receipt + ":rejection:" + ordinal,
                    Map.of("by", "import:" + brought.id())));
        });
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
