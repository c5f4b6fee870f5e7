package org.istmo.domain.intake;

import java.util.List;

/**
 * What a file would come to, had it been taken in.
 *
 * @param reasons the first {@value #MOST} of them
 */
public record Rehearsal(Tally tally, List<Reason> reasons) {

    static final int MOST = 500;

    public Rehearsal {
        reasons = List.copyOf(reasons);
    }
}
