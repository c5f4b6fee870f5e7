package org.istmo.reporting.query.assistance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.AssistingActivity;
import org.istmo.reporting.dataset.assistance.Missing;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.query.treaty.Tally;
import org.istmo.reporting.query.treaty.Thing;

/** What is missing from a national programme, of what the report itself says. */
class MissingReading {

    private final Map<String, List<Thing>> things = new HashMap<>();
    private final Tally tally;

    /**
     * @param unsupported needs that no activity supports
     * @param assisting activities that are shown
     * @param activities the same with their money
     */
    MissingReading(
            List<Thing> unsupported,
            List<Assisting> assisting,
            Activities activities,
            List<ResultLine> results,
            Tally tally) {
        this.tally = tally;
        put(Missing.PROGRAMME_NEED, unsupported, thing -> thing.kind().equals("programme-need"));
        put(Missing.ARTICLE_NEED, unsupported, thing -> thing.kind().equals("need"));
        Set<String> measured = results.stream()
                .filter(line -> line.cumulative() != null)
                .map(ResultLine::activity)
                .collect(Collectors.toSet());
        Set<Long> paid = activities.lines().stream()
                .filter(line ->
                        line.money().stream().anyMatch(amount -> amount.value().signum() != 0))
                .map(AssistingActivity::id)
                .collect(Collectors.toSet());
        List<Assisting> ran = assisting.stream().filter(Assisting::ran).toList();
        things.put(
                Missing.RESULT,
                ran.stream()
                        .filter(one -> !measured.contains(one.identifier()))
                        .map(Assisting::thing)
                        .toList());
        things.put(
                Missing.MONEY,
                ran.stream()
                        .filter(one -> !paid.contains(one.id()))
                        .map(Assisting::thing)
                        .toList());
    }

    private void put(String kind, List<Thing> all, Predicate<Thing> its) {
        things.put(kind, all.stream().filter(its).toList());
    }

    /** In the order of the kinds. */
    List<Missing> lines() {
        List<Missing> lines = new ArrayList<>();
        Missing.KINDS.forEach(kind -> things.getOrDefault(kind, List.of())
                .forEach(thing -> lines.add(
                        new Missing(kind, thing.reference().replaceAll("[^A-Za-z0-9]", "-"), thing.label()))));
        return lines;
    }

    List<CountLine> byKind() {
        return tally.lines("missing", Missing.KINDS, things);
    }

    Counted inAll() {
        return tally.count(
                "missing.all",
                Missing.KINDS.stream()
                        .flatMap(kind -> things.getOrDefault(kind, List.of()).stream())
                        .toList());
    }
}
