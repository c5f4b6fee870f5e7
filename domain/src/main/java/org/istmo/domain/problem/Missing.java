package org.istmo.domain.problem;

/** There is no such thing, or it is not the reader's to know of: 404, the same for both. */
public final class Missing extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, such as {@code report} */
    public Missing(String what) {
        super("not-found", "There is no such " + what + ".");
    }

    /** @param named what was asked for, as it was asked */
    public Missing(String what, String named) {
        this(what + ": " + named);
    }
}
