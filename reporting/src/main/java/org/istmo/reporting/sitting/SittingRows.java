package org.istmo.reporting.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.clearance.Person;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** Sittings over one connection. */
class SittingRows {

    private static final int LONGEST_DETAIL = 2_000;

    private static final String SITTING =
            "SELECT s.*, a.name, (SELECT count(*) FROM sitting_item i WHERE i.sitting = s.id) AS items FROM sitting s JOIN account a ON a.id = s.account WHERE ";

    private final Handle handle;

    SittingRows(Handle handle) {
        this.handle = handle;
    }

    /** Those of a run are made one after the other. */
    void holdRun(long run) {
        handle.createQuery("SELECT id FROM schedule_run WHERE id = :run FOR UPDATE")
                .bind("run", run)
                .mapTo(Long.class)
                .one();
    }

    /** Of a run, newest first, those before the one with that number within it. */
    List<Sitting> page(long run, int before, int limit) {
        return handle.createQuery(SITTING + "s.run = :run AND s.ordinal < :before ORDER BY s.ordinal DESC LIMIT :limit")
                .bind("run", run)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> sitting(row))
                .list();
    }

    Optional<Sitting> one(long run, int ordinal) {
        return handle.createQuery(SITTING + "s.run = :run AND s.ordinal = :ordinal")
                .bind("run", run)
                .bind("ordinal", ordinal)
                .map((row, context) -> sitting(row))
                .findOne();
    }

    Optional<Sitting> withId(long id) {
        return handle.createQuery(SITTING + "s.id = :id")
                .bind("id", id)
                .map((row, context) -> sitting(row))
                .findOne();
    }

    /** The one that was asked for under a key, and what was asked then. */
    Optional<AskedBefore> withKey(String key) {
        return handle.createQuery("SELECT id, asked FROM sitting WHERE once_key = :key")
                .bind("key", key)
                .map((row, context) -> new AskedBefore(row.getLong(1), row.getString(2)))
                .findOne();
    }

    record AskedBefore(long id, String digest) {}

    /** Of a run, the newest of somebody's for a step that is not through. */
    Optional<Sitting> open(long run, SittingStep step, long account) {
        return handle.createQuery(
                        SITTING
                                + "s.run = :run AND s.step = :step AND s.account = :account AND s.ended_at IS NULL ORDER BY s.ordinal DESC LIMIT 1")
                .bind("run", run)
                .bind("step", step.word())
                .bind("account", account)
                .map((row, context) -> sitting(row))
                .findOne();
    }

    /** The reports of a run whose turn comes yet in somebody's sittings for a step. */
    Set<Long> waiting(long run, SittingStep step, long account) {
        return handle.createQuery(
                        "SELECT i.report FROM sitting_item i JOIN sitting s ON s.id = i.sitting WHERE s.run = :run"
                                + " AND s.step = :step AND s.account = :account AND i.state IN ('waiting', 'running')")
                .bind("run", run)
                .bind("step", step.word())
                .bind("account", account)
                .mapTo(Long.class)
                .set();
    }

    int nextOrdinal(long run) {
        return 1
                + handle.createQuery("SELECT coalesce(max(ordinal), 0) FROM sitting WHERE run = :run")
                        .bind("run", run)
                        .mapTo(Integer.class)
                        .one();
    }

    void insert(long id, long run, int ordinal, AskedSitting asked, long account, String key, OffsetDateTime at) {
        handle.createUpdate("INSERT INTO sitting (id, run, ordinal, step, account, remark, once_key, asked, asked_at)"
                        + " VALUES (:id, :run, :ordinal, :step, :account, :remark, :key, :asked, :at)")
                .bind("id", id)
                .bind("run", run)
                .bind("ordinal", ordinal)
                .bind("step", asked.step().word())
                .bind("account", account)
                .bind("remark", asked.comment())
                .bind("key", key)
                .bind("asked", asked.digest(run))
                .bind("at", at)
                .execute();
    }

    void insert(Turn turn) {
        handle.createUpdate("INSERT INTO sitting_item (sitting, ordinal, report, seen, state, attempts)"
                        + " VALUES (:sitting, :ordinal, :report, :seen, 'waiting', 0)")
                .bind("sitting", turn.sitting())
                .bind("ordinal", turn.ordinal())
                .bind("report", turn.report())
                .bind("seen", turn.seen())
                .execute();
    }

    /** Takes the next report whose turn it is; empty when none waits. */
    Optional<Turn> claim(long sitting, String node, OffsetDateTime at) {
        Optional<Integer> ordinal = handle.createQuery(
                        "SELECT ordinal FROM sitting_item WHERE sitting = :sitting AND state = 'waiting' ORDER BY ordinal LIMIT 1 FOR UPDATE SKIP LOCKED")
                .bind("sitting", sitting)
                .mapTo(Integer.class)
                .findOne();
        ordinal.ifPresent(its -> handle.createUpdate(
                        "UPDATE sitting_item SET state = 'running', attempts = attempts + 1,"
                                + " claimed_by = :node, claimed_at = :at WHERE sitting = :sitting AND ordinal = :ordinal")
                .bind("node", node)
                .bind("at", at)
                .bind("sitting", sitting)
                .bind("ordinal", its)
                .execute());
        return ordinal.map(its -> handle.createQuery(
                        "SELECT sitting, ordinal, report, seen, attempts FROM sitting_item WHERE sitting = :sitting AND ordinal = :ordinal")
                .bind("sitting", sitting)
                .bind("ordinal", its)
                .map((row, context) -> turn(row))
                .one());
    }

    /** Whether it was still that turn's to say what became of it. */
    boolean done(Turn turn) {
        return handle.createUpdate(
                                "UPDATE sitting_item SET state = 'done', claimed_by = NULL, claimed_at = NULL WHERE sitting = :sitting"
                                        + " AND ordinal = :ordinal AND state = 'running' AND attempts = :attempt")
                        .bind("sitting", turn.sitting())
                        .bind("ordinal", turn.ordinal())
                        .bind("attempt", turn.attempt())
                        .execute()
                == 1;
    }

    /** Whether it was still that turn's to say what became of it. */
    boolean refused(Turn turn, String code, Text detail) {
        return handle.createUpdate(
                                "UPDATE sitting_item SET state = 'refused', code = :code, detail_en = :en, detail_es = :es, claimed_by = NULL,"
                                        + " claimed_at = NULL WHERE sitting = :sitting AND ordinal = :ordinal AND state IN ('waiting', 'running') AND attempts = :attempt")
                        .bind("code", code)
                        .bind("en", cut(detail.en()))
                        .bind("es", cut(detail.es()))
                        .bind("sitting", turn.sitting())
                        .bind("ordinal", turn.ordinal())
                        .bind("attempt", turn.attempt())
                        .execute()
                == 1;
    }

    /** What is said to be underway on a node. */
    List<Turn> running(String node) {
        return handle.createQuery(
                        "SELECT sitting, ordinal, report, seen, attempts FROM sitting_item WHERE state = 'running' AND claimed_by = :node ORDER BY sitting, ordinal")
                .bind("node", node)
                .map((row, context) -> turn(row))
                .list();
    }

    void renew(Turn turn, OffsetDateTime at) {
        handle.createUpdate("UPDATE sitting_item SET claimed_at = :at WHERE sitting = :sitting AND ordinal = :ordinal"
                        + " AND state = 'running' AND attempts = :attempt")
                .bind("at", at)
                .bind("sitting", turn.sitting())
                .bind("ordinal", turn.ordinal())
                .bind("attempt", turn.attempt())
                .execute();
    }

    /** Lets it wait again, if it is that turn's and was claimed no later. */
    void free(Turn turn, OffsetDateTime claimed) {
        handle.createUpdate(
                        "UPDATE sitting_item SET state = 'waiting', claimed_by = NULL, claimed_at = NULL WHERE sitting = :sitting"
                                + " AND ordinal = :ordinal AND state = 'running' AND attempts = :attempt AND claimed_at <= :claimed")
                .bind("sitting", turn.sitting())
                .bind("ordinal", turn.ordinal())
                .bind("attempt", turn.attempt())
                .bind("claimed", claimed)
                .execute();
    }

    /** Lets wait again what any node has that was not heard of since. */
    void freeStale(OffsetDateTime since) {
        handle.createUpdate(
                        "UPDATE sitting_item SET state = 'waiting', claimed_by = NULL, claimed_at = NULL WHERE state = 'running' AND claimed_at < :since")
                .bind("since", since)
                .execute();
    }

    /** The sittings that are not through, in the order in which they were asked for. */
    List<Long> unfinished() {
        return handle.createQuery("SELECT id FROM sitting WHERE ended_at IS NULL ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    /** Whether the sitting ended by this: nothing of it waits, and nobody had seen that before. */
    boolean end(long sitting, OffsetDateTime at) {
        return handle.createUpdate(
                                "UPDATE sitting SET ended_at = :at WHERE id = :sitting AND ended_at IS NULL AND NOT EXISTS"
                                        + " (SELECT 1 FROM sitting_item i WHERE i.sitting = sitting.id AND i.state IN ('waiting', 'running'))")
                        .bind("at", at)
                        .bind("sitting", sitting)
                        .execute()
                == 1;
    }

    private Sitting sitting(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Sitting(
                id,
                row.getLong("run"),
                row.getInt("ordinal"),
                SittingStep.of(row.getString("step")),
                new Person(row.getLong("account"), row.getString("name")),
                row.getString("remark"),
                row.getObject("asked_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
                row.getInt("items"),
                done(id),
                refused(id));
    }

    private List<Long> done(long sitting) {
        return handle.createQuery(
                        "SELECT report FROM sitting_item WHERE sitting = :sitting AND state = 'done' ORDER BY ordinal")
                .bind("sitting", sitting)
                .mapTo(Long.class)
                .list();
    }

    private List<Sitting.Refused> refused(long sitting) {
        return handle.createQuery(
                        "SELECT i.report, r.number, i.code, i.detail_en, i.detail_es FROM sitting_item i JOIN report r ON r.id = i.report"
                                + " WHERE i.sitting = :sitting AND i.state = 'refused' ORDER BY i.ordinal")
                .bind("sitting", sitting)
                .map((row, context) -> new Sitting.Refused(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new Text(row.getString(4), row.getString(5))))
                .list();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getLong("sitting"),
                row.getInt("ordinal"),
                row.getLong("report"),
                row.getLong("seen"),
                row.getInt("attempts"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_DETAIL));
    }
}
