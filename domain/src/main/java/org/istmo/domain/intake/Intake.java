package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.intake.IntakeTransaction.Latches;

/**
 * Takes in the activities of a file: what is sound is posted, what is not is kept whole with its reasons, and all of it stands or falls in one
 * transaction. Two files of one office are taken in one after the other.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Intake {

    private IntakeTransaction transaction;

    protected Intake() {}

    @Inject
    public Intake(IntakeTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * The office is known, and the person who delivers acts for it. Not within a transaction: what concerns another office that is at work itself is
     * done once more.
     */
    public Receipt take(Delivery delivery, IncomingActivities activities) {
        try {
            return transaction.take(delivery, activities, Latches.OWN);
        } catch (OfficesAtWork others) {
            return transaction.take(delivery, activities, Latches.ALL);
        }
    }

    /** Does all that {@link #take} does, and keeps nothing of it. Not within a transaction, which it would roll back. */
    public Rehearsal rehearse(Delivery delivery, IncomingActivities activities) {
        try {
            return rehearsed(delivery, activities, Latches.OWN);
        } catch (OfficesAtWork others) {
            return rehearsed(delivery, activities, Latches.ALL);
        }
    }

    private Rehearsal rehearsed(Delivery delivery, IncomingActivities activities, Latches latches) {
        try {
            return transaction.rehearse(delivery, activities, latches);
        } catch (RehearsalOver over) {
            return over.rehearsal();
        }
    }
}
