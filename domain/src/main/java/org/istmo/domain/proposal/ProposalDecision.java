package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a proposal.
 *
 * @param decision {@value #CONFIRMED} or {@value #DECLINED}
 * @param percentage share of the activity's money that the article was given, above 0 and up to 100; null of what was declined
 * @param reason null where a confirmation gave none
 * @param by the account that decided
 */
public record ProposalDecision(
        String decision,
        @Nullable BigDecimal percentage,
        @Nullable String reason,
        String by,
        OffsetDateTime at) {

    public static final String CONFIRMED = "confirmed";
    public static final String DECLINED = "declined";
}
