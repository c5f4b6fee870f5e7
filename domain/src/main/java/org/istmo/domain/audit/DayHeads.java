package org.istmo.domain.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Slice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The heads of days, over one connection. */
public class DayHeads {

    private static final RowMapper<DayHead> HEAD = (row, context) -> new DayHead(
            row.getObject("of_day", LocalDate.class),
            row.getLong("seq"),
            row.getString("hash"),
            row.getLong("entries"));

    private static final Map<String, String> ORDERS =
            Map.of("day", "of_day", "last", "seq", "entries", "entries", "hash", "hash");

    private final Handle handle;

    public DayHeads(Handle handle) {
        this.handle = handle;
    }

    /** The last one that was given out. */
    public Optional<DayHead> last() {
        return handle.createQuery("SELECT * FROM audit_day_head ORDER BY of_day DESC LIMIT 1")
                .map(HEAD)
                .findOne();
    }

    /** The day of the first entry; empty while there is none. */
    public Optional<LocalDate> firstDay() {
        return handle.createQuery("SELECT at FROM audit_entry WHERE seq = 1")
                .mapTo(String.class)
                .findOne()
                .map(at -> LocalDate.parse(at.substring(0, "yyyy-MM-dd".length())));
    }

    /**
     * Gives out the head of a day that is over, once: nobody writes to the trail meanwhile, so that nothing of that day comes after it. Days are given out in
     * their order.
     *
     * @return empty when it was given out before
     */
    public Optional<DayHead> giveOut(LocalDate day, OffsetDateTime now) {
        handle.execute("SELECT seq FROM audit_head WHERE id = 1 FOR UPDATE");
        Optional<DayHead> last = last();
        if (last.map(before -> !before.day().isBefore(day)).orElse(false)) {
            return Optional.empty();
        }
        long from = last.map(DayHead::seq).orElse(0L);
        long seq = lastOf(day, from);
        DayHead head = new DayHead(day, seq, hash(seq), seq - from);
        handle.createUpdate("INSERT INTO audit_day_head (of_day, seq, hash, entries, given_at)"
                        + " VALUES (:day, :seq, :hash, :entries, :now)")
                .bind("day", head.day())
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .bind("entries", head.entries())
                .bind("now", now)
                .execute();
        return Optional.of(head);
    }

    /** The last entry before the first one of a later day: moments are written in one form, so that they compare as words do. */
    private long lastOf(LocalDate day, long from) {
        return handle.createQuery("SELECT COALESCE((SELECT MIN(e.seq) - 1 FROM audit_entry e WHERE e.seq > :from AND"
                        + " e.at >= :next), (SELECT h.seq FROM audit_head h WHERE h.id = 1))")
                .bind("from", from)
                .bind("next", day.plusDays(1).toString())
                .mapTo(Long.class)
                .one();
    }

    private String hash(long seq) {
        return handle.createQuery("SELECT hash FROM audit_entry WHERE seq = :seq")
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne()
                .orElse(ChainedEntry.GENESIS);
    }

    /** In the order of a table's reader. */
    List<DayHead> slice(Slice slice) {
        return handle.createQuery("SELECT * FROM audit_day_head" + slice.ordered(ORDERS, "of_day"))
                .map(HEAD)
                .list();
    }

    /** Newest first, those before the given day. */
    List<DayHead> page(LocalDate before, int limit) {
        return handle.createQuery(
                        "SELECT * FROM audit_day_head WHERE of_day < :before ORDER BY of_day DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(HEAD)
                .list();
    }

    Optional<DayHead> of(LocalDate day) {
        return handle.createQuery("SELECT * FROM audit_day_head WHERE of_day = :day")
                .bind("day", day)
                .map(HEAD)
                .findOne();
    }

    /** By day. */
    public List<DayHead> all() {
        return handle.createQuery("SELECT * FROM audit_day_head ORDER BY of_day")
                .map(HEAD)
                .list();
    }
}
