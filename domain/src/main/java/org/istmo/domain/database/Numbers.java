package org.istmo.domain.database;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/** Row numbers from the database's one sequence, fetched in blocks of {@value #BLOCK}, and ever more blocks at once. Not shared between threads. */
public class Numbers {

    static final int BLOCK = 50;
    private static final int MOST = 64;

    private final Handle handle;
    private final Deque<Long> ends = new ArrayDeque<>();
    private int blocks = 1;
    private long next = 1;
    private long last;

    public Numbers(Handle handle) {
        this.handle = handle;
    }

    /** A number that no other row has. */
    public long next() {
        if (next > last) {
            if (ends.isEmpty()) {
                fetch();
            }
            last = ends.removeFirst();
            next = last - BLOCK + 1;
        }
        return next++;
    }

    /** Leaves aside what was fetched: from here on numbers are greater than any that was given out anywhere before. */
    public void renew() {
        ends.clear();
        next = 1;
        last = 0;
    }

    private void fetch() {
        String rows = String.join(", ", Collections.nCopies(blocks, "(0)"));
        handle.createQuery("SELECT nextval('number_seq') FROM (VALUES " + rows + ") r")
                .mapTo(Long.class)
                .forEach(ends::add);
        blocks = Math.min(blocks * 4, MOST);
    }
}
