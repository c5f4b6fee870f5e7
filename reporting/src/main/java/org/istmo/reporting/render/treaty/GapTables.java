package org.istmo.reporting.render.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.Gap;
import org.istmo.reporting.dataset.treaty.Gaps;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.Saying;

/** What is left to the offices, each in a sentence. */
final class GapTables {

    private final Saying say;
    private final Gaps gaps;

    GapTables(Saying say, Gaps gaps) {
        this.say = say;
        this.gaps = gaps;
    }

    List<Block> blocks() {
        if (gaps.lines().isEmpty()) {
            return List.of(new Notice(say.word("gaps.none")), say.note("gaps"));
        }
        List<Column> columns =
                new ArrayList<>(List.of(say.column("article"), say.column("gap"), say.column("activities")));
        columns.addAll(new MoneyTables(say).amountColumns("article").subList(1, 1 + MoneyLine.MEASURES.size()));
        return List.of(
                new CountTables(say).summed("kinds", "gap-kind", List.of("gaps"), gaps.kinds(), List.of(gaps.all())),
                new Table(
                        "gaps",
                        say.word("table.gaps"),
                        "gaps",
                        columns,
                        gaps.lines().stream().map(this::row).toList()),
                say.note("gaps"));
    }

    private Row row(Gap gap) {
        Counted activities = gap.activities();
        List<Value> values = new ArrayList<>(List.of(
                Value.words(gap.article().treaty() + ", " + Cells.article(say, gap.article())),
                Value.words(sentence(gap)),
                activities == null ? new Value.Blank() : say.count(activities, "unit.activities")));
        gap.money().forEach(amount -> values.add(say.money(amount)));
        while (values.size() < 3 + MoneyLine.MEASURES.size()) {
            values.add(new Value.Blank());
        }
        return Row.plain(gap.kind() + "-" + Cells.row(gap.article()) + "-" + gap.number(), values)
                .in(say.word("standing." + gap.duty()));
    }

    private String sentence(Gap gap) {
        Text words = gap.words();
        String priority = gap.priority();
        if (words == null) {
            return say.word("gap." + gap.kind());
        }
        return priority == null
                ? say.sentence("gap." + gap.kind(), say.in(words))
                : say.sentence("gap." + gap.kind(), say.in(words), say.word("standing." + priority));
    }
}
