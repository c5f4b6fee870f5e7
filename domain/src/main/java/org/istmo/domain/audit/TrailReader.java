package org.istmo.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** Reads the trail, for auditors alone, and walks its chain. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TrailReader {

    /** Few, since an entry of a file holds up to a hundred thousand characters. */
    private static final int FETCH = 200;

    /** After how many entries it is told how far a walk is. */
    static final int TOLD_EACH = 500;

    private static final RowMapper<ChainedEntry> ENTRY = (row, context) -> new ChainedEntry(
            row.getLong("seq"),
            row.getString("at"),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("outcome"),
            row.getString("digest"),
            row.getString("previous"),
            row.getString("hash"));

    private static final String TOLD = "SELECT e.*, p.seq AS told, p.address, p.detail, a.name FROM audit_entry e"
            + " LEFT JOIN audit_particulars p ON p.seq = e.seq LEFT JOIN account a ON e.actor = 'account:' || CAST(a.id AS VARCHAR(20)) WHERE ";

    private static final RowMapper<Told> TELLING = (row, context) -> new Told(
            ENTRY.map(row, context),
            row.getObject("told") == null
                    ? Optional.empty()
                    : Optional.of(new Particulars(
                            Optional.ofNullable(row.getString("name")),
                            row.getString("address"),
                            row.getString("detail"))));

    private static final Map<String, String> ORDERS = Map.of(
            "seq", "e.seq", "who", "e.actor", "what", "e.action", "subject", "e.subject", "outcome", "e.outcome");

    private Jdbi jdbi;

    protected TrailReader() {}

    @Inject
    public TrailReader(@Snapshot DataSource snapshots) {
        this.jdbi = IstmoJdbi.on(snapshots);
    }

    /** Is told how far a walk is. */
    public interface Progress {

        /** @param all entries that there were when it began */
        void at(long walked, long all);
    }

    /** An entry and its particulars. */
    public record Told(ChainedEntry entry, Optional<Particulars> particulars) {}

    /**
     * What stands apart from the chain.
     *
     * @param name of the account that acted, if it was one
     * @param detail a JSON object
     */
    public record Particulars(Optional<String> name, String address, String detail) {}

    /**
     * In the order of the chain, those after the one with that number.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public List<Told> page(Reader reader, long after, int limit) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> handle.createQuery(TOLD + "e.seq > :after ORDER BY e.seq LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map(TELLING)
                .list());
    }

    /**
     * Those of a filter, in the order of a table's reader.
     *
     * @param slice by {@code seq}, {@code who}, {@code what}, {@code subject} or {@code outcome}
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public List<Told> slice(Reader reader, TrailFilter filter, Slice slice) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> filter.bound(
                        handle.createQuery(TOLD + "1 = 1" + filter.conditions() + slice.ordered(ORDERS, "e.seq")))
                .map(TELLING)
                .list());
    }

    /**
     * The entry of that number.
     *
     * @throws Missing when there is none
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public Told entry(Reader reader, long seq) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> handle.createQuery(TOLD + "e.seq = :seq")
                        .bind("seq", seq)
                        .map(TELLING)
                        .findOne())
                .orElseThrow(() -> new Missing("entry"));
    }

    /**
     * Walks the whole chain up to the head that is seen now.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public Verification verify(Reader reader) {
        return verify(reader, (walked, all) -> {});
    }

    /** The same, telling how far it is. */
    public Verification verify(Reader reader, Progress progress) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.inTransaction(handle -> walked(handle, progress));
    }

    /** The walk within a state of the database. */
    private static Verification walked(Handle handle, Progress progress) {
        long all = handle.createQuery("SELECT seq FROM audit_head WHERE id = 1")
                .mapTo(Long.class)
                .one();
        progress.at(0, all);
        TrailWalk walk = new TrailWalk(handle);
        long walked = 0;
        try (ResultIterator<Met> entries = handle.createQuery(
                        "SELECT e.*, p.salt, p.address, p.detail FROM audit_entry e"
                                + " LEFT JOIN audit_particulars p ON p.seq = e.seq ORDER BY e.seq")
                .setFetchSize(FETCH)
                .map((row, context) -> new Met(
                        ENTRY.map(row, context),
                        row.getString("salt"),
                        row.getString("address"),
                        row.getString("detail")))
                .iterator()) {
            while (entries.hasNext()) {
                Met met = entries.next();
                walk.meet(met.entry(), met.salt(), met.address(), met.detail());
                walked++;
                if (walked % TOLD_EACH == 0) {
                    progress.at(walked, all);
                }
            }
        }
        return walk.end();
    }

    /**
     * The heads of days as they were given out, newest first, those before the given day.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public List<DayHead> heads(Reader reader, LocalDate before, int limit) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> new DayHeads(handle).page(before, limit));
    }

    /** The same as a page of a table: by {@code day}, the {@code last} entry, how many {@code entries}, or {@code hash}. */
    public List<DayHead> heads(Reader reader, Slice slice) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> new DayHeads(handle).slice(slice));
    }

    /**
     * The head of a day.
     *
     * @throws Missing when none was given out
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor
     */
    public DayHead head(Reader reader, LocalDate day) {
        reader.mustBe(Role.AUDITOR);
        return jdbi.withHandle(handle -> new DayHeads(handle).of(day)).orElseThrow(() -> new Missing("head"));
    }

    private record Met(
            ChainedEntry entry,
            @Nullable String salt,
            @Nullable String address,
            @Nullable String detail) {}
}
