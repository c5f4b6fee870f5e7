package org.istmo.domain.proposal;

import java.util.Optional;
import java.util.Set;

/**
 * Which proposals are asked for; each part empty for all.
 *
 * @param status {@value #OPEN}, {@value ProposalDecision#CONFIRMED} or {@value ProposalDecision#DECLINED}
 * @param state one of the activity's places
 * @param activity its number
 */
public record ProposalFilter(
        String status,
        Optional<String> office,
        Optional<String> state,
        Optional<String> article,
        Optional<Long> activity) {

    public static final String OPEN = "open";

    /** What a proposal may be. */
    public static final Set<String> STATUSES = Set.of(OPEN, ProposalDecision.CONFIRMED, ProposalDecision.DECLINED);

    boolean isOpen() {
        return status.equals(OPEN);
    }
}
