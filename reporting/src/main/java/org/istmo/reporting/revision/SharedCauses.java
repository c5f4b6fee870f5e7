package org.istmo.reporting.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.query.Rows;
import org.istmo.reporting.query.region.ByActivity;
import org.jdbi.v3.core.Handle;

/**
 * Why money differs that is added up by activity or from parts of entries, such as support of frameworks and articles and transfers: by the rows of the ledger that
 * came and went, like any sum over it.
 */
final class SharedCauses {

    /** What a row that is in one version only gives to articles. */
    private static final String ENTRIES = "SELECT l.entry, l.part, " + DifferingRows.CAUSE + " AS cause FROM "
            + DifferingRows.ROWS
            + " JOIN entry e ON e.id = l.entry WHERE l.kept = '' AND EXISTS (SELECT 1 FROM support s"
            + " WHERE s.entry = l.entry AND s.part = l.part AND s.scheme = 'treaty')";

    private final Map<String, Causes> sums = new HashMap<>();
    private final Map<String, ChangeCause> entries = new HashMap<>();

    private SharedCauses() {}

    /**
     * @param figures that are no sum over the ledger and moved
     * @param parts whether any of them is added up from parts of entries
     */
    static SharedCauses between(Handle handle, long before, long after, Set<String> figures, boolean parts) {
        SharedCauses all = new SharedCauses();
        Map<String, Object> versions = Map.of("before", before, "after", after);
        new ByActivity(handle, new Rows(DifferingRows.ROWS, versions), DifferingRows.CAUSE)
                .of(figures)
                .forEach(moved -> all.sums.merge(
                        moved.figure(),
                        Causes.of(ChangeCause.of(moved.cause()), moved.difference(), moved.rows()),
                        Causes::plus));
        if (parts) {
            handle.createQuery(ENTRIES)
                    .bindMap(versions)
                    .map((row, context) -> Map.entry(
                            row.getLong("entry") + ":" + row.getInt("part"), ChangeCause.of(row.getString("cause"))))
                    .forEach(entry -> all.entries.put(entry.getKey(), entry.getValue()));
        }
        return all;
    }

    /** Empty of a figure that is not added up by activity. */
    Optional<Causes> of(String figure) {
        return Optional.ofNullable(sums.get(figure));
    }

    /** @param reference the numbers of activity, entry and part */
    ChangeCause ofPart(String reference) {
        return entries.getOrDefault(reference.substring(reference.indexOf(':') + 1), ChangeCause.TERMS);
    }
}
