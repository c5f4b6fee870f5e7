package org.istmo.reporting.query.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.istmo.domain.compliance.Support;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.Names;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which activities of both offices ran in the period and support which articles in the State. Each event counts once, no parent beside a child that supports
 * the same article there, and none of another agency. All are counted, whoever reads it: only those up to the audience's level are named.
 */
public final class SupportingActivities {

    private static final String SINCE = "COALESCE(v.actual_start, v.planned_start)";
    private static final String UNTIL = "COALESCE(v.actual_end, v.planned_end)";

    /** Some day of the activity is in the period; what has no end runs on, what has no day is in none. */
    private static final String RUNS = "COALESCE(v.actual_start, v.planned_start, v.actual_end, v.planned_end) <= :to"
            + " AND (" + UNTIL + " IS NULL OR " + UNTIL + " >= :from)";

    private static final String SUPPORTING =
            "SELECT v.id, COALESCE(v.same_event_as, v.id) AS event, v.office, v.identifier, v.status, v.title_en, v.title_es, v.sensitivity, "
                    + SINCE + " AS since, " + UNTIL + " AS until, s.treaty, s.article, CASE WHEN "
                    + Support.HAS_CHILD_OF_ANY_LEVEL
                    + " THEN 1 ELSE 0 END AS parent, p.place FROM activity_place p JOIN activity v ON v.id = p.activity"
                    + " JOIN activity_article s ON s.activity = v.id JOIN treaty t ON t.code = s.treaty"
                    + " JOIN treaty_article a ON a.treaty = s.treaty AND a.article = s.article"
                    + " WHERE" + Support.SUPPORTS + "AND " + RUNS + " AND ";

    private static final String ORDER =
            " = :key ORDER BY v.office, v.identifier, v.id, p.place, t.ordinal, a.ordinal, a.article";

    /**
     * An activity's support of one article in one State.
     *
     * @param event the number of the activity that stands for it where both offices reported the same event
     * @param parent whether a child of it supports the same article in the State
     */
    record Supporting(
            String place,
            long id,
            long event,
            String office,
            String identifier,
            String status,
            Text title,
            Sensitivity level,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String treaty,
            String article,
            boolean parent) {

        String number() {
            return treaty + " " + article;
        }
    }

    private final List<Supporting> all;
    private final Sensitivity highest;
    private final Tally tally;
    private final Map<String, List<Supporting>> byCell = new HashMap<>();
    private final Map<String, Counted> counted = new HashMap<>();

    /** @param request its scope's key is the State's code */
    public static SupportingActivities ofState(Handle handle, DraftRequest request, Tally tally) {
        return new SupportingActivities(handle, request, "p.place", tally);
    }

    /** @param request its scope's key is the treaty's code */
    static SupportingActivities ofTreaty(Handle handle, DraftRequest request, Tally tally) {
        return new SupportingActivities(handle, request, "s.treaty", tally);
    }

    /** @param request its scope's key is {@code all} */
    public static SupportingActivities ofRegion(Handle handle, DraftRequest request, Tally tally) {
        return new SupportingActivities(handle, request, "'all'", tally);
    }

    private SupportingActivities(Handle handle, DraftRequest request, String column, Tally tally) {
        this.tally = tally;
        this.highest = request.audience().sensitivity();
        this.all = handle.createQuery(SUPPORTING + column + ORDER)
                .bind("key", request.scopeKey())
                .bind("from", request.from())
                .bind("to", request.to())
                .map((row, context) -> supporting(row))
                .list();
        all.forEach(one -> byCell.computeIfAbsent(one.place() + " " + one.number(), none -> new ArrayList<>())
                .add(one));
    }

    private static Supporting supporting(ResultSet row) throws SQLException {
        return new Supporting(
                row.getString("place"),
                row.getLong("id"),
                row.getLong("event"),
                row.getString("office"),
                row.getString("identifier"),
                row.getString("status"),
                Names.text(row.getString("title_en"), row.getString("title_es")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("treaty"),
                row.getString("article"),
                row.getInt("parent") == 1);
    }

    /** Up to the audience's level, by office and identifier, each article of an activity in the treaties' order. */
    List<Supporting> shown() {
        return all.stream().filter(this::isShown).toList();
    }

    private boolean isShown(Supporting one) {
        return one.level().compareTo(highest) <= 0;
    }

    /** How many are above the audience's level. */
    long withheld() {
        return all.stream()
                .filter(Predicate.not(this::isShown))
                .map(Supporting::id)
                .distinct()
                .count();
    }

    /**
     * How many support the article in the State.
     *
     * @param key of the figure, the same each time that it is asked for
     */
    public Counted counted(String key, String state, ArticleName article) {
        return counted.computeIfAbsent(key, none -> tally.count(key, events(of(state, article))));
    }

    /** Whether any supports the article in the State, be it a parent beside a child. */
    boolean support(String state, ArticleName article) {
        return !of(state, article).isEmpty();
    }

    /** The first start of those that support the article in the State; null where none says one. */
    @Nullable
    LocalDate began(String state, ArticleName article) {
        return of(state, article).stream()
                .flatMap(one -> Stream.ofNullable(one.since()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether any answers a need of the article in the State that was stated on a day. */
    boolean answer(String state, ArticleName article, LocalDate stated) {
        return !answering(state, article, stated).isEmpty();
    }

    /**
     * How many answer a need of the article in the State that was stated on a day.
     *
     * @param key of the figure, the same each time that it is asked for
     */
    public Counted answering(String key, String state, ArticleName article, LocalDate stated) {
        return counted.computeIfAbsent(key, none -> tally.count(key, events(answering(state, article, stated))));
    }

    private List<Supporting> answering(String state, ArticleName article, LocalDate stated) {
        return of(state, article).stream()
                .filter(one -> Support.answers(one.status(), one.until(), stated))
                .toList();
    }

    /** Whether what was reported on a day can be evidence of all that support the article in the State. */
    boolean areEvident(String state, ArticleName article, LocalDate reported) {
        return of(state, article).stream().allMatch(one -> Support.isEvidence(reported, one.since()));
    }

    /** The offices whose activities answer such a need, by code. */
    public List<String> offices(String state, ArticleName article, LocalDate stated) {
        return answering(state, article, stated).stream()
                .map(Supporting::office)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Supporting> of(String state, ArticleName article) {
        return byCell.getOrDefault(state + " " + article.treaty() + " " + article.article(), List.of());
    }

    /** How many support any, in any State. */
    Counted inAll() {
        return tally.count("activities.all", events(all));
    }

    /** How many support any in the State. */
    Counted inState(String key, String state) {
        return tally.count(
                key,
                events(all.stream().filter(one -> one.place().equals(state)).toList()));
    }

    /** Of one event the activity that was kept stands for it, or else the first of those that there are. */
    private static List<Thing> events(Collection<Supporting> some) {
        Map<Long, Supporting> byEvent = new TreeMap<>();
        some.stream()
                .filter(one -> !one.parent())
                .forEach(one -> byEvent.merge(
                        one.event(),
                        one,
                        (before, now) -> before.id() == before.event() ? before : first(before, now)));
        return byEvent.values().stream()
                .map(one -> new Thing(
                        "supporting-activity",
                        String.valueOf(one.id()),
                        new Text(
                                one.identifier() + ": " + one.title().en(),
                                one.identifier() + ": " + one.title().es()),
                        one.level()))
                .toList();
    }

    private static Supporting first(Supporting before, Supporting now) {
        return now.id() == now.event() || now.id() < before.id() ? now : before;
    }
}
