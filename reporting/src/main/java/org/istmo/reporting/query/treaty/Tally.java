package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.lineage.Fact;

/** Counts one by one: each thing that is counted is a fact of the figure. */
public final class Tally {

    private final List<Fact> facts;

    /** @param facts takes what the figures are made of */
    public Tally(List<Fact> facts) {
        this.facts = facts;
    }

    public Counted count(String key, List<Thing> things) {
        things.forEach(thing -> facts.add(
                new Fact(key, thing.kind(), thing.reference(), thing.label(), BigDecimal.ONE, thing.level())));
        return new Counted(key, (long) things.size());
    }

    /** A line for each of the codes, whose names the page knows; the figures' keys end with the code. */
    public List<CountLine> lines(String key, List<String> codes, Map<String, List<Thing>> things) {
        return codes.stream()
                .map(code -> new CountLine(
                        code,
                        Text.untranslated(""),
                        List.of(count(key + "." + code, things.getOrDefault(code, List.of())))))
                .toList();
    }

    public static long number(Counted counted) {
        Long count = counted.count();
        return count == null ? 0 : count;
    }
}
