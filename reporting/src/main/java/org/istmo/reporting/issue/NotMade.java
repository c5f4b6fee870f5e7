package org.istmo.reporting.issue;

import org.istmo.reporting.archive.FailureReason;

/** What was to be made at once, such as the files of an issue, could not be made: nothing was stored, and the report stands where it stood. */
public final class NotMade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    NotMade(String number, FailureReason reason, Throwable cause) {
        super("The files of " + number + " could not be made.", cause);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
