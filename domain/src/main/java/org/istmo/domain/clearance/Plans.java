package org.istmo.domain.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** By which steps each report type is cleared: reference data that an administrator keeps and the staff read. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Plans {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Plans() {}

    @Inject
    public Plans(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Those with steps of their own, by type and then by office, the one for all offices first. */
    public List<Plan> all(Reader by) {
        mustRead(by);
        return jdbi.withHandle(handle -> new PlanRows(handle).all()).stream()
                .filter(Plan::hasSteps)
                .toList();
    }

    /** As it was last set down for exactly that office; of version 0 when it never was. */
    public Plan one(Reader by, String type, Optional<OfficeCode> office) {
        mustRead(by);
        return jdbi.withHandle(handle -> newest(handle, type, office));
    }

    /**
     * A change rules the reports that are drafted from then on; those drafted before keep their steps.
     *
     * @param version that the change was made from
     * @throws Invalid naming every step that cannot stand
     * @throws Stale when it has another version by now
     */
    @Transactional
    public Plan change(Reader by, String type, Optional<OfficeCode> office, long version, List<SentStep> sent) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            Set<String> offices = Set.copyOf(handle.createQuery("SELECT code FROM office")
                    .mapTo(String.class)
                    .list());
            office.filter(code -> !offices.contains(code.code())).ifPresent(unknown -> {
                throw new Invalid("?office", "unknown-office", "There is no such office.");
            });
            return put(handle, by, new Plan(type, office, version, PlanRules.judge(sent, offices)));
        });
    }

    /**
     * Lets the office go by the steps of all offices again.
     *
     * @throws Stale when it has another version by now
     */
    @Transactional
    public Plan drop(Reader by, String type, OfficeCode office, long version) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> put(handle, by, new Plan(type, Optional.of(office), version, List.of())));
    }

    /** @param wanted with the version that it was made from */
    private Plan put(Handle handle, Reader by, Plan wanted) {
        Plan before = newest(handle, wanted.type(), wanted.office());
        if (before.version() != wanted.version()) {
            throw new Stale(wanted.version(), before.version());
        }
        Plan after = new Plan(wanted.type(), wanted.office(), before.version() + 1, wanted.steps());
        if (!new PlanRows(handle).insert(after, by.account(), clock.instant().atOffset(ZoneOffset.UTC))) {
            throw new Stale(wanted.version(), after.version());
        }
        trail.record(AuditEvent.done(
                by,
                "clearance-steps.change",
                after.reference(),
                Map.of("before", before.told(), "after", after.told())));
        return after;
    }

    private static Plan newest(Handle handle, String type, Optional<OfficeCode> office) {
        return new PlanRows(handle).newest(type, office).orElseGet(() -> Plan.none(type, office));
    }

    private static void mustRead(Reader by) {
        if (!by.isStaff() && !by.is(Role.ADMIN)) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }
}
