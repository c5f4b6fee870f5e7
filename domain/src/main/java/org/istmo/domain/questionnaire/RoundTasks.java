package org.istmo.domain.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who answers which questions of a round, and by when. An article is in one task at most. Whoever may know of confidential assessments reads them; an
 * auditor does not, whatever the State released.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RoundTasks {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected RoundTasks() {}

    @Inject
    public RoundTasks(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What is due first comes first.
     *
     * @throws Missing when there is no such round, or it is kept from the reader
     */
    public List<RoundTask> list(Reader by, RoundKey key) {
        return jdbi.withHandle(handle -> {
            round(handle, by, key);
            return new TaskRows(handle).of(key);
        });
    }

    /** @throws Missing when there is no such round or task, or it is kept from the reader */
    public RoundTask one(Reader by, RoundKey key, long id) {
        return jdbi.withHandle(handle -> {
            round(handle, by, key);
            return found(handle, key, id);
        });
    }

    private static void round(Handle handle, Reader by, RoundKey key) {
        Disclosure disclosure = Disclosure.to(by);
        if (!disclosure.confidential()) {
            throw Missing.notTheirs("round");
        }
        new RoundRows(handle, disclosure).one(key);
    }

    static RoundTask found(Handle handle, RoundKey key, long id) {
        return new TaskRows(handle)
                .of(key).stream().filter(task -> task.id() == id).findFirst().orElseThrow(() -> new Missing("task"));
    }

    /**
     * @throws Missing when there is no such round
     * @throws Conflict when it is closed
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public RoundTask add(Reader by, RoundKey key, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Round round = new RoundRows(handle, Disclosure.to(by)).holdOpen(key);
            long id = new TaskRows(handle).insert(by, key, read(handle, round, 0, sent), Moments.now(clock));
            return recorded(handle, by, round, null, id);
        });
    }

    /**
     * @param version that the change was made from
     * @throws Missing when there is no such round or task
     * @throws Conflict when the round is closed
     * @throws Stale when it is at another version, saying by whom and since when
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public RoundTask change(Reader by, RoundKey key, long id, long version, Sent sent) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Round round = new RoundRows(handle, Disclosure.to(by)).holdOpen(key);
            RoundTask before = found(handle, key, id);
            if (before.version() != version) {
                throw new Stale(version, before.version(), before.changedBy(), before.changedAt());
            }
            new TaskRows(handle).update(by, key, id, version + 1, read(handle, round, id, sent), Moments.now(clock));
            return recorded(handle, by, round, before, id);
        });
    }

    /**
     * Deletes a task that nobody was asked for yet; its articles are in no task then.
     *
     * @param version that whoever deletes it has seen
     * @throws Missing when there is no such round or task
     * @throws Conflict when the round is closed, or a note verbale went out or a reply came: that is on record
     * @throws Stale when it is at another version, saying by whom and since when
     */
    @Transactional
    public void delete(Reader by, RoundKey key, long id, long version) {
        by.mustBe(Role.TREATY);
        jdbi.useHandle(handle -> {
            Round round = new RoundRows(handle, Disclosure.to(by)).holdOpen(key);
            RoundTask before = found(handle, key, id);
            if (before.version() != version) {
                throw new Stale(version, before.version(), before.changedBy(), before.changedAt());
            }
            if (before.day(TaskFields.SENT_ON) != null || before.day(TaskFields.ANSWERED_ON) != null) {
                throw new Conflict(
                        "task-sent",
                        "It went out, or was answered, and stays on record. Its articles can be given to another task.");
            }
            new TaskRows(handle).delete(key, id);
            trail.record(changed(handle, by, "round.task-delete", round, before, null));
        });
    }

    private SentTask.Content read(Handle handle, Round round, long id, Sent sent) {
        return new SentTask(handle, round, LocalDate.now(clock))
                .read(
                        sent,
                        id,
                        new AnswerRows(handle).of(round.key()),
                        new TaskRows(handle)
                                .of(round.key()).stream()
                                        .collect(Collectors.toMap(RoundTask::id, RoundTask::institution)));
    }

    private RoundTask recorded(Handle handle, Reader by, Round round, @Nullable RoundTask before, long id) {
        RoundTask task = found(handle, round.key(), id);
        trail.record(changed(handle, by, "round.task", round, before, task));
        return task;
    }

    private AuditEvent changed(
            Handle handle,
            Reader by,
            String action,
            Round round,
            @Nullable RoundTask before,
            @Nullable RoundTask after) {
        long id = before != null ? before.id() : Objects.requireNonNull(after).id();
        return new ChangeRows(handle)
                .kept(
                        by,
                        action,
                        round,
                        "task:" + id,
                        before == null ? 0 : before.version(),
                        after == null ? 0 : after.version(),
                        RoundDifferences.of(before, after),
                        Moments.now(clock));
    }
}
