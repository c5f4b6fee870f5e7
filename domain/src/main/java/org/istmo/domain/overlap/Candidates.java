package org.istmo.domain.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.overlap.likeness.Profile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds, many at once, which activities of other families are worth comparing with some: those that share words in a country and in months near each other. */
class Candidates {

    /** The sum of the strengths of shared words from which two are compared. */
    static final int LEAST = 2;

    /** How many months apart two may begin. */
    static final int MONTHS = 2;

    /** How many of a family at most are compared with one. */
    static final int MOST = 15;

    /** More words than this in one question are dearer than reading the family's words of these months whole. */
    private static final int WORDS = 1_000;

    private static final int FETCHED = 2_000;

    /** How many activities are held at once. */
    private static final int TOGETHER = 4_000;

    private static final String OF_FAMILY = "SELECT activity, word, place, month_no, strength FROM overlap_key"
            + " WHERE family = :family AND strength > 0 AND (month_no = 0 OR month_no BETWEEN :from AND :to)%s"
            + " ORDER BY activity, word";

    private static final String OF_THESE = " AND word IN (<words>)";

    private static final String ALIKE = "SELECT s.activity FROM (SELECT DISTINCT k.activity, k.word, k.strength"
            + " FROM overlap_key k WHERE k.word IN (<words>) AND k.family <> :family AND %s AND %s) s"
            + " JOIN activity v ON v.id = s.activity WHERE v.status IN ('1', '2')"
            + " GROUP BY s.activity ORDER BY SUM(s.strength) DESC, s.activity LIMIT " + MOST;

    private final Handle handle;

    Candidates(Handle handle) {
        this.handle = handle;
    }

    /** For each of the activities, whose words are written, those to compare with it. */
    Map<Long, Set<Long>> of(Collection<Described> activities) {
        Map<Long, Set<Long>> candidates = new LinkedHashMap<>();
        Map<String, List<Described>> byFamily = new TreeMap<>();
        activities.forEach(activity -> byFamily.computeIfAbsent(activity.family(), first -> new ArrayList<>())
                .add(activity));
        Set<String> families = new Families(handle).all();
        byFamily.forEach((family, its) -> families.stream()
                .filter(other -> !other.equals(family))
                .forEach(other -> find(its, other, candidates)));
        return candidates;
    }

    /** Those of neighbouring months together: however many parts there are, each reads the months about its own alone. */
    private void find(List<Described> all, String family, Map<Long, Set<Long>> candidates) {
        List<Described> activities = all.stream()
                .sorted(Comparator.comparingInt(activity -> Key.month(activity.sketch())))
                .toList();
        for (int from = 0; from < activities.size(); from += TOGETHER) {
            SharedWords shared =
                    new SharedWords(activities.subList(from, Math.min(activities.size(), from + TOGETHER)));
            if (!shared.words().isEmpty()) {
                read(shared, family);
            }
            shared.handTo((mine, others) -> candidates
                    .computeIfAbsent(mine, first -> new LinkedHashSet<>())
                    .addAll(others));
        }
    }

    /** The databases only look the words up: joining them, they choose between ways that differ a hundredfold, and know little when they do. */
    private void read(SharedWords shared, String family) {
        boolean few = shared.words().size() <= WORDS;
        Query words = handle.createQuery(OF_FAMILY.formatted(few ? OF_THESE : ""))
                .bind("family", family)
                .bind("from", shared.from())
                .bind("to", shared.to())
                .setFetchSize(FETCHED);
        if (few) {
            words.bindList("words", List.copyOf(shared.words()));
        }
        words.map((row, context) -> {
                    shared.read(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
                    return true;
                })
                .forEach(read -> {});
    }

    /** Planned and running activities of other families to compare with one that is only being typed. */
    List<Long> alike(Profile profile, String family) {
        List<String> words = Key.of(profile).stream().map(Key::word).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Set<String> places = new LinkedHashSet<>(Key.places(profile.sketch()));
        boolean anywhere = places.contains(Key.ANYWHERE);
        places.add(Key.ANYWHERE);
        int month = Key.month(profile.sketch());
        String where = anywhere ? "TRUE" : "k.place IN (<places>)";
        String when = month == 0 ? "TRUE" : "(k.month_no = 0 OR k.month_no BETWEEN :from AND :to)";
        return handle.createQuery(ALIKE.formatted(where, when))
                .bindList("words", words)
                .bind("family", family)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bindList("places", List.copyOf(places))
                .bind("from", month - MONTHS)
                .bind("to", month + MONTHS)
                .mapTo(Long.class)
                .list();
    }
}
