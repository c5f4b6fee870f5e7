package org.istmo.domain.problem;

/** What was sent is of a kind that is not read here: 415. */
public final class UnsupportedFormat extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnsupportedFormat(String code, String detail) {
        super(code, detail);
    }
}
