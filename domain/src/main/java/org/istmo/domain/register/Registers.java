package org.istmo.domain.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.istmo.domain.database.Numbers;
import org.istmo.domain.field.Sent;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps records of every kind: staff read those of both offices, up to their level, and write those of their own. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Registers {

    private static final int LONGEST_OFFICE = 100;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Registers() {}

    @Inject
    public Registers(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** @throws Missing when there is none, or it is above the reader's level */
    public Filed one(Scope scope, RecordKind kind, long id) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> seen(handle, kind, scope.sensitivity(), id));
    }

    /**
     * Newest first, those before the one with that number.
     *
     * @param filters by their names; {@code q} looks in its words
     * @throws org.istmo.domain.problem.Invalid when there is no such filter, or when one says what it cannot mean
     */
    public Listing list(Scope scope, RecordKind kind, Map<String, String> filters, long before, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            OfficeDays days = new OfficeDays(handle, clock);
            Conditions conditions = new Conditions(kind, filters, days);
            List<Filed> records = new RecordRows(handle, kind, days)
                    .read(
                            conditions.where(Conditions.upTo(scope.sensitivity()))
                                    + " AND r.id < :before ORDER BY r.id DESC LIMIT :limit",
                            query -> {
                                conditions.bind(query);
                                query.bind("before", before).bind("limit", limit);
                            });
            return new Listing(records, withheld(handle, kind, conditions, scope.sensitivity()));
        });
    }

    /** @throws org.istmo.domain.problem.Invalid naming all that is wrong with it */
    @Transactional
    public Filed add(Reader by, RecordKind kind, Sent sent) {
        by.mustBe(roles(kind.writers()));
        return jdbi.withHandle(handle -> {
            Change change = change(handle, by, Optional.empty());
            Filed read = SentRecord.read(handle, kind, sent, Filed.NOTHING);
            mayWrite(by, read);
            Filed judged = kind.rule().judge(change, read, sent);
            sent.mustBeSound();
            Filed filed = stamped(judged, change)
                    .with(RecordKind.ID, new Numbers(handle).next())
                    .with(RecordKind.VERSION, 1L)
                    .with(RecordKind.CREATED_BY, by.name())
                    .with(RecordKind.CREATED_AT, change.now().atOffset(ZoneOffset.UTC));
            rows(handle, kind, change).insert(filed);
            return written(change, kind, filed.id(), "add");
        });
    }

    /**
     * Puts what was sent in the stead of a record.
     *
     * @param version that the change was made from
     * @throws Stale when it has another one by now
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public Filed change(Reader by, RecordKind kind, long id, long version, Sent sent) {
        by.mustBe(roles(kind.writers()));
        return jdbi.withHandle(handle -> {
            Change change = change(handle, by, Optional.of(held(handle, by, kind, id)));
            mustActFor(by, change.kept().text(RecordKind.OFFICE));
            if (change.kept().version() != version) {
                throw new Stale(version, change.kept().version());
            }
            Filed read = SentRecord.read(handle, kind, sent, change.kept());
            if (read.has(RecordKind.OFFICE)
                    && !read.text(RecordKind.OFFICE).equals(change.kept().text(RecordKind.OFFICE))) {
                sent.wrong(RecordKind.OFFICE, "read-only", "A record stays with its office.");
            }
            Filed judged = kind.rule().judge(change, read, sent);
            sent.mustBeSound();
            return replaced(change, kind, judged, "change");
        });
    }

    /**
     * Takes a step with a record.
     *
     * @throws Missing when its kind knows no such step
     * @throws org.istmo.domain.problem.Conflict when the record is not where the step can be taken
     */
    @Transactional
    public Filed step(Reader by, RecordKind kind, long id, String name, Sent sent) {
        Step step = Optional.ofNullable(kind.steps().get(name)).orElseThrow(() -> new Missing("step"));
        by.mustBe(roles(step.takers()));
        return jdbi.withHandle(handle -> {
            Change change = change(handle, by, Optional.of(held(handle, by, kind, id)));
            sent.knowsOnly(step.fields());
            officeOf(step, change.kept(), sent).ifPresent(office -> mustActFor(by, office));
            Filed taken = step.take(change, sent);
            sent.mustBeSound();
            return replaced(change, kind, taken, name);
        });
    }

    /** The office that a step is taken for; one that was not sent is found missing. */
    private static Optional<String> officeOf(Step step, Filed record, Sent sent) {
        return step.forAnyOffice()
                ? sent.line(RecordKind.OFFICE, LONGEST_OFFICE)
                : Optional.of(record.text(RecordKind.OFFICE));
    }

    private Filed replaced(Change change, RecordKind kind, Filed next, String verb) {
        Filed after = stamped(next, change)
                .with(RecordKind.ID, change.kept().id())
                .with(RecordKind.VERSION, change.kept().version() + 1);
        rows(change.handle(), kind, change).update(change.kept(), after);
        return written(change, kind, after.id(), verb);
    }

    private Filed written(Change change, RecordKind kind, long id, String verb) {
        Filed now = rows(change.handle(), kind, change).withId(id).orElseThrow();
        kind.rule().written(change, now);
        trail.record(AuditEvent.done(
                change.by(),
                kind.name() + "." + verb,
                kind.name() + ":" + id,
                Differences.told(kind, change.before().orElse(Filed.NOTHING), now)));
        return now;
    }

    private static Filed stamped(Filed filed, Change change) {
        return filed.with(RecordKind.CHANGED_BY, change.by().name())
                .with(RecordKind.CHANGED_AT, change.now().atOffset(ZoneOffset.UTC));
    }

    private Change change(Handle handle, Reader by, Optional<Filed> before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Change(handle, by, new OfficeDays(handle, clock), now, before);
    }

    private static RecordRows rows(Handle handle, RecordKind kind, Change change) {
        return new RecordRows(handle, kind, change.days());
    }

    private Filed held(Handle handle, Reader by, RecordKind kind, long id) {
        RecordRows rows = new RecordRows(handle, kind, new OfficeDays(handle, clock));
        if (!rows.hold(id)) {
            throw new Missing(kind.one());
        }
        return seen(handle, kind, Scope.of(by).sensitivity(), id);
    }

    private Filed seen(Handle handle, RecordKind kind, Sensitivity highest, long id) {
        return new RecordRows(handle, kind, new OfficeDays(handle, clock))
                .withId(id)
                .filter(filed -> filed.sensitivity().compareTo(highest) <= 0)
                .orElseThrow(() -> new Missing(kind.one()));
    }

    private static long withheld(Handle handle, RecordKind kind, Conditions conditions, Sensitivity highest) {
        Set<Sensitivity> above = Conditions.above(highest);
        if (above.isEmpty()) {
            return 0;
        }
        Query query = kind.rows().count(handle, conditions.where(above));
        conditions.bind(query);
        return query.mapTo(Long.class).one();
    }

    /** An office that was not sent, or is none, is found wrong; one that is not the writer's is forbidden. */
    private static void mayWrite(Reader by, Filed read) {
        if (read.has(RecordKind.OFFICE)) {
            mustActFor(by, read.text(RecordKind.OFFICE));
        }
    }

    /** @throws Forbidden unless they act for the office */
    static void mustActFor(Reader by, String office) {
        if (by.offices().stream().map(OfficeCode::code).noneMatch(office::equals)) {
            throw new Forbidden("not-your-office", "This account does not act for " + office + ".");
        }
    }

    private static Role[] roles(Set<Role> roles) {
        return roles.toArray(new Role[0]);
    }
}
