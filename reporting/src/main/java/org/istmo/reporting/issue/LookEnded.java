package org.istmo.reporting.issue;

/** A look at what an order would make was ended before it saw anything. */
public final class LookEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why it was ended. */
    public enum Cause {
        /** Whoever looked asked for another one. */
        ANOTHER,
        /** It took too long. */
        LATE,
        /** As many others were looking as a node lets look at once. */
        BUSY
    }

    LookEnded(Cause cause) {
        super("A look was ended: " + cause);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }
}
