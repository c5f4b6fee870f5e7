package org.istmo.domain.database;

import java.util.Collection;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What must not run at once: whoever holds a latch keeps it until their transaction ends. Where several are held they are taken in this order: that
 * of overlaps' decisions, the rates', the offices' in the order of their codes, then the donors', then the cells in the order of their keys, that of
 * overlaps' finding, and the head of the trail last.
 */
public enum Latch {
    /** Files of rates: a correction counts the versions that are there. */
    RATES("rates"),
    /** New donors are entered one after the other: two files that bring the same ones in another order would wait for each other. */
    DONORS("donors"),
    /** Orders of reports, so that two with one idempotency key do not both find none. */
    ORDERS("orders"),
    /** Decisions on overlaps: what one joins, another may have parted. */
    OVERLAP_DECISIONS("overlap-decisions"),
    /** The search for overlaps: of two files that come in at once, the later one sees the activities of the other. */
    OVERLAP_SEARCH("overlap-search"),
    /** The key that reports are signed with: two nodes that find none make one. */
    SIGNING_KEY("signing-key"),
    /** What an empty database is filled with. */
    FIRST_START("first-start");

    private final String row;

    Latch(String row) {
        this.row = row;
    }

    /** Waits for the latch and holds it. */
    public void hold(Handle handle) {
        hold(handle, row);
    }

    /** Waits for the latch of an office, under which its files are posted and its months are closed one after the other. */
    public static void holdOffice(Handle handle, String office) {
        hold(handle, "office:" + office);
    }

    /** Waits for the latches of several offices in the order of their codes, before any other latch is held. */
    public static void holdOffices(Handle handle, Collection<String> offices) {
        new TreeSet<>(offices).forEach(office -> holdOffice(handle, office));
    }

    /**
     * Holds the latch of an office too when that takes no waiting: for who holds other latches already, and must not wait for this one out of order.
     *
     * @return false when somebody else holds it
     */
    public static boolean triedOffice(Handle handle, String office) {
        return handle.createQuery("SELECT name FROM latch WHERE name = :name FOR UPDATE SKIP LOCKED")
                .bind("name", "office:" + office)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Waits for the latches of all offices: nothing is posted and no month closed meanwhile. */
    public static void holdEveryOffice(Handle handle) {
        holdOffices(
                handle,
                handle.createQuery("SELECT code FROM office")
                        .mapTo(String.class)
                        .list());
    }

    private static void hold(Handle handle, String name) {
        if (locked(handle, name)) {
            return;
        }
        handle.createUpdate("INSERT INTO latch (name) VALUES (:name) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .execute();
        if (!locked(handle, name)) {
            throw new IllegalStateException("There is no latch " + name + ".");
        }
    }

    private static boolean locked(Handle handle, String name) {
        return handle.createQuery("SELECT name FROM latch WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
