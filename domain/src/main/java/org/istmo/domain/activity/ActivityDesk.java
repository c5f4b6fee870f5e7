package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Role;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeTransaction.Latches;
import org.istmo.domain.intake.OfficesAtWork;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.validation.Finding;

/**
 * Where officers enter and change one activity at a time. It takes the same way as a file: there is a receipt, and the ledger posts what changed. Two
 * who change one activity at once do it one after the other, and the second is told.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivityDesk {

    private ActivityTransaction transaction;

    protected ActivityDesk() {}

    @Inject
    public ActivityDesk(ActivityTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * What would come of an activity.
     *
     * @param notes what is worth noting, such as a currency without a rate on a date
     */
    public record Rehearsed(Activity activity, List<Finding> notes) {

        public Rehearsed {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Enters a new activity.
     *
     * @throws Forbidden unless who delivers is an officer of the office
     * @throws Conflict when the office has an activity of that identifier
     */
    public Activity enter(Delivery delivery, Incoming.Sound activity) {
        mustBeTheirs(delivery);
        return held(latches -> transaction.enter(delivery, activity, latches));
    }

    /**
     * Changes an activity of the delivery's office.
     *
     * @param from the version that the change was made from
     * @throws Forbidden unless who delivers is an officer of the office
     * @throws Stale when it has another version by now
     */
    public Activity change(Delivery delivery, long id, long from, Incoming.Sound activity) {
        mustBeTheirs(delivery);
        return held(latches -> transaction.change(delivery, id, from, activity, latches));
    }

    /**
     * Does what {@link #enter} or, with a number, {@link #change} does, and keeps nothing of it. Not within a transaction, which it would roll back.
     */
    public Rehearsed rehearse(Delivery delivery, Optional<Long> id, long from, Incoming.Sound activity) {
        mustBeTheirs(delivery);
        try {
            return held(latches -> {
                transaction.rehearse(delivery, id, from, activity, latches);
                throw new IllegalStateException("A rehearsal ends by being thrown.");
            });
        } catch (ActivityRehearsed over) {
            return new Rehearsed(over.activity(), over.notes());
        }
    }

    /** Done once more under the latches of all offices when what is posted concerns another one that is at work. */
    private static <T> T held(Function<Latches, T> work) {
        try {
            return work.apply(Latches.OWN);
        } catch (OfficesAtWork others) {
            return work.apply(Latches.ALL);
        }
    }

    private static void mustBeTheirs(Delivery delivery) {
        delivery.by().mustActAs(Role.OFFICER, delivery.office());
    }
}
