package org.istmo.domain.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Sent;
import org.istmo.domain.intake.IntakeTransaction.Latches;
import org.istmo.domain.intake.OfficesAtWork;

/** Where a treaty focal point decides on proposals, once each, and takes decisions back. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProposalDesk {

    private ProposalTransaction transaction;

    protected ProposalDesk() {}

    @Inject
    public ProposalDesk(ProposalTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Confirms a proposal, which gives the article its share of the activity's money, or declines it with a reason.
     *
     * @param from the version of the activity that the proposal was made from
     * @throws org.istmo.domain.problem.Forbidden unless who decides is a treaty focal point
     * @throws org.istmo.domain.problem.Missing when there is no such proposal
     * @throws org.istmo.domain.problem.Conflict when it is decided already
     * @throws org.istmo.domain.problem.Stale when the activity has another version by now
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with the decision
     */
    public ArticleProposal decide(
            Reader by, String treaty, long activity, String article, long from, Sent sent, Written written) {
        try {
            return transaction.decide(by, treaty, activity, article, from, sent, written, Latches.OWN);
        } catch (OfficesAtWork others) {
            return transaction.decide(by, treaty, activity, article, from, sent, written, Latches.ALL);
        }
    }

    /**
     * Takes a decision back with a reason. What was confirmed is taken from the activity, whose money is allocated anew; the proposal is open again, as far as
     * the rules still propose it.
     *
     * @param from the version of the activity that the decision was read with
     * @throws org.istmo.domain.problem.Forbidden unless who takes it back is a treaty focal point
     * @throws org.istmo.domain.problem.Missing when there is no such proposal
     * @throws org.istmo.domain.problem.Conflict when it is not decided
     * @throws org.istmo.domain.problem.Stale when the activity has another version by now
     * @throws org.istmo.domain.problem.Invalid when no reason is given
     */
    public ArticleProposal reverse(
            Reader by, String treaty, long activity, String article, long from, Sent sent, Written written) {
        try {
            return transaction.reverse(by, treaty, activity, article, from, sent, written, Latches.OWN);
        } catch (OfficesAtWork others) {
            return transaction.reverse(by, treaty, activity, article, from, sent, written, Latches.ALL);
        }
    }
}
