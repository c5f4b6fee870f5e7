package org.istmo.domain.problem;

/** What was asked does not fit the state that things are in: 409. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, String detail) {
        super(code, detail);
    }
}
