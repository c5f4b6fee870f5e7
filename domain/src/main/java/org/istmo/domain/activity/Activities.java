package org.istmo.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The activities of both offices, for their staff and for auditors. To a reader below an activity's level there is none. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Activities {

    private Jdbi jdbi;

    protected Activities() {}

    @Inject
    public Activities(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * A piece of a list.
     *
     * @param withheld how many of all that were asked for are above the reader's level, and not in the list
     */
    public record Found(List<Activity> items, long withheld) {

        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * By office and identifier, those after the one with that number.
     *
     * @param after 0 for the first ones
     * @throws Forbidden to anybody but staff
     */
    public Found page(Scope scope, ActivityFilter filter, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Filtering filtering = new Filtering(filter);
            List<Long> ids = ids(handle, scope, filtering, after, limit);
            List<Activity> shown = new ActivityRows(handle)
                    .of(ids).stream()
                            .map(activity -> activity.upTo(scope.sensitivity()))
                            .toList();
            return new Found(shown, withheld(handle, scope, filtering));
        });
    }

    /**
     * The same in an order of their own.
     *
     * @param after the number of the last one of the page before; 0 for the first ones
     * @throws Forbidden to anybody but staff
     */
    public Found page(Scope scope, ActivityFilter filter, ActivityOrder order, long after, int limit) {
        if (order == ActivityOrder.IDENTIFIER) {
            return page(scope, filter, after, limit);
        }
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Filtering filtering = new Filtering(filter);
            List<Long> ids = ids(handle, scope, filtering, order, after, limit);
            List<Activity> shown = new ActivityRows(handle)
                    .of(ids).stream()
                            .map(activity -> activity.upTo(scope.sensitivity()))
                            .sorted(Comparator.comparingInt(activity -> ids.indexOf(activity.id())))
                            .toList();
            return new Found(shown, withheld(handle, scope, filtering));
        });
    }

    /**
     * How many there are of a filter that the reader may see.
     *
     * @throws Forbidden to anybody but staff
     */
    public long count(Scope scope, ActivityFilter filter) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Filtering filtering = new Filtering(filter);
            return filtering
                    .bound(handle.createQuery("SELECT count(*) FROM activity a WHERE " + filtering.conditions()
                            + " AND a.sensitivity IN (<levels>)"))
                    .bindList("levels", scope.levels())
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** @throws Missing when there is none, or it is above the reader's level */
    public Activity withId(Scope scope, long id) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> seen(handle, scope, id));
    }

    /**
     * What was posted for an activity, reversals included, in the order of posting, those after the one with that number.
     *
     * @throws Missing as {@link #withId}
     */
    public List<ActivityEntry> entries(Scope scope, long id, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            seen(handle, scope, id);
            return new PostedRows(handle).of(id, after, limit);
        });
    }

    private static Activity seen(Handle handle, Scope scope, long id) {
        return new ActivityRows(handle)
                .of(List.of(id)).stream()
                        .filter(activity -> activity.sensitivity().compareTo(scope.sensitivity()) <= 0)
                        .findFirst()
                        .map(activity -> activity.upTo(scope.sensitivity()))
                        .orElseThrow(() -> new Missing("activity"));
    }

    private static List<Long> ids(Handle handle, Scope scope, Filtering filtering, long after, int limit) {
        Optional<Place> place = handle.createQuery("SELECT office, identifier FROM activity WHERE id = :after")
                .bind("after", after)
                .map((row, context) -> new Place(row.getString("office"), row.getString("identifier")))
                .findOne();
        String behind = place.isEmpty()
                ? ""
                : " AND (a.office > :office OR (a.office = :office AND a.identifier > :identifier))";
        return filtering
                .bound(handle.createQuery("SELECT a.id FROM activity a WHERE " + filtering.conditions() + behind
                        + " AND a.sensitivity IN (<levels>) ORDER BY a.office, a.identifier LIMIT :limit"))
                .bindList("levels", scope.levels())
                .bind("office", place.map(Place::office).orElse(""))
                .bind("identifier", place.map(Place::identifier).orElse(""))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static List<Long> ids(
            Handle handle, Scope scope, Filtering filtering, ActivityOrder order, long after, int limit) {
        String key = order.key();
        Optional<Object> place = handle.createQuery("SELECT " + key + " FROM activity a WHERE a.id = :after")
                .bind("after", after)
                .map((row, context) -> row.getObject(1))
                .findOne();
        String behind = " AND (" + key + (order.backwards() ? " < " : " > ") + ":place OR (" + key
                + " = :place AND a.id > :after))";
        Query query = filtering
                .bound(handle.createQuery("SELECT a.id FROM activity a WHERE " + filtering.conditions()
                        + (place.isPresent() ? behind : "") + " AND a.sensitivity IN (<levels>) ORDER BY " + key
                        + (order.backwards() ? " DESC" : "") + ", a.id LIMIT :limit"))
                .bindList("levels", scope.levels())
                .bind("limit", limit);
        place.ifPresent(at -> query.bind("place", at).bind("after", after));
        return query.mapTo(Long.class).list();
    }

    private static long withheld(Handle handle, Scope scope, Filtering filtering) {
        List<String> above = scope.levelsAbove();
        if (above.isEmpty()) {
            return 0;
        }
        return filtering
                .bound(handle.createQuery("SELECT count(*) FROM activity a WHERE " + filtering.conditions()
                        + " AND a.sensitivity IN (<levels>)"))
                .bindList("levels", above)
                .mapTo(Long.class)
                .one();
    }

    private record Place(String office, String identifier) {}
}
