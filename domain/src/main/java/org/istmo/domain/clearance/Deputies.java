package org.istmo.domain.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.register.OfficeDays;
import org.jdbi.v3.core.Jdbi;

/** Who stands in for a head of office or for finance. Whoever is stood in for names the deputy, or an administrator does; the staff know. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Deputies {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Deputies() {}

    @Inject
    public Deputies(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Newest first, those named before the one with that number; those that are over as well. */
    public List<Deputy> page(Reader by, long before, int limit) {
        mustRead(by);
        return jdbi.withHandle(handle -> new DeputyRows(handle).page(before, limit));
    }

    /**
     * @param slice by {@code named} (when), {@code deputy}, {@code for}, {@code office} or {@code days} (the first)
     * @throws Forbidden unless the reader is staff or administrator
     */
    public List<Deputy> slice(Reader by, Slice slice) {
        mustRead(by);
        return jdbi.withHandle(handle -> new DeputyRows(handle).slice(slice));
    }

    private static void mustRead(Reader by) {
        if (!by.isStaff() && !by.is(Role.ADMIN)) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }

    /**
     * @throws Forbidden unless it is the reader who is stood in for, or an administrator
     * @throws Invalid naming everything that cannot stand
     */
    @Transactional
    public Deputy name(Reader by, DeputyTerms terms) {
        mustGive(by, terms.principal());
        return jdbi.withHandle(handle -> {
            LocalDate today = new OfficeDays(handle, clock).today(terms.office().code());
            Deputy deputy = DeputyRules.judge(handle, terms, new Numbers(handle).next(), today);
            new DeputyRows(handle).insert(deputy, by.account(), now());
            record(by, "deputy.name", deputy);
            return deputy;
        });
    }

    /**
     * Ends it, from this moment on.
     *
     * @throws Conflict when it was ended before
     */
    @Transactional
    public void end(Reader by, long id) {
        jdbi.useHandle(handle -> {
            Deputy deputy = new DeputyRows(handle).withId(id).orElseThrow(() -> new Missing("deputy"));
            mustGive(by, deputy.principal().name());
            if (!new DeputyRows(handle).end(id, by.account(), now())) {
                throw new Conflict("ended-already", "It was ended before.");
            }
            record(by, "deputy.end", deputy);
        });
    }

    private void record(Reader by, String action, Deputy deputy) {
        trail.record(AuditEvent.done(
                by,
                action,
                deputy.reference(),
                Map.of(
                        "for", deputy.principal().reference(),
                        "deputy", deputy.deputy().reference(),
                        "office", deputy.office().code(),
                        "role", deputy.role().word(),
                        "from", deputy.from().toString(),
                        "to", deputy.to().toString())));
    }

    private static void mustGive(Reader by, String principal) {
        if (!by.is(Role.ADMIN) && !by.name().equals(principal)) {
            throw new Forbidden(
                    "not-yours", "Only whoever is stood in for names a deputy and ends it, or an administrator.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
