package org.istmo.domain.overlap;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/** What decisions have joined, and what is kept of it. The latch of decisions is held. */
class Clusters {

    /**
     * A standing decision that joins.
     *
     * @param decided the number of its row; later decisions have higher ones
     * @param keptExternal whether it keeps another agency's activity
     */
    record Bond(long left, long right, boolean money, long kept, long decided, boolean keptExternal) {

        boolean touches(long activity) {
            return left == activity || right == activity;
        }
    }

    private final Handle handle;

    Clusters(Handle handle) {
        this.handle = handle;
    }

    /** Everything that is joined with one of the activities, themselves among it. */
    Set<Long> around(Collection<Long> activities) {
        return reached(activities, bonds(activities));
    }

    /**
     * Writes anew which activity is counted for which others, for all that is joined with one of the activities.
     *
     * @return the activities for which something changed
     */
    Set<Long> settle(Collection<Long> activities) {
        List<Bond> bonds = bonds(activities);
        List<Bond> money = bonds.stream().filter(Bond::money).toList();
        Set<Long> changed = new TreeSet<>();
        Set<Long> members = reached(activities, bonds);
        Map<Long, Long> keptOf = new LinkedHashMap<>();
        for (long activity : members) {
            Set<Long> event = reached(Set.of(activity), bonds);
            kept(event, bonds).ifPresent(kept -> keptOf.put(activity, kept));
        }
        for (long activity : members) {
            Optional<Long> event = Optional.ofNullable(keptOf.get(activity));
            Set<Long> same = reached(Set.of(activity), money);
            Optional<Long> payer = event.filter(same::contains).or(() -> kept(same, money));
            if (write(activity, event, payer) > 0) {
                changed.add(activity);
            }
        }
        return changed;
    }

    /** What the latest decision keeps; another agency's only when no decision keeps an office's own. */
    private static Optional<Long> kept(Set<Long> members, List<Bond> bonds) {
        return bonds.stream()
                .filter(bond -> members.contains(bond.left()))
                .max(Comparator.comparing((Bond bond) -> !bond.keptExternal()).thenComparing(Bond::decided))
                .map(Bond::kept);
    }

    private int write(long activity, Optional<Long> event, Optional<Long> payer) {
        return handle.createUpdate("UPDATE activity SET same_event_as = :event, same_money_as = :payer WHERE id = :id"
                        + " AND (same_event_as IS DISTINCT FROM CAST(:event AS BIGINT)"
                        + " OR same_money_as IS DISTINCT FROM CAST(:payer AS BIGINT))")
                .bind("event", event.filter(kept -> kept != activity).orElse(null))
                .bind("payer", payer.filter(kept -> kept != activity).orElse(null))
                .bind("id", activity)
                .execute();
    }

    private static Set<Long> reached(Collection<Long> from, List<Bond> bonds) {
        Set<Long> reached = new TreeSet<>(from);
        Deque<Long> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            long activity = waiting.remove();
            for (Bond bond : bonds) {
                if (bond.touches(activity)) {
                    long other = bond.left() == activity ? bond.right() : bond.left();
                    if (reached.add(other)) {
                        waiting.add(other);
                    }
                }
            }
        }
        return reached;
    }

    /** Those that hang together with the activities, found step by step: clusters are small. */
    private List<Bond> bonds(Collection<Long> activities) {
        Map<Long, Bond> found = new LinkedHashMap<>();
        Set<Long> known = new TreeSet<>();
        Set<Long> next = new TreeSet<>(activities);
        while (!next.isEmpty()) {
            known.addAll(next);
            Set<Long> further = new TreeSet<>();
            for (Bond bond : read(next)) {
                found.put(bond.decided(), bond);
                further.add(bond.left());
                further.add(bond.right());
            }
            further.removeAll(known);
            next = further;
        }
        return List.copyOf(found.values());
    }

    private List<Bond> read(Set<Long> activities) {
        return Chunks.of(activities).stream()
                .flatMap(ids -> handle
                        .createQuery(
                                "SELECT o.left_activity, o.right_activity, o.decision, o.kept, o.decided_last, k.external_agency FROM overlap o"
                                        + " JOIN activity k ON k.id = o.kept WHERE o.status = 'decided' AND o.decision <> 'different'"
                                        + " AND (o.left_activity IN (<ids>) OR o.right_activity IN (<ids>)) ORDER BY o.decided_last")
                        .bindList("ids", ids)
                        .map((row, context) -> new Bond(
                                row.getLong("left_activity"),
                                row.getLong("right_activity"),
                                Verdict.SAME_MONEY.word().equals(row.getString("decision")),
                                row.getLong("kept"),
                                row.getLong("decided_last"),
                                !row.getString("external_agency").isEmpty()))
                        .list()
                        .stream())
                .toList();
    }
}
