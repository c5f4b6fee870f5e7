package org.istmo.domain.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.istmo.domain.compliance.Support;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What the activities of an office are for an article in a place, a row a level of them: kept in the transaction that writes the activities, whose office's latch
 * is held. Nothing of it depends on the activities of another office; who is whose parent and which ones are the same event is looked at where it is counted.
 */
public class ArticleSupport {

    private static final String KEYS = "treaty, article, place, office, sensitivity";
    private static final String COLUMNS = KEYS + ", activities, endless, ended, first_start, last_start";
    private static final String BEGAN = "COALESCE(v.actual_start, v.planned_start)";
    private static final String ENDED = "COALESCE(v.actual_end, v.planned_end)";

    /** The parameter is which of them. */
    private static final String OF_ACTIVITIES =
            "SELECT s.treaty, s.article, p.place, v.office, v.sensitivity, COUNT(*) AS activities, COUNT(CASE WHEN"
                    + Support.ANSWERING + "AND " + ENDED + " IS NULL THEN 1 END) AS endless, MAX(CASE WHEN"
                    + Support.ANSWERING
                    + "THEN " + ENDED + " END) AS ended, MIN(" + BEGAN + ") AS first_start, MAX(" + BEGAN
                    + ") AS last_start FROM activity_article s JOIN activity v ON v.id = s.activity"
                    + " JOIN activity_place p ON p.activity = v.id WHERE" + Support.SUPPORTS
                    + "%s GROUP BY s.treaty, s.article, p.place, v.office, v.sensitivity";

    private static final String INSERT = "INSERT INTO article_support (" + COLUMNS + ") " + OF_ACTIVITIES;

    private final Handle handle;
    private final OfficeCode office;
    private final Map<Long, Its> before = new HashMap<>();
    private final SortedSet<Article> touched =
            new TreeSet<>(Comparator.comparing(Article::treaty).thenComparing(Article::article));

    public ArticleSupport(Handle handle, OfficeCode office) {
        this.handle = handle;
        this.office = office;
    }

    private record Article(String treaty, String article) {}

    /** What an activity is to articles, as far as anything is kept of it. */
    private record Its(Set<Article> articles, Set<String> places, Facts facts) {}

    private record Facts(
            String sensitivity,
            String status,
            boolean external,
            @Nullable LocalDate began,
            @Nullable LocalDate ended) {

        static Facts of(ResultSet row) throws SQLException {
            return new Facts(
                    row.getString("sensitivity"),
                    row.getString("status"),
                    row.getBoolean("is_external"),
                    row.getObject("began", LocalDate.class),
                    row.getObject("ended", LocalDate.class));
        }
    }

    /** What a row has more than the activities that it is of. */
    public record Difference(Map<String, String> keys, long activities) {}

    /** Call it before these are written. */
    public void before(Collection<Long> known) {
        before.clear();
        before.putAll(of(known));
    }

    /** Call it once these are written, those that were known among them. */
    public void after(Collection<Long> ids) {
        Map<Long, Its> after = of(ids);
        for (long id : ids) {
            Its were = before.get(id);
            Its are = after.get(id);
            if (!Objects.equals(were, are)) {
                touch(were);
                touch(are);
            }
        }
    }

    private void touch(@Nullable Its its) {
        if (its != null) {
            touched.addAll(its.articles());
        }
    }

    /** Writes anew what was touched. */
    public void write() {
        if (!touched.isEmpty()) {
            each("DELETE FROM article_support WHERE office = :office AND treaty = :treaty AND article = :article");
            each(INSERT.formatted("AND v.office = :office AND s.treaty = :treaty AND s.article = :article"));
            touched.clear();
        }
    }

    private void each(String statement) {
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            for (Article article : touched) {
                batch.bind("office", office.code())
                        .bind("treaty", article.treaty())
                        .bind("article", article.article())
                        .add();
            }
            batch.execute();
        }
    }

    /** Empties the table and fills it from the activities, while the latches of all offices are held. */
    public static long rebuild(Handle handle) {
        handle.execute("DELETE FROM article_support");
        return handle.execute(INSERT.formatted(""));
    }

    public static long rows(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM article_support")
                .mapTo(Long.class)
                .one();
    }

    /** The rows that are not what the activities make of them, in the order of their keys. */
    public static List<Difference> differences(Handle handle) {
        String kept = "SELECT " + COLUMNS + " FROM article_support";
        String real = OF_ACTIVITIES.formatted("");
        return handle.createQuery("SELECT " + KEYS + ", SUM(activities) AS activities FROM (SELECT * FROM (" + kept
                        + " EXCEPT " + real + ") k UNION ALL SELECT " + KEYS
                        + ", -activities, endless, ended, first_start, last_start FROM (" + real + " EXCEPT " + kept
                        + ") r) d GROUP BY " + KEYS + " ORDER BY " + KEYS)
                .map((row, context) -> {
                    Map<String, String> keys = new TreeMap<>();
                    for (String key : KEYS.split(", ")) {
                        keys.put(key, row.getString(key));
                    }
                    return new Difference(keys, row.getLong("activities"));
                })
                .list();
    }

    /** Table by table: most activities support no article, and what is asked of one table at a time has one way to be answered. */
    private Map<Long, Its> of(Collection<Long> ids) {
        Map<Long, Its> all = new HashMap<>();
        for (List<Long> some : Chunks.of(ids)) {
            Map<Long, Set<Article>> articles = articles(some);
            if (!articles.isEmpty()) {
                List<Long> supporting = new ArrayList<>(articles.keySet());
                Map<Long, Set<String>> places = places(supporting);
                facts(supporting)
                        .forEach((id, facts) -> all.put(
                                id,
                                new Its(
                                        articles.getOrDefault(id, Set.of()),
                                        places.getOrDefault(id, Set.of()),
                                        facts)));
            }
        }
        return all;
    }

    private Map<Long, Set<Article>> articles(List<Long> ids) {
        Map<Long, Set<Article>> articles = new HashMap<>();
        handle.createQuery(
                        "SELECT activity, treaty, article FROM activity_article WHERE activity IN (<ids>) AND percentage > 0")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(
                        row.getLong("activity"), new Article(row.getString("treaty"), row.getString("article"))))
                .forEach(one -> articles.computeIfAbsent(one.getKey(), none -> new HashSet<>())
                        .add(one.getValue()));
        return articles;
    }

    private Map<Long, Set<String>> places(List<Long> ids) {
        Map<Long, Set<String>> places = new HashMap<>();
        handle.createQuery("SELECT activity, place FROM activity_place WHERE activity IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("activity"), row.getString("place")))
                .forEach(one -> places.computeIfAbsent(one.getKey(), none -> new HashSet<>())
                        .add(one.getValue()));
        return places;
    }

    private Map<Long, Facts> facts(List<Long> ids) {
        Map<Long, Facts> facts = new HashMap<>();
        handle.createQuery("SELECT v.id, v.sensitivity, v.status, v.external_agency <> '' AS is_external, " + BEGAN
                        + " AS began, " + ENDED + " AS ended FROM activity v WHERE v.id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("id"), Facts.of(row)))
                .forEach(one -> facts.put(one.getKey(), one.getValue()));
        return facts;
    }
}
