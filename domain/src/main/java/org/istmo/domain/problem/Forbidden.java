package org.istmo.domain.problem;

/** The person is known and may not do this: 403. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden(String code, String detail) {
        super(code, detail);
    }

    @Override
    public boolean isNotTheirs() {
        return true;
    }
}
