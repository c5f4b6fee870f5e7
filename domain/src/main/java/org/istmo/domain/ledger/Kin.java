package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Parents and children among the activities of all offices, whichever of the two says so: a centre's activity may be the child of its office's
 * programme, and identifiers are IATI's, the same everywhere. Activities that are each other's ancestors are neither's:
 * or else nothing of them would be counted.
 */
class Kin {

    private static final String PARENT = "1";
    private static final String CHILD = "2";
    private static final int MANY = 500;

    private final Handle handle;

    Kin(Handle handle) {
        this.handle = handle;
    }

    /** The activity's descendants. */
    Set<Long> below(long activity) {
        Set<Long> below = reached(Set.of(activity), CHILD, PARENT);
        if (!below.isEmpty()) {
            below.removeAll(above(Set.of(activity)));
            below.remove(activity);
        }
        return below;
    }

    /** Those of the activities that may have children. */
    Set<Long> parentsAmong(Collection<Long> activities) {
        Set<Long> parents = new HashSet<>();
        for (List<Long> ids : Chunks.of(activities)) {
            said(ids, CHILD).forEach(link -> parents.add(link.activity()));
            Named named = new Named(ids);
            named.saidOf(PARENT).forEach(link -> named.called(link.identifier()).forEach(its -> parents.add(its.id())));
        }
        return parents;
    }

    /** Activities and all their ancestors. */
    Set<Long> withAncestors(Collection<Long> activities) {
        Set<Long> all = new HashSet<>(activities);
        all.addAll(above(activities));
        return all;
    }

    /** The ancestors of activities. */
    Set<Long> above(Collection<Long> activities) {
        return reached(activities, PARENT, CHILD);
    }

    private Set<Long> reached(Collection<Long> from, String own, String theirs) {
        Set<Long> reached = new HashSet<>();
        Collection<Long> next = from;
        while (!next.isEmpty()) {
            Set<Long> step = new HashSet<>();
            for (List<Long> ids : Chunks.of(next)) {
                related(ids, own, theirs, step);
            }
            next = step.stream().filter(reached::add).toList();
        }
        return reached;
    }

    /**
     * Table by table: most activities are related to none, and what is asked of one table at a time has one way to be answered.
     *
     * @param own the type by which the activities name the others
     * @param theirs the type by which the others name them
     */
    private void related(List<Long> ids, String own, String theirs, Set<Long> into) {
        List<String> wanted =
                said(ids, own).stream().map(Link::identifier).distinct().toList();
        into.addAll(called(wanted));
        new Named(ids).saidOf(theirs).forEach(link -> into.add(link.activity()));
    }

    /** An activity says of an identifier what it is to it. */
    private record Link(long activity, String identifier) {}

    private record Its(long id, String identifier) {}

    /** Activities with their identifiers. */
    private final class Named {

        private final Map<String, List<Its>> byIdentifier = new HashMap<>();

        Named(List<Long> ids) {
            for (List<Long> some : Chunks.of(ids)) {
                handle.createQuery("SELECT id, identifier FROM activity WHERE id IN (<ids>)")
                        .bindList("ids", some)
                        .map((row, context) -> new Its(row.getLong(1), row.getString(2)))
                        .forEach(its -> {
                            byIdentifier
                                    .computeIfAbsent(its.identifier(), none -> new ArrayList<>())
                                    .add(its);
                        });
            }
        }

        List<Its> called(String identifier) {
            return byIdentifier.getOrDefault(identifier, List.of());
        }

        /** Who says of them that they are this to it. */
        List<Link> saidOf(String type) {
            if (byIdentifier.isEmpty()) {
                return List.of();
            }
            return links(handle.createQuery(
                            "SELECT activity, identifier FROM activity_relation WHERE identifier IN (<those>) AND type = :type")
                    .bindList("those", List.copyOf(byIdentifier.keySet()))
                    .bind("type", type));
        }
    }

    private List<Link> said(List<Long> ids, String type) {
        return links(handle.createQuery(
                        "SELECT activity, identifier FROM activity_relation WHERE activity IN (<ids>) AND type = :type")
                .bindList("ids", ids)
                .bind("type", type));
    }

    private static List<Link> links(Query query) {
        return query.map((row, context) -> new Link(row.getLong(1), row.getString(2)))
                .list();
    }

    private List<Long> called(List<String> identifiers) {
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < identifiers.size(); from += MANY) {
            found.addAll(handle.createQuery("SELECT id FROM activity WHERE identifier IN (<those>)")
                    .bindList("those", identifiers.subList(from, Math.min(identifiers.size(), from + MANY)))
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }
}
