package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.activity.AssignedAgreements;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.intake.OfficesAtWork;
import org.jdbi.v3.core.Handle;

/** Posts anew what no longer stands as it is allocated, when something else than a file changed: a rate, an agreement, an overlap's decision. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Reallocations {

    private Clock clock;

    protected Reallocations() {}

    @Inject
    public Reallocations(Clock clock) {
        this.clock = clock;
    }

    /**
     * Within the caller's transaction: holds the latches of the offices of the activities and their ancestors in the order of their codes and posts a reversal and a new allocation for each entry that no longer stands as its activity's terms have it, without a
     * receipt, in the entry's month or the first open one. Ancestors of the activities are settled with them. Whoever calls writes the trail after it,
     * and holds neither the donors' latch nor the trail's head before.
     *
     * @param activities numbers of rows
     * @param cause of reversals and new entries alike; for an agreement's sake the activities first take over what {@code activity_agreement} says
     * @return how many entries were posted anew
     * @throws OfficesAtWork when meanwhile an ancestor came in whose office is at work itself
     */
    public int settle(Handle handle, Set<Long> activities, Cause cause) {
        if (activities.isEmpty()) {
            return 0;
        }
        Kin kin = new Kin(handle);
        Set<String> held = offices(handle, kin.withAncestors(activities));
        Latch.holdOffices(handle, held);
        if (cause == Cause.AGREEMENT) {
            AssignedAgreements.takeOver(handle, activities);
        }
        Entries entries = new Entries(
                handle, new Numbers(handle), new Terms(handle), new AgreementDonors(handle), null, clock.instant());
        Set<Long> all = kin.withAncestors(activities);
        others(handle, all, held);
        int count = entries.settleAll(all, cause);
        entries.finish();
        return count;
    }

    /** An ancestor that came in while the latches were waited for may be another office's. */
    private static void others(Handle handle, Set<Long> activities, Set<String> held) {
        for (String office : offices(handle, activities)) {
            if (!held.contains(office) && !Latch.triedOffice(handle, office)) {
                throw new OfficesAtWork();
            }
        }
    }

    private static Set<String> offices(Handle handle, Set<Long> activities) {
        Set<String> offices = new TreeSet<>();
        for (List<Long> ids : Chunks.of(activities)) {
            offices.addAll(handle.createQuery("SELECT DISTINCT office FROM activity WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
        }
        return offices;
    }
}
