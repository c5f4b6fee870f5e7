package org.istmo.domain.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.overlap.likeness.Profile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds, in sets, which activities of other families are worth comparing with some: those that share words in a country and in months near each other. */
class Candidates {

    /** The sum of the strengths of shared words from which two are compared. */
    static final int LEAST = 2;

    /** How many months apart two may begin. */
    static final int MONTHS = 2;

    /** How many of a family at most are compared with one. */
    static final int MOST = 15;

    /**
     * Each arm is an equality that the index answers. A word is counted once, however many countries it is shared in.
     */
    private static final String SHARED = "SELECT l.activity AS mine, r.activity AS other, r.word, r.strength"
            + " FROM overlap_key l JOIN overlap_key r ON r.word = l.word AND r.family = :family AND %s AND %s"
            + " WHERE l.activity IN (<ids>) AND l.strength > 0";

    private static final String SAME_PLACE = "r.place = l.place";
    private static final String OTHER_ANYWHERE = "r.place = '*' AND l.place <> '*'";
    private static final String MINE_ANYWHERE = "l.place = '*' AND r.place <> '*'";
    private static final String NEAR =
            "l.month_no > 0 AND r.month_no BETWEEN l.month_no - " + MONTHS + " AND l.month_no + " + MONTHS;
    private static final String OTHER_ANYTIME = "r.month_no = 0 AND l.month_no > 0";
    private static final String MINE_ANYTIME = "l.month_no = 0";

    private static final String PAIRS = "SELECT mine, other FROM (SELECT mine, other, SUM(strength) AS strength,"
            + " ROW_NUMBER() OVER (PARTITION BY mine ORDER BY SUM(strength) DESC, other) AS place_no FROM ("
            + String.join(
                    " UNION ",
                    SHARED.formatted(SAME_PLACE, NEAR),
                    SHARED.formatted(OTHER_ANYWHERE, NEAR),
                    SHARED.formatted(MINE_ANYWHERE, NEAR),
                    SHARED.formatted(SAME_PLACE, OTHER_ANYTIME),
                    SHARED.formatted(SAME_PLACE, MINE_ANYTIME))
            + ") shared GROUP BY mine, other HAVING SUM(strength) >= " + LEAST + ") ranked WHERE place_no <= " + MOST
            + " ORDER BY mine, other";

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
        Map<String, List<Long>> byFamily = new TreeMap<>();
        activities.forEach(activity -> byFamily.computeIfAbsent(activity.family(), first -> new ArrayList<>())
                .add(activity.id()));
        Set<String> families = new Families(handle).all();
        byFamily.forEach((family, ids) -> families.stream()
                .filter(other -> !other.equals(family))
                .forEach(other -> find(ids, other, candidates)));
        return candidates;
    }

    private void find(List<Long> activities, String family, Map<Long, Set<Long>> candidates) {
        for (List<Long> ids : Chunks.of(activities)) {
            handle.createQuery(PAIRS)
                    .bindList("ids", ids)
                    .bind("family", family)
                    .map((row, context) -> candidates
                            .computeIfAbsent(row.getLong("mine"), first -> new LinkedHashSet<>())
                            .add(row.getLong("other")))
                    .list();
        }
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
