package org.istmo.reporting.query.assistance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.istmo.domain.compliance.Support;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.assistance.AssistingActivity;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.Names;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which activities both offices and their centres run in a period or plan after it, and which have money in it; none of another agency. Call it when the lineage is written.
 */
final class AssistingActivities {

    private static final String SINCE = "COALESCE(v.actual_start, v.planned_start, v.actual_end, v.planned_end)";
    private static final String UNTIL = "COALESCE(v.actual_end, v.planned_end)";

    /** Codes of IATI ActivityStatus. */
    private static final String IN_PREPARATION = "1";

    private static final String CANCELLED = "5";

    /** What has no end runs on, what has no day is in no period, and what was cancelled is not planned any more. */
    private static final String RUNS = SINCE + " IS NOT NULL AND (" + UNTIL + " IS NULL OR " + UNTIL
            + " >= :from) AND (v.status <> '" + CANCELLED + "' OR " + SINCE + " <= :to)";

    private static final String EVERYWHERE = "(" + RUNS + ")";

    private static final String IN_THE_STATE =
            "(" + RUNS + " AND EXISTS (SELECT 1 FROM activity_place h WHERE h.activity = v.id AND h.place = :state))";

    private static final String PAID = "v.id IN (SELECT l.project FROM lineage l WHERE l.report = :report)";

    private final Handle handle;
    private final DraftRequest request;
    private final @Nullable String state;
    private final List<Assisting> all;
    private final Map<Long, Set<Long>> children;

    /** @param state its code; null for every one */
    AssistingActivities(Handle handle, DraftRequest request, @Nullable String state) {
        this.handle = handle;
        this.request = request;
        this.state = state;
        Map<Long, Map<String, BigDecimal>> places = new HashMap<>();
        query("SELECT p.activity, p.place, p.percentage FROM activity_place p JOIN activity v ON v.id = p.activity", "")
                .map((row, context) -> places.computeIfAbsent(row.getLong(1), none -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getBigDecimal(3)))
                .list();
        Map<Long, List<String>> themes = codes("theme");
        Map<Long, List<String>> frameworks = codes("framework");
        this.all = query(
                        "SELECT v.id, COALESCE(v.same_event_as, v.id) AS event, v.office, v.identifier, v.title_en, v.title_es, v.sensitivity, "
                                + SINCE + " AS since, " + UNTIL + " AS until, v.status FROM activity v",
                        " ORDER BY v.office, v.identifier, v.id")
                .map((row, context) -> assisting(row, places, themes, frameworks))
                .list();
        this.children = children();
    }

    private Query query(String select, String order) {
        String where = " WHERE v.external_agency = '' AND (" + (state == null ? EVERYWHERE : IN_THE_STATE) + " OR "
                + PAID + ")";
        Query query = handle.createQuery(select + where + order)
                .bind("from", request.from())
                .bind("to", request.to())
                .bind("report", request.report());
        return state == null ? query : query.bind("state", state);
    }

    private Map<Long, List<String>> codes(String list) {
        Map<Long, List<String>> codes = new HashMap<>();
        query(
                        "SELECT c.activity, c." + list + " FROM activity_" + list
                                + " c JOIN activity v ON v.id = c.activity",
                        " ORDER BY c.activity, c." + list)
                .map((row, context) -> codes.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return codes;
    }

    private Assisting assisting(
            ResultSet row,
            Map<Long, Map<String, BigDecimal>> places,
            Map<Long, List<String>> themes,
            Map<Long, List<String>> frameworks)
            throws SQLException {
        long id = row.getLong("id");
        LocalDate since = row.getObject("since", LocalDate.class);
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Assisting(
                id,
                row.getLong("event"),
                row.getString("office"),
                row.getString("identifier"),
                Names.text(row.getString("title_en"), row.getString("title_es")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getString("status"),
                standing(row.getString("status"), since, until),
                since,
                until,
                places.getOrDefault(id, Map.of()),
                themes.getOrDefault(id, List.of()),
                frameworks.getOrDefault(id, List.of()));
    }

    private String standing(String status, @Nullable LocalDate since, @Nullable LocalDate until) {
        boolean cancelled = status.equals(CANCELLED);
        if (since == null || (until != null && until.isBefore(request.from()))) {
            return "paid";
        }
        if (since.isAfter(request.to()) || status.equals(IN_PREPARATION)) {
            return cancelled ? "paid" : "planned";
        }
        return cancelled || (until != null && !until.isAfter(request.to())) ? "ended" : "running";
    }

    /** Of each parent, said by either side. */
    private Map<Long, Set<Long>> children() {
        Map<String, List<Long>> byIdentifier = new HashMap<>();
        all.forEach(one -> byIdentifier
                .computeIfAbsent(one.identifier(), none -> new ArrayList<>())
                .add(one.id()));
        Map<Long, Set<Long>> found = new HashMap<>();
        query(
                        "SELECT r.activity, r.type, r.identifier FROM activity_relation r JOIN activity v ON v.id = r.activity",
                        " ORDER BY r.activity, r.type, r.identifier")
                .map((row, context) -> {
                    long one = row.getLong(1);
                    boolean child = row.getString(2).equals("1");
                    if (child || row.getString(2).equals("2")) {
                        byIdentifier
                                .getOrDefault(row.getString(3), List.of())
                                .forEach(other -> found.computeIfAbsent(child ? other : one, none -> new HashSet<>())
                                        .add(child ? one : other));
                    }
                    return one;
                })
                .list();
        found.forEach((parent, its) -> its.remove(parent));
        return found;
    }

    /** Up to the audience's level, by standing and then by office and identifier. */
    List<Assisting> shown() {
        return all.stream()
                .filter(this::isShown)
                .sorted(Comparator.comparing(one -> AssistingActivity.STANDINGS.indexOf(one.standing())))
                .toList();
    }

    /** Of any level: for counts. */
    List<Assisting> all() {
        return all;
    }

    /** Those above it that run or are planned, or have money in the period. */
    List<Assisting> above() {
        return all.stream().filter(Predicate.not(this::isShown)).toList();
    }

    private boolean isShown(Assisting one) {
        return one.level().compareTo(request.audience().sensitivity()) <= 0;
    }

    /**
     * Those of any level that ran in the period in the State and are on the theme, or contribute to the framework, and answer what was needed.
     *
     * @param stated the day on which the need was
     */
    List<Assisting> serving(String place, @Nullable String theme, String framework, LocalDate stated) {
        return all.stream()
                .filter(Assisting::ran)
                .filter(one -> Support.answers(one.status(), one.until(), stated))
                .filter(one -> one.places().containsKey(place))
                .filter(one -> theme == null
                        ? one.frameworks().contains(framework)
                        : one.themes().contains(theme))
                .toList();
    }

    /** Of one event the activity that was kept stands for it, or else the first of those that there are; no parent beside a child of its own. */
    List<Assisting> events(Collection<Assisting> some) {
        Set<Long> ids = new HashSet<>();
        some.forEach(one -> ids.add(one.id()));
        Map<Long, Assisting> byEvent = new TreeMap<>();
        some.stream()
                .filter(one ->
                        children.getOrDefault(one.id(), Set.of()).stream().noneMatch(ids::contains))
                .forEach(one ->
                        byEvent.merge(one.event(), one, (before, now) -> now.id() == now.event() ? now : before));
        return List.copyOf(byEvent.values());
    }
}
