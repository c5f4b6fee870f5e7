package org.istmo.domain.compliance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the activities that support some cells, one by one. */
final class SupportRows {

    private static final String ACTIVITIES =
            "SELECT v.id, COALESCE(v.same_event_as, v.id) AS event, s.treaty, s.article, p.place, CASE WHEN "
                    + Support.HAS_CHILD
                    + " THEN 1 ELSE 0 END AS parent FROM activity_article s JOIN activity v ON v.id = s.activity"
                    + " JOIN activity_place p ON p.activity = v.id%s WHERE v.sensitivity IN (<levels>) AND"
                    + Support.SUPPORTS + "%s ORDER BY v.id";

    private final Handle handle;
    private final List<String> levels;

    /** @param levels of the activities that are read, as the database has them */
    SupportRows(Handle handle, List<String> levels) {
        this.handle = handle;
        this.levels = levels;
    }

    private record Found(Cell cell, long activity, long event, boolean parent) {}

    /**
     * Of each of these cells; nothing of one that nothing supports.
     *
     * @param office whose activities are read; absent for all
     */
    Map<Cell, GapSupport> of(Set<Cell> cells, Optional<String> office) {
        Map<Cell, Set<Long>> activities = new LinkedHashMap<>();
        Map<Cell, Set<Long>> events = new HashMap<>();
        for (List<Cell> some : Chunks.of(cells, CellTable.MOST)) {
            CellTable table = new CellTable(some);
            Query query = handle.createQuery(ACTIVITIES.formatted(
                    table.join(), office.map(code -> "AND v.office = :office").orElse("")));
            office.ifPresent(code -> query.bind("office", code));
            table.bind(query);
            query.bindList("levels", levels)
                    .map((row, context) -> new Found(
                            new Cell(row.getString("treaty"), row.getString("article"), row.getString("place")),
                            row.getLong("id"),
                            row.getLong("event"),
                            row.getInt("parent") == 1))
                    .forEach(found -> {
                        put(activities, found.cell(), found.activity());
                        if (!found.parent()) {
                            put(events, found.cell(), found.event());
                        }
                    });
        }
        Map<Cell, GapSupport> supports = new HashMap<>();
        activities.forEach((cell, its) -> supports.put(
                cell,
                new GapSupport(
                        List.copyOf(its), events.getOrDefault(cell, Set.of()).size())));
        return supports;
    }

    private static void put(Map<Cell, Set<Long>> into, Cell cell, long number) {
        into.computeIfAbsent(cell, first -> new LinkedHashSet<>()).add(number);
    }
}
