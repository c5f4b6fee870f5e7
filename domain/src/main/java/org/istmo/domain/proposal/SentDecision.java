package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Sent;

/** A decision as it was sent, and what it has to hold to. What is wrong is remembered in what was sent. */
final class SentDecision {

    private static final String CONFIRM = "confirm";
    private static final String DECLINE = "decline";
    private static final String PERCENTAGE = "percentage";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 4_000;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private SentDecision() {}

    /**
     * @param left the share of the activity's money that no article has yet, in percent
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    static ProposalDecision read(Sent sent, BigDecimal left, String by, OffsetDateTime at) {
        sent.knowsOnly(Set.of("decision", PERCENTAGE, REASON));
        Optional<String> decision = sent.oneOf("decision", Set.of(CONFIRM, DECLINE));
        Optional<BigDecimal> percentage = sent.decimal(PERCENTAGE, 3, 6);
        Optional<String> reason = sent.lines(REASON, LONGEST_REASON);
        if (decision.isEmpty()) {
            sent.missing("decision");
        }
        boolean confirmed = decision.filter(CONFIRM::equals).isPresent();
        if (confirmed) {
            share(sent, percentage, left);
        } else if (decision.isPresent() && percentage.isPresent()) {
            sent.wrong(PERCENTAGE, "not-here", "What is declined is given no share.");
        }
        if (decision.filter(DECLINE::equals).isPresent() && reason.isEmpty()) {
            sent.missing(REASON);
        }
        sent.mustBeSound();
        return new ProposalDecision(
                confirmed ? ProposalDecision.CONFIRMED : ProposalDecision.DECLINED,
                percentage.orElse(null),
                reason.orElse(null),
                by,
                at);
    }

    /**
     * Why a decision is taken back.
     *
     * @throws org.istmo.domain.problem.Invalid when it is not said
     */
    static String reason(Sent sent) {
        sent.knowsOnly(Set.of(REASON));
        Optional<String> reason = sent.lines(REASON, LONGEST_REASON);
        if (reason.isEmpty()) {
            sent.missing(REASON);
        }
        sent.mustBeSound();
        return reason.orElseThrow();
    }

    private static void share(Sent sent, Optional<BigDecimal> percentage, BigDecimal left) {
        if (percentage.isEmpty()) {
            sent.missing(PERCENTAGE);
        } else if (percentage.get().signum() <= 0 || percentage.get().compareTo(WHOLE) > 0) {
            sent.wrong(PERCENTAGE, "percentage-out-of-range", "A share is above 0 and up to 100.");
        } else if (percentage.get().compareTo(left) > 0) {
            sent.wrong(
                    PERCENTAGE,
                    "percentages-over-100",
                    "Its articles leave " + left.stripTrailingZeros().toPlainString() + " of 100.");
        }
    }
}
