package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/**
 * Parents and children among the activities of an office, whichever of the two says so. Activities that are each other's ancestors are neither's:
 * or else nothing of them would be counted.
 */
class Kin {

    private static final String CHILDREN =
            "SELECT c.id FROM activity p JOIN activity_relation r ON r.activity = p.id AND r.type = '2'"
                    + " JOIN activity c ON c.office = p.office AND c.identifier = r.identifier WHERE p.id IN (<ids>)"
                    + " UNION SELECT c.id FROM activity p JOIN activity_relation r ON r.identifier = p.identifier AND r.type = '1'"
                    + " JOIN activity c ON c.id = r.activity AND c.office = p.office WHERE p.id IN (<ids>)";

    private static final String PARENTS =
            "SELECT p.id FROM activity c JOIN activity_relation r ON r.activity = c.id AND r.type = '1'"
                    + " JOIN activity p ON p.office = c.office AND p.identifier = r.identifier WHERE c.id IN (<ids>)"
                    + " UNION SELECT p.id FROM activity c JOIN activity_relation r ON r.identifier = c.identifier AND r.type = '2'"
                    + " JOIN activity p ON p.id = r.activity AND p.office = c.office WHERE c.id IN (<ids>)";

    private static final String HAVING_CHILDREN =
            "SELECT p.id FROM activity p JOIN activity_relation r ON r.activity = p.id AND r.type = '2' WHERE p.id IN (<ids>)"
                    + " UNION SELECT p.id FROM activity p JOIN activity_relation r ON r.identifier = p.identifier AND r.type = '1'"
                    + " WHERE p.id IN (<ids>)";

    private final Handle handle;

    Kin(Handle handle) {
        this.handle = handle;
    }

    /** The activity's descendants. */
    Set<Long> below(long activity) {
        Set<Long> below = reached(CHILDREN, Set.of(activity));
        if (!below.isEmpty()) {
            below.removeAll(above(Set.of(activity)));
            below.remove(activity);
        }
        return below;
    }

    /** The transaction types that activities report; what another agency reports is not among them. */
    Set<String> types(Collection<Long> activities) {
        Set<String> types = new HashSet<>();
        for (List<Long> ids : Chunks.of(activities)) {
            types.addAll(handle.createQuery("SELECT DISTINCT e.type FROM entry e JOIN activity v ON v.id = e.activity"
                            + " WHERE e.activity IN (<ids>) AND v.external_agency = '' AND " + LiveEntries.LIVE)
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
        }
        return types;
    }

    /** Those of the activities that may have children. */
    Set<Long> parentsAmong(Collection<Long> activities) {
        return new HashSet<>(asked(HAVING_CHILDREN, activities));
    }

    /** The ancestors of activities. */
    Set<Long> above(Collection<Long> activities) {
        return reached(PARENTS, activities);
    }

    private Set<Long> reached(String step, Collection<Long> from) {
        Set<Long> reached = new HashSet<>();
        Collection<Long> next = from;
        while (!next.isEmpty()) {
            next = asked(step, next).stream().filter(reached::add).toList();
        }
        return reached;
    }

    private List<Long> asked(String question, Collection<Long> activities) {
        List<Long> found = new ArrayList<>();
        for (List<Long> ids : Chunks.of(activities)) {
            found.addAll(handle.createQuery(question)
                    .bindList("ids", ids)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }
}
