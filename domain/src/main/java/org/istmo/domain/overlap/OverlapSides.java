package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;

/** Reads activities as they are shown beside others. */
class OverlapSides {

    private final Map<Long, OverlapSide> sides = new HashMap<>();

    OverlapSides(Handle handle, Collection<Long> activities) {
        Map<Long, Described> described = new Descriptions(handle, new Families(handle)).of(activities);
        for (List<Long> ids : Chunks.of(activities)) {
            handle.createQuery(
                            "SELECT id, identifier, office, title_en, title_es, description_en, description_es, status, stage, external_agency"
                                    + " FROM activity WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> {
                        Described known = described.get(row.getLong("id"));
                        Sketch sketch = known == null ? null : known.sketch();
                        return sketch == null
                                ? null
                                : new OverlapSide(
                                        row.getLong("id"),
                                        row.getString("identifier"),
                                        row.getString("office"),
                                        row.getString("title_en"),
                                        row.getString("title_es"),
                                        row.getString("description_en"),
                                        row.getString("description_es"),
                                        row.getString("status"),
                                        row.getString("stage"),
                                        sketch.kind(),
                                        sketch.start(),
                                        sketch.end(),
                                        List.copyOf(new TreeSet<>(sketch.countries())),
                                        List.copyOf(new TreeSet<>(sketch.themes())),
                                        List.copyOf(new TreeSet<>(sketch.donors())),
                                        row.getString("external_agency"),
                                        sums(sketch),
                                        sketch.people());
                    })
                    .forEach(side -> {
                        if (side != null) {
                            sides.put(side.id(), side);
                        }
                    });
        }
    }

    OverlapSide of(long activity) {
        OverlapSide side = sides.get(activity);
        if (side == null) {
            throw new Missing("activity");
        }
        return side;
    }

    private static Map<String, BigDecimal> sums(Sketch sketch) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        sketch.amounts()
                .forEach((currency, amounts) ->
                        sums.put(currency, amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sums;
    }
}
