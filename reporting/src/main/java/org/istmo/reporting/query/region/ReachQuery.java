package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.CountedReach;
import org.istmo.reporting.aggregate.CountedReach.Activity;
import org.istmo.reporting.aggregate.CountedReach.People;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.Reach;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.KeyText;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** Distinct counts of what was done and of whom it reached. Counts of too few people are suppressed, with what would reveal them. */
public final class ReachQuery {

    private static final Text FEW =
            new Text("Activities that reached few people each", "Actividades que alcanzaron a pocas personas cada una");
    private static final Text NOT_SAID = new Text("Not said", "Sin especificar");

    private final Handle handle;
    private final List<Fact> facts;
    private final List<Activity> activities;
    private final Map<Long, Activity> byId = new HashMap<>();
    private final List<People> people;
    private final long withheld;
    private final boolean allPeople;

    /** @param narrowing such as to an office or a country */
    public ReachQuery(Handle handle, DraftRequest request, Narrowing narrowing, List<Fact> facts) {
        CountedReach counted = new CountedReach(handle, request.audience(), request.from(), request.to(), narrowing);
        this.handle = handle;
        this.facts = facts;
        this.activities = counted.activities();
        activities.forEach(activity -> byId.put(activity.id(), activity));
        this.people = counted.people();
        this.withheld = counted.withheld();
        this.allPeople = hiddenBy(some -> some.activity().kind())
                || hiddenBy(some -> some.activity().office())
                || hiddenBy(People::sex);
    }

    public Reach read() {
        Counted all = count("activities", activities);
        Counted everybody = people("people", people, allPeople);
        Map<String, Text> kinds = names("SELECT code, name_en, name_es FROM activity_kind ORDER BY ordinal, code");
        return new Reach(
                all,
                everybody,
                both("kind", kinds, Activity::kind),
                both("office", Names.of(handle, Dimension.OFFICE), Activity::office),
                countries(),
                sexes(names("SELECT code, name_en, name_es FROM sex ORDER BY ordinal, code")),
                withheld);
    }

    private List<CountLine> both(String by, Map<String, Text> names, Function<Activity, String> of) {
        Map<String, List<Activity>> some = activities.stream().collect(Collectors.groupingBy(of));
        Map<String, List<People>> them =
                people.stream().collect(Collectors.groupingBy(each -> of.apply(each.activity())));
        List<String> codes = names.keySet().stream()
                .filter(code -> some.containsKey(code) || them.containsKey(code))
                .toList();
        Set<Integer> suppressed = suppressed(codes, them);
        List<CountLine> lines = new ArrayList<>();
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            String key = "." + by + "." + KeyText.of(code);
            lines.add(new CountLine(
                    code,
                    names.getOrDefault(code, NOT_SAID),
                    List.of(
                            count("activities" + key, some.getOrDefault(code, List.of())),
                            people("people" + key, them.getOrDefault(code, List.of()), suppressed.contains(index)))));
        }
        return lines;
    }

    private List<CountLine> sexes(Map<String, Text> names) {
        Map<String, List<People>> them = people.stream().collect(Collectors.groupingBy(People::sex));
        List<String> codes = names.keySet().stream().filter(them::containsKey).toList();
        Set<Integer> suppressed = suppressed(codes, them);
        List<CountLine> lines = new ArrayList<>();
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            lines.add(new CountLine(
                    code,
                    names.getOrDefault(code, NOT_SAID),
                    List.of(people(
                            "people.sex." + KeyText.of(code),
                            them.getOrDefault(code, List.of()),
                            suppressed.contains(index)))));
        }
        return lines;
    }

    private List<CountLine> countries() {
        Map<String, List<Activity>> places = new HashMap<>();
        handle.createQuery("SELECT activity, place FROM activity_place ORDER BY activity, place")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(place -> {
                    Activity activity = byId.get(place.getKey());
                    if (activity != null) {
                        places.computeIfAbsent(place.getValue(), none -> new ArrayList<>())
                                .add(activity);
                    }
                });
        List<CountLine> lines = new ArrayList<>();
        Names.of(handle, Dimension.COUNTRY).forEach((code, name) -> {
            List<Activity> some = places.get(code);
            if (some != null) {
                lines.add(new CountLine(code, name, List.of(count("activities.country." + KeyText.of(code), some))));
            }
        });
        return lines;
    }

    private Map<String, Text> names(String sql) {
        Map<String, Text> names = new LinkedHashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getString(1), Names.text(row.getString(2), row.getString(3))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        names.put("", NOT_SAID);
        return names;
    }

    private static Set<Integer> suppressed(List<String> codes, Map<String, List<People>> them) {
        return Suppressed.of(codes.stream()
                        .map(code -> sum(them.getOrDefault(code, List.of())))
                        .toList())
                .parts();
    }

    /** Whether the sum of all would tell of too few people in one of the ways that it is split. */
    private boolean hiddenBy(Function<People, String> split) {
        return Suppressed.of(people.stream().collect(Collectors.groupingBy(split)).values().stream()
                        .map(ReachQuery::sum)
                        .toList())
                .sum();
    }

    private Counted count(String key, List<Activity> some) {
        some.forEach(activity -> facts.add(fact(key, "activity", activity, 1, activity.sensitivity())));
        return new Counted(key, (long) some.size());
    }

    /** Its facts are activities, but those with few people, and what would reveal them, are one fact together. */
    private Counted people(String key, List<People> some, boolean suppressed) {
        if (suppressed) {
            return new Counted(key, null);
        }
        Map<Activity, Long> each = some.stream()
                .collect(Collectors.groupingBy(
                        People::activity, LinkedHashMap::new, Collectors.summingLong(People::count)));
        Suppressed few = Suppressed.of(List.copyOf(each.values()));
        long together = 0;
        int place = 0;
        for (Map.Entry<Activity, Long> one : each.entrySet()) {
            if (few.parts().contains(place++)) {
                together += one.getValue();
            } else {
                Activity activity = one.getKey();
                facts.add(fact(key, "participants", activity, one.getValue(), activity.sensitivity()));
            }
        }
        if (together > 0) {
            facts.add(new Fact(key, "participants", "together", FEW, BigDecimal.valueOf(together), Sensitivity.PUBLIC));
        }
        return new Counted(key, sum(some));
    }

    private static Fact fact(String key, String kind, Activity activity, long count, Sensitivity level) {
        return new Fact(
                key,
                kind,
                activity.identifier(),
                Names.text(activity.title().en(), activity.title().es()),
                BigDecimal.valueOf(count),
                level);
    }

    private static long sum(List<People> some) {
        return some.stream().mapToLong(People::count).sum();
    }
}
