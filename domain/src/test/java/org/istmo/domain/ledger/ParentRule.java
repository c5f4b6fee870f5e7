package org.istmo.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * What must be left out because a descendant reports it, found out from what stands in the ledger and nothing else: beside a descendant that reports
 * the type a parent's part is out of consolidated figures, and out of all where a descendant's part, itself in figures, is the same money.
 */
final class ParentRule {

    private final Map<Long, Set<Long>> children = new HashMap<>();
    private final Set<Long> external = new HashSet<>();
    private final List<Stands> parts;

    private record Stands(
            long activity,
            String type,
            @Nullable String donor,
            @Nullable Long agreement,
            String leftOut) {

        boolean sameMoney(Stands other) {
            if (agreement != null && other.agreement != null) {
                return agreement.equals(other.agreement);
            }
            return donor == null || other.donor == null || donor.equals(other.donor);
        }
    }

    private ParentRule(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            external.addAll(handle.createQuery("SELECT id FROM activity WHERE external_agency <> ''")
                    .mapTo(Long.class)
                    .list());
            handle.createQuery("SELECT r.activity, o.id, r.type FROM activity_relation r"
                            + " JOIN activity o ON o.identifier = r.identifier WHERE r.type IN ('1', '2')")
                    .map((row, context) -> row.getString(3).equals("1")
                            ? child(row.getLong(2), row.getLong(1))
                            : child(row.getLong(1), row.getLong(2)))
                    .list();
        });
        this.parts = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT DISTINCT e.activity, e.type, a.donor, a.agreement, a.left_out FROM entry e"
                                        + " JOIN allocation a ON a.entry = e.id WHERE " + LiveEntries.LIVE)
                        .map((row, context) -> new Stands(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, Long.class),
                                row.getString(5)))
                        .list());
    }

    /** @return how many parts there are that an agreement's own figures alone keep */
    static long holds(TestDatabase database, String at) {
        ParentRule rule = new ParentRule(database);
        Set<String> wanted = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Stands part : rule.parts) {
            found.add(part + " " + (part.leftOut.startsWith("parent") ? part.leftOut : ""));
            wanted.add(part + " " + rule.wanted(part));
        }
        assertEquals(wanted, found, at);
        return rule.parts.stream()
                .filter(part -> part.leftOut.equals("parent-apart"))
                .count();
    }

    private String wanted(Stands part) {
        if (external.contains(part.activity)) {
            return "";
        }
        Set<Long> below = reached(part.activity);
        below.removeIf(
                other -> other == part.activity || reached(other).contains(part.activity) || external.contains(other));
        List<Stands> reported = new ArrayList<>(parts);
        reported.removeIf(other -> !below.contains(other.activity) || !other.type.equals(part.type));
        if (reported.isEmpty()) {
            return "";
        }
        return reported.stream().anyMatch(other -> !other.leftOut.equals("parent") && other.sameMoney(part))
                ? "parent"
                : "parent-apart";
    }

    private boolean child(long parent, long child) {
        return children.computeIfAbsent(parent, none -> new HashSet<>()).add(child);
    }

    private Set<Long> reached(long activity) {
        Set<Long> reached = new HashSet<>();
        List<Long> next = new ArrayList<>(children.getOrDefault(activity, Set.of()));
        while (!next.isEmpty()) {
            long one = next.remove(next.size() - 1);
            if (reached.add(one)) {
                next.addAll(children.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
