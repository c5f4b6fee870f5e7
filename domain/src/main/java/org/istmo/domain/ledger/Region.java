package org.istmo.domain.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.activity.ActivityTerms;
import org.jdbi.v3.core.Handle;

/** Which money stays inside the region: handed on to, or coming from, one of our offices or an activity that is in the ledger itself. */
class Region {

    private final Handle handle;
    private final Set<String> offices;
    private final Map<String, Set<Long>> activities = new HashMap<>();

    Region(Handle handle) {
        this.handle = handle;
        this.offices = new HashSet<>(handle.createQuery("SELECT code FROM office")
                .mapTo(String.class)
                .list());
    }

    boolean keeps(Facts facts, ActivityTerms terms) {
        if (Facts.outgoing(facts.type())) {
            return isOurs(facts.receiverRef(), facts.receiverActivity(), terms);
        }
        return Facts.incoming(facts.type()) && isOurs(facts.providerRef(), facts.providerActivity(), terms);
    }

    /** An activity came in: who it is, and whether it is another agency's, is read when it is asked for. */
    void entered(String identifier) {
        activities.remove(identifier);
    }

    /** The activities with an entry that names one of these. */
    Set<Long> naming(Collection<String> identifiers) {
        Set<Long> naming = new HashSet<>();
        List<String> all = List.copyOf(identifiers);
        for (int from = 0; from < all.size(); from += 500) {
            naming.addAll(handle.createQuery("SELECT activity FROM entry WHERE provider_activity IN (<those>)"
                            + " UNION SELECT activity FROM entry WHERE receiver_activity IN (<those>)")
                    .bindList("those", all.subList(from, Math.min(all.size(), from + 500)))
                    .mapTo(Long.class)
                    .list());
        }
        return naming;
    }

    private boolean isOurs(String ref, String activity, ActivityTerms terms) {
        if (offices.contains(ref.strip()) && !ref.strip().equals(terms.office().code())) {
            return true;
        }
        return !activity.isEmpty() && known(activity).stream().anyMatch(id -> id != terms.id());
    }

    private Set<Long> known(String identifier) {
        return activities.computeIfAbsent(
                identifier,
                wanted -> new HashSet<>(handle.createQuery(
                                "SELECT id FROM activity WHERE office IN (<offices>) AND identifier = :identifier"
                                        + " AND external_agency = ''")
                        .bindList("offices", offices)
                        .bind("identifier", wanted)
                        .mapTo(Long.class)
                        .list()));
    }
}
