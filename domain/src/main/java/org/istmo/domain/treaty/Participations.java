package org.istmo.domain.treaty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What part the States served take in the treaties. The staff read it; a treaty focal point confirms it with a source. What was known before is kept and
 * can be asked for: a day ends at midnight in Greenwich.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Participations {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Participations() {}

    @Inject
    public Participations(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What was known at the end of a day.
     *
     * @throws Missing when there is no such treaty, or no such State is served
     */
    public Participation one(Scope scope, String treaty, String state, Optional<LocalDate> asOf) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> known(
                handle,
                TreatyRows.one(handle, treaty),
                TreatyRows.state(handle, state).code(),
                KnownUntil.endOf(asOf, clock)));
    }

    /**
     * Of every State served, in the order of their codes.
     *
     * @throws Missing when there is no such treaty
     */
    public List<Participation> ofTreaty(Scope scope, String treaty, Optional<LocalDate> asOf) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle ->
                ParticipationRows.ofTreaty(handle, TreatyRows.one(handle, treaty), KnownUntil.endOf(asOf, clock)));
    }

    /**
     * In every treaty, in their order.
     *
     * @throws Missing when no such State is served
     */
    public List<Participation> ofState(Scope scope, String state, Optional<LocalDate> asOf) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> ParticipationRows.ofState(
                handle, TreatyRows.state(handle, state).code(), KnownUntil.endOf(asOf, clock)));
    }

    /** How many parts of States served in treaties no focal point has confirmed yet. */
    public long waiting(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM treaty t CROSS JOIN place p WHERE p.served = TRUE AND p.retired_on IS"
                                + " NULL AND NOT EXISTS (SELECT 1 FROM participation_version v WHERE v.treaty = t.code AND"
                                + " v.state = p.code AND v.confirmed = TRUE AND v.version = (SELECT max(x.version) FROM"
                                + " participation_version x WHERE x.treaty = v.treaty AND x.state = v.state))")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Every version, newest first.
     *
     * @throws Missing when there is no such treaty, or no such State is served
     */
    public List<Participation> history(Scope scope, String treaty, String state) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Treaty of = TreatyRows.one(handle, treaty);
            String code = TreatyRows.state(handle, state).code();
            return ParticipationRows.read(
                    handle,
                    "v.treaty = :treaty AND v.state = :state",
                    query -> query.bind("treaty", of.code()).bind("state", code));
        });
    }

    /**
     * Confirms, with a source, what a State is to each instrument of a treaty; what was known before is kept.
     *
     * @param version that it was made from; 0 where nothing is known
     * @throws Missing when there is no such treaty, or no such State is served
     * @throws Stale when it is at another version
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Participation confirm(Reader by, String treaty, String state, long version, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Treaty of = TreatyRows.one(handle, treaty);
            String code = TreatyRows.state(handle, state).code();
            hold(handle, of.code(), code);
            Participation before = known(handle, of, code, KnownUntil.endOf(Optional.empty(), clock));
            if (before.version() != version) {
                throw new Stale(version, before.version());
            }
            OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            Participation confirmed =
                    new SentParticipation(of, before, LocalDate.now(clock)).read(sent, now, by.name());
            handle.createUpdate("UPDATE participation SET version = :version WHERE treaty = :treaty AND state = :state")
                    .bind("version", confirmed.version())
                    .bind("treaty", of.code())
                    .bind("state", code)
                    .execute();
            ParticipationRows.insert(handle, confirmed, by.account());
            trail.record(AuditEvent.done(
                    by,
                    "participation.confirm",
                    "participation:" + of.code() + ":" + code,
                    Map.of("before", told(before), "after", told(confirmed))));
            return confirmed;
        });
    }

    /** The row that whoever confirms holds; the first one of all adds it. */
    private static void hold(Handle handle, String treaty, String state) {
        handle.createUpdate(
                        "INSERT INTO participation (treaty, state, version) VALUES (:treaty, :state, 0) ON CONFLICT DO"
                                + " NOTHING")
                .bind("treaty", treaty)
                .bind("state", state)
                .execute();
        handle.createQuery("SELECT version FROM participation WHERE treaty = :treaty AND state = :state FOR UPDATE")
                .bind("treaty", treaty)
                .bind("state", state)
                .mapTo(Long.class)
                .one();
    }

    private static Participation known(Handle handle, Treaty treaty, String state, OffsetDateTime until) {
        return ParticipationRows.read(
                        handle,
                        "v.treaty = :treaty AND v.state = :state AND " + ParticipationRows.LATEST,
                        query -> query.bind("treaty", treaty.code())
                                .bind("state", state)
                                .bind("until", until))
                .stream()
                .findFirst()
                .orElseGet(() -> Participation.unknown(treaty, state));
    }

    private static String told(Participation participation) {
        return participation.acts() + " by " + participation.source() + " of " + participation.sourceOn();
    }
}
