package org.istmo.domain.problem;

/** There is no such thing, or it is not the reader's to know of: 404, the same for both. */
public final class Missing extends Refusal {

    private static final long serialVersionUID = 1L;

    private final boolean notTheirs;

    /** @param what the kind of thing, such as {@code report} */
    public Missing(String what) {
        this(what, false);
    }

    /** @param named what was asked for, as it was asked */
    public Missing(String what, String named) {
        this(what + ": " + named);
    }

    private Missing(String what, boolean notTheirs) {
        super("not-found", "There is no such " + what + ".");
        this.notTheirs = notTheirs;
    }

    /**
     * It is there, and not for whoever asks. Of what may be kept from somebody who reads the trail it is said whether there is one or not: the trail would
     * tell them.
     *
     * @param what as of {@link #Missing(String)}; nobody can tell the two apart by what is answered
     */
    public static Missing notTheirs(String what) {
        return new Missing(what, true);
    }

    /** Of what is kept from some: to them whatever is not to be found may be kept from them. */
    public static Missing of(String what, boolean readsAll) {
        return new Missing(what, !readsAll);
    }

    @Override
    public boolean isNotTheirs() {
        return notTheirs;
    }
}
