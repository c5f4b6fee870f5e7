package org.istmo.reporting.render.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.Reach;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Tables of distinct counts. */
public final class CountTables {

    private static final String ACTIVITIES = "activities";
    private static final String PEOPLE = "people";

    private final Saying say;

    public CountTables(Saying say) {
        this.say = say;
    }

    /** Kinds, offices, sexes and countries, each where there is something to count. */
    public List<Block> reach(Reach reach) {
        List<Block> blocks = new ArrayList<>();
        List<String> both = List.of(ACTIVITIES, PEOPLE);
        List<Counted> all = List.of(reach.activities(), reach.people());
        add(blocks, "kinds", "kind", both, reach.kinds(), all);
        add(blocks, "reporters", "office", both, reach.offices(), all);
        add(blocks, "sexes", "sex", List.of(PEOPLE), reach.sexes(), List.of(reach.people()));
        if (!reach.countries().isEmpty()) {
            List<Row> rows = new ArrayList<>(rows(List.of(ACTIVITIES), reach.countries()));
            rows.add(
                    Saying.given(values(say.word("total.distinct"), List.of(ACTIVITIES), List.of(reach.activities()))));
            blocks.add(table("reached", "country", List.of(ACTIVITIES), rows));
        }
        return blocks;
    }

    private void add(
            List<Block> blocks,
            String id,
            String first,
            List<String> counts,
            List<CountLine> lines,
            List<Counted> all) {
        if (!lines.isEmpty()) {
            blocks.add(summed(id, first, counts, lines, all));
        }
    }

    /** Every count of a line is in the last row once; where one is suppressed the last row does not follow from the others. */
    public Table summed(String id, String first, List<String> counts, List<CountLine> lines, List<Counted> all) {
        List<Row> rows = new ArrayList<>(rows(counts, lines));
        boolean whole = lines.stream().allMatch(line -> line.counts().stream().allMatch(one -> one.count() != null));
        Row total = Row.plain("total", values(say.word("total"), counts, all));
        rows.add(total.as(Row.Emphasis.TOTAL, whole ? new Reckoning.SumWhere(Map.of()) : new Reckoning.Given()));
        return table(id, first, counts, rows);
    }

    private Table table(String id, String first, List<String> counts, List<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(say.column(first)));
        counts.forEach(count -> columns.add(say.column(count)));
        return new Table(id, say.word("table." + id), "counts-" + first, columns, rows);
    }

    private List<Row> rows(List<String> counts, List<CountLine> lines) {
        return lines.stream()
                .map(line -> Row.plain(
                        line.code().isEmpty() ? "none" : line.code(), values(name(line), counts, line.counts())))
                .toList();
    }

    private String name(CountLine line) {
        String name = say.in(line.name());
        return name.isEmpty() ? say.word("standing." + line.code()) : name;
    }

    private List<Value> values(String name, List<String> counts, List<Counted> counted) {
        List<Value> values = new ArrayList<>(List.of(Value.words(name)));
        for (int index = 0; index < counted.size(); index++) {
            values.add(say.count(counted.get(index), "unit." + counts.get(index)));
        }
        return values;
    }
}
