package org.istmo.domain.underway;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.office.OfficeCode;

/**
 * A file that somebody brought.
 *
 * @param address where it was sent from
 * @param rehearsal whether it is only to be said what would come of it
 * @param size in bytes
 * @param attempt how often a node began with it
 * @param receipt of one that was taken in
 * @param outcome of a rehearsal what it found, of a refusal why, as whoever did it wrote it down
 */
public record FileUnderway(
        long id,
        OfficeCode office,
        Person by,
        String address,
        String name,
        boolean rehearsal,
        long size,
        OffsetDateTime broughtAt,
        State state,
        Progress progress,
        int attempt,
        Optional<Long> receipt,
        Optional<String> outcome) {

    /** How it stands. */
    public enum State {
        WAITING,
        RUNNING,
        TAKEN,
        REHEARSED,
        REFUSED;

        /** Whether nothing became of it yet. */
        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * How far it is: it is read from beginning to end first, and then posted.
     *
     * @param all how many pieces it has; 0 until all of them were read
     */
    public record Progress(int read, int all, int posted) {}
}
