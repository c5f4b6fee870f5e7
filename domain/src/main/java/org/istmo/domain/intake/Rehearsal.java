package org.istmo.domain.intake;

import java.util.List;

/**
 * What a file would come to, had it been taken in.
 *
 * @param reasons the first {@value #MOST} of them
 * @param notes the first {@value #MOST} of them
 * @param more whether there are more of either
 */
public record Rehearsal(Tally tally, List<Reason> reasons, List<Note> notes, boolean more) {

    static final int MOST = 500;

    /** Of as many reasons and notes as there are, up to one more than are told. */
    static Rehearsal of(Tally tally, List<Reason> reasons, List<Note> notes) {
        return new Rehearsal(
                tally,
                reasons.subList(0, Math.min(MOST, reasons.size())),
                notes.subList(0, Math.min(MOST, notes.size())),
                reasons.size() > MOST || notes.size() > MOST);
    }

    public Rehearsal {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
