package org.istmo.domain.problem;

/** What was sent cannot be read at all, such as a file cut in the middle: 400. */
public final class Unreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unreadable(String code, String detail) {
        super(code, detail);
    }
}
