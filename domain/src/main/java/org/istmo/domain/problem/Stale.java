package org.istmo.domain.problem;

import java.time.OffsetDateTime;

/** Somebody else changed it in the meantime: 412. Whoever asked has to look at it again. */
public final class Stale extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param asked the version that the change was made from
     * @param now the version that it has now
     */
    public Stale(long asked, long now) {
        super("changed-meanwhile", "It is at version " + now + " now; the change was made from version " + asked + ".");
    }

    /**
     * The same, naming who changed it and when.
     *
     * @param by the name that they sign in with
     */
    public Stale(long asked, long now, String by, OffsetDateTime at) {
        super(
                "changed-meanwhile",
                "It is at version " + now + " now, by " + by + " at " + at + "; the change was made from version "
                        + asked + ".");
    }
}
