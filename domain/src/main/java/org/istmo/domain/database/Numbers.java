package org.istmo.domain.database;

import org.jdbi.v3.core.Handle;

/** Row numbers from the database's one sequence, fetched in blocks of {@value #BLOCK}. Not shared between threads. */
public class Numbers {

    static final int BLOCK = 50;

    private final Handle handle;
    private long next = 1;
    private long last;

    public Numbers(Handle handle) {
        this.handle = handle;
    }

    /** A number that no other row has. */
    public long next() {
        if (next > last) {
            last = handle.createQuery("SELECT nextval('number_seq')")
                    .mapTo(Long.class)
                    .one();
            next = last - BLOCK + 1;
        }
        return next++;
    }
}
