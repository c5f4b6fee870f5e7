package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.sensitivity.SmallCounts;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.People;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/**
 * People reached in the period by sex and age, each once: an event that two activities of the report stand for counts with one of them. Facts are kept of
 * what is told alone.
 */
final class PeopleReading {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(SmallCounts.LARGEST);
    private static final Text ALL = new Text("All events", "Todos los eventos");
    private static final Text SMALL =
            new Text("Events with fewer than five people each", "Eventos con menos de cinco personas cada uno");

    private record Code(String code, Text title) {}

    private record Reached(
            String identifier, Text title, Sensitivity level, String sex, String age, long people, boolean dated) {}

    private final Handle handle;
    private final ProgressScope scope;
    private final List<Fact> facts;
    private final Map<String, List<Fact>> behind = new HashMap<>();
    private long suppressed;

    PeopleReading(Handle handle, ProgressScope scope, List<Fact> facts) {
        this.handle = handle;
        this.scope = scope;
        this.facts = facts;
    }

    long suppressed() {
        return suppressed;
    }

    People read() {
        List<Code> sexes = codes("sex");
        List<Code> ages = codes("age_group");
        long[][] counts = new long[ages.size()][sexes.size()];
        long undated = 0;
        for (Reached reached : reached()) {
            if (!reached.dated()) {
                undated += reached.people();
                continue;
            }
            counts[indexOf(ages, reached.age())][indexOf(sexes, reached.sex())] += reached.people();
            behind(reached, key(reached.sex(), reached.age()));
            behind(reached, key("all", reached.age()));
            behind(reached, key(reached.sex(), "all"));
            behind(reached, key("all", "all"));
        }
        return new People(
                sexes.stream().map(Code::title).toList(),
                groups(sexes, ages, counts),
                undated > 0 && undated <= SmallCounts.LARGEST ? null : BigDecimal.valueOf(undated));
    }

    private List<People.Group> groups(List<Code> sexes, List<Code> ages, long[][] counts) {
        boolean[][] hidden = SmallCounts.hidden(counts);
        List<People.Group> groups = new ArrayList<>();
        for (int row = 0; row <= ages.size(); row++) {
            String age = row == ages.size() ? "all" : ages.get(row).code();
            List<People.Count> its = new ArrayList<>();
            for (int column = 0; column <= sexes.size(); column++) {
                String sex = column == sexes.size() ? "all" : sexes.get(column).code();
                its.add(count(key(sex, age), hidden[row][column]));
            }
            groups.add(new People.Group(
                    row == ages.size() ? "" : age,
                    row == ages.size() ? new Text("", "") : ages.get(row).title(),
                    its));
        }
        return groups;
    }

    private People.Count count(String key, boolean hidden) {
        if (hidden) {
            suppressed++;
            return new People.Count(key, null);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact fact : behind.getOrDefault(key, List.of())) {
            BigDecimal counted = fact.counted();
            sum = counted == null ? sum : sum.add(counted);
        }
        return new People.Count(key, told(key, sum));
    }

    /** What a single event counts may be small where the figure is not: such events go together, and all of them where even they are few. */
    private BigDecimal told(String key, BigDecimal sum) {
        List<Fact> large = new ArrayList<>();
        BigDecimal small = sum;
        for (Fact fact : behind.getOrDefault(key, List.of())) {
            BigDecimal counted = fact.counted();
            if (counted != null && counted.compareTo(LARGEST) > 0) {
                large.add(fact);
                small = small.subtract(counted);
            }
        }
        if (small.signum() > 0 && small.compareTo(LARGEST) <= 0) {
            facts.add(new Fact(key, "participants", "all", ALL, sum, Sensitivity.PUBLIC));
            return sum;
        }
        facts.addAll(large);
        if (small.signum() > 0) {
            facts.add(new Fact(key, "participants", "small", SMALL, small, Sensitivity.PUBLIC));
        }
        return sum;
    }

    private void behind(Reached reached, String key) {
        behind.computeIfAbsent(key, none -> new ArrayList<>())
                .add(new Fact(
                        key,
                        "participants",
                        reached.identifier(),
                        reached.title(),
                        BigDecimal.valueOf(reached.people()),
                        reached.level()));
    }

    private static String key(String sex, String age) {
        return "people." + sex + "." + age;
    }

    private static int indexOf(List<Code> codes, String code) {
        for (int index = 0; index < codes.size(); index++) {
            if (codes.get(index).code().equals(code)) {
                return index;
            }
        }
        throw new IllegalStateException("no code " + code);
    }

    private List<Code> codes(String list) {
        return handle.createQuery("SELECT code, name_en, name_es FROM " + list + " ORDER BY ordinal, code")
                .map((row, context) -> new Code(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .list();
    }

    /** By activity, sex and age; what was held outside the period is left out. */
    private List<Reached> reached() {
        return handle.createQuery("SELECT v.identifier, v.title_en, v.title_es, v.sensitivity, p.sex, p.age_group,"
                        + " SUM(p.people) AS people, CASE WHEN p.held_on IS NULL THEN 0 ELSE 1 END AS"
                        + " dated FROM activity_participants p JOIN activity v ON v.id = p.activity WHERE "
                        + scope.activities("p.activity") + " AND (v.same_event_as IS NULL OR NOT ("
                        + scope.countedElsewhere() + ")) AND (p.held_on IS NULL OR (p.held_on >= :from"
                        + " AND p.held_on <= :to)) GROUP BY v.id,"
                        + " v.identifier, v.title_en, v.title_es,"
                        + " v.sensitivity, p.sex, p.age_group, CASE WHEN"
                        + " p.held_on IS NULL THEN 0 ELSE 1 END ORDER BY"
                        + " v.identifier, v.id, p.sex, p.age_group")
                .bind("from", scope.request().from())
                .bind("to", scope.request().to())
                .map((row, context) -> new Reached(
                        row.getString("identifier"),
                        new Text(row.getString("title_en"), row.getString("title_es")),
                        Sensitivity.of(row.getString("sensitivity")),
                        row.getString("sex"),
                        row.getString("age_group"),
                        row.getLong("people"),
                        row.getInt("dated") == 1))
                .list();
    }
}
