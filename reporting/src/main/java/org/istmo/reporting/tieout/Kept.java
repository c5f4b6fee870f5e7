package org.istmo.reporting.tieout;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** What was kept with a report when it was drafted: the rows behind its sums and the facts behind its other figures. */
public final class Kept {

    private final LineageSums sums;
    private final Map<String, FactSum> facts;

    Kept(LineageSums sums, Map<String, FactSum> facts) {
        this.sums = sums;
        this.facts = Map.copyOf(facts);
    }

    /** In two queries, however many figures there are. */
    public static Kept of(Handle handle, long report, Collection<String> figures) {
        return new Kept(
                LineageSums.of(
                        handle,
                        report,
                        figures.stream()
                                .flatMap(key -> FigureKey.parse(key).stream())
                                .toList()),
                FactSum.all(handle, report));
    }

    BigDecimal sum(FigureKey figure) {
        return sums.of(figure);
    }

    /** Empty when nothing was kept of it. */
    Optional<FactSum> facts(String figure) {
        return Optional.ofNullable(facts.get(figure));
    }
}
