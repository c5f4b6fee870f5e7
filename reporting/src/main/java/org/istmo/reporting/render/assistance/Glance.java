package org.istmo.reporting.render.assistance;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.Saying;

/** How many there are of what follows, group by group; sentences of the summary take their figures from it. */
final class Glance {

    private final Saying say;
    private final List<Row> rows = new ArrayList<>();

    Glance(Saying say) {
        this.say = say;
    }

    /** Stands in a sentence for the figure of that key. */
    static String figure(String key) {
        return "{{" + key + "}}";
    }

    /** @param unit what is counted; its line is called {@code summary.<unit>.<what>} and stands under {@code summary.<unit>.group} */
    Glance with(String unit, String what, Counted counted) {
        rows.add(Row.plain(
                        unit + "-" + what,
                        List.of(
                                Value.words(say.word("summary." + unit + "." + what)),
                                say.count(counted, "unit." + unit)))
                .in(say.word("summary." + unit + ".group")));
        return this;
    }

    /** @param codes of the lines that are taken */
    Glance with(String unit, List<CountLine> lines, List<String> codes) {
        lines.stream()
                .filter(line -> codes.contains(line.code()))
                .forEach(line -> with(unit, line.code(), line.counts().get(0)));
        return this;
    }

    Table table() {
        return new Table(
                "summary",
                say.word("table.summary"),
                "counts-what",
                List.of(say.column("what"), say.column("number-of")),
                rows);
    }
}
