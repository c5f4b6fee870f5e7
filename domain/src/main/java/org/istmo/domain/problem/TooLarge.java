package org.istmo.domain.problem;

/** More bytes than are taken: 413. */
public final class TooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param limit in bytes */
    public TooLarge(long limit) {
        super("too-large", "More than the " + limit + " bytes that are taken at once.");
    }
}
