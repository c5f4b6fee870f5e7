package org.istmo.domain.activity;

import java.util.Collection;
import java.util.List;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/** Which agreement an activity belongs to: {@code activity_agreement} says so, and the activity itself repeats it. */
public final class AssignedAgreements {

    private static final String ASSIGNED =
            "(SELECT g.agreement FROM activity_agreement g WHERE g.office = activity.office AND g.identifier = activity.identifier)";

    private AssignedAgreements() {}

    /** Lets activities repeat what they are assigned to now; one that is assigned to none keeps its donor. The offices' latches are held by then. */
    public static void takeOver(Handle handle, Collection<Long> activities) {
        for (List<Long> ids : Chunks.of(activities)) {
            handle.createUpdate("UPDATE activity SET agreement = " + ASSIGNED
                            + ", donor = coalesce((SELECT a.donor FROM agreement a WHERE a.id = " + ASSIGNED
                            + "), donor) WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
    }
}
