package org.istmo.domain.intake;

/** Ends a rehearsal: being thrown rolls its transaction back, so that nothing of it is kept but what it carries. */
class RehearsalOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rehearsal rehearsal;

    RehearsalOver(Rehearsal rehearsal) {
        super("A rehearsal is over.", null, false, false);
        this.rehearsal = rehearsal;
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }
}
