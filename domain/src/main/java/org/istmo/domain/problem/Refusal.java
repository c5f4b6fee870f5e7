package org.istmo.domain.problem;

/** An expected refusal. It becomes {@code application/problem+json} (RFC 9457) in one place, and nothing of what was asked is stored. */
public abstract sealed class Refusal extends RuntimeException
        permits Conflict, Forbidden, Invalid, Missing, Stale, TooLarge, Unmet, Unreadable, UnsupportedFormat {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected Refusal(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** A stable word for programs, such as {@code not-your-office}. */
    public String code() {
        return code;
    }

    /** Whether something was refused because it is not for whoever asks: that stands in the trail, however it reads to them. */
    public boolean isNotTheirs() {
        return false;
    }

    /** A sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
