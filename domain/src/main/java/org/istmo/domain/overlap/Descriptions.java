package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Sketch;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads activities as the search knows them, many at once. */
class Descriptions {

    private static final String ACTIVITIES =
            "SELECT id, identifier, office, COALESCE((SELECT d.code FROM donor d WHERE d.code = activity.reporting_org),"
                    + " '') AS books, title_en, title_es, description_en, description_es, kind, external_agency,"
                    + " COALESCE(actual_start, planned_start) AS begins, COALESCE(actual_end, planned_end) AS ends FROM"
                    + " activity WHERE id IN (<ids>)";

    private static final String PLACES =
            "SELECT activity, place FROM activity_place WHERE activity IN (<ids>) AND CHAR_LENGTH(place) = 2";

    private static final String THEMES = "SELECT activity, theme FROM activity_theme WHERE activity IN (<ids>)";

    private static final String DONORS =
            "SELECT id AS activity, donor FROM activity WHERE id IN (<ids>) AND donor IS NOT NULL UNION SELECT v.id,"
                    + " g.donor FROM activity v JOIN agreement g ON g.id = v.agreement WHERE v.id IN (<ids>) UNION SELECT"
                    + " f.activity, g.donor FROM activity_funding f JOIN agreement g ON g.id = f.agreement WHERE"
                    + " f.activity IN (<ids>)";

    /** What stands, transaction by transaction as far as they are of different days or types; what was reversed cancels out. */
    private static final String SPENT =
            "SELECT activity, currency, type, transaction_date, reference, document, SUM(amount) AS amount FROM entry"
                    + " WHERE activity IN (<ids>) AND type IN ('3', '4') GROUP BY activity, currency, type,"
                    + " transaction_date, reference, document HAVING SUM(amount) <> 0 ORDER BY activity, currency,"
                    + " transaction_date, type, reference, document";

    private static final String DOLLARS =
            "SELECT e.activity, SUM(a.usd) AS usd FROM entry e JOIN allocation a ON a.entry = e.id WHERE e.activity IN"
                    + " (<ids>) AND e.type IN ('3', '4') AND e.currency <> 'USD' GROUP BY e.activity";

    private static final String PEOPLE =
            "SELECT activity, SUM(people) AS people FROM activity_participants WHERE activity IN (<ids>) GROUP BY"
                    + " activity";

    /** How many are read at once: a database that knows nothing of its tables yet reads them whole, be it for few or for many. */
    private static final int TOGETHER = 2_000;

    private final Handle handle;
    private final Families families;

    Descriptions(Handle handle, Families families) {
        this.handle = handle;
        this.families = families;
    }

    /** By number; those that there are not are left out. */
    Map<Long, Described> of(Collection<Long> ids) {
        Map<Long, Described> described = new LinkedHashMap<>();
        for (List<Long> chunk : Chunks.of(ids, TOGETHER)) {
            new Reading(chunk).read(described);
        }
        return described;
    }

    private final class Reading {

        private final List<Long> ids;
        private final Map<Long, Set<String>> places;
        private final Map<Long, Set<String>> themes;
        private final Map<Long, Set<String>> donors;
        private final Map<Long, Map<String, List<BigDecimal>>> spent = new HashMap<>();
        private final Map<Long, BigDecimal> dollars = new HashMap<>();
        private final Map<Long, Long> people = new HashMap<>();

        Reading(List<Long> ids) {
            this.ids = ids;
            this.places = words(PLACES);
            this.themes = words(THEMES);
            this.donors = words(DONORS);
            readMoney();
        }

        private Map<Long, Set<String>> words(String sql) {
            Map<Long, Set<String>> words = new HashMap<>();
            handle.createQuery(sql)
                    .bindList("ids", ids)
                    .map((row, context) -> words.computeIfAbsent(row.getLong(1), first -> new HashSet<>())
                            .add(row.getString(2)))
                    .list();
            return words;
        }

        private void readMoney() {
            handle.createQuery(SPENT)
                    .bindList("ids", ids)
                    .map((row, context) -> spent.computeIfAbsent(row.getLong("activity"), first -> new HashMap<>())
                            .computeIfAbsent(row.getString("currency"), first -> new ArrayList<>())
                            .add(row.getBigDecimal("amount")))
                    .list();
            handle.createQuery(DOLLARS)
                    .bindList("ids", ids)
                    .map((row, context) -> put(dollars, row.getLong("activity"), row.getBigDecimal("usd")))
                    .list();
            handle.createQuery(PEOPLE)
                    .bindList("ids", ids)
                    .map((row, context) -> put(people, row.getLong("activity"), row.getLong("people")))
                    .list();
        }

        private <T> boolean put(Map<Long, T> into, long id, @Nullable T value) {
            return value != null && into.put(id, value) == null;
        }

        void read(Map<Long, Described> described) {
            handle.createQuery(ACTIVITIES)
                    .bindList("ids", ids)
                    .map((row, context) -> described(row))
                    .forEach(activity -> described.put(activity.id(), activity));
        }

        private Described described(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            String office = row.getString("office");
            boolean external = !row.getString("external_agency").isEmpty();
            Sketch sketch = new Sketch(
                    List.of(row.getString("title_en"), row.getString("title_es")),
                    List.of(row.getString("description_en"), row.getString("description_es")),
                    row.getObject("begins", LocalDate.class),
                    row.getObject("ends", LocalDate.class),
                    places.getOrDefault(id, Set.of()),
                    themes.getOrDefault(id, Set.of()),
                    donors.getOrDefault(id, Set.of()),
                    row.getString("kind"),
                    spent.getOrDefault(id, Map.of()),
                    usd(id),
                    people.getOrDefault(id, 0L));
            return new Described(
                    id,
                    row.getString("identifier"),
                    office,
                    row.getString("books"),
                    families.of(office, external),
                    Profile.of(sketch));
        }

        /** Dollars stand for themselves; other currencies count by their rates. */
        private @Nullable BigDecimal usd(long id) {
            @Nullable List<BigDecimal> own = spent.getOrDefault(id, Map.of()).get("USD");
            @Nullable BigDecimal converted = dollars.get(id);
            if (own == null) {
                return converted;
            }
            BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return converted == null ? sum : sum.add(converted);
        }
    }
}
