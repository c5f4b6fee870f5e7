package org.istmo.reporting.render.region;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.OpenOverlap;
import org.istmo.reporting.dataset.region.OverlapLine;
import org.istmo.reporting.dataset.region.OverlapLine.OverlapSide;
import org.istmo.reporting.dataset.region.Overlaps;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** Activities that both offices may have reported, and what was decided on them. */
public final class OverlapTables {

    private final Saying say;

    public OverlapTables(Saying say) {
        this.say = say;
    }

    /** How many stand how, and each decision. */
    public List<Block> blocks(Overlaps overlaps) {
        long all = overlaps.pairs().stream()
                .flatMap(line -> line.counts().stream())
                .mapToLong(counted -> counted.count() == null ? 0 : counted.count())
                .sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new CountTables(say)
                .summed(
                        "pairs",
                        "standing",
                        List.of("pairs"),
                        overlaps.pairs(),
                        List.of(new Counted("overlaps.all", all))));
        if (overlaps.decided().isEmpty()) {
            blocks.add(new Notice(say.word("decided.none")));
        } else {
            blocks.add(decided(overlaps.decided()));
        }
        blocks.add(say.note("overlaps"));
        return blocks;
    }

    /** Those that wait for a decision. */
    public Block open(List<OpenOverlap> open) {
        return open.isEmpty()
                ? new Notice(say.word("open.none"))
                : new Table(
                        "open",
                        say.word("table.open"),
                        "open",
                        List.of(say.column("left"), say.column("right")),
                        open.stream()
                                .map(pair ->
                                        Row.plain("pair-" + pair.id(), List.of(side(pair.left()), side(pair.right()))))
                                .toList());
    }

    private Table decided(List<OverlapLine> decided) {
        return new Table(
                "decided",
                say.word("table.decided"),
                "decided",
                List.of(
                        say.column("left"),
                        say.column("right"),
                        say.column("decision"),
                        say.column("kept"),
                        say.column("decided-on"),
                        say.column("disbursement-left-out"),
                        say.column("expenditure-left-out")),
                decided.stream().map(this::decision).toList());
    }

    private Row decision(OverlapLine line) {
        String kept = line.kept();
        List<Value> values = new ArrayList<>(List.of(
                side(line.left()),
                side(line.right()),
                Value.words(say.word("standing." + line.decision())),
                Value.words(kept == null ? say.word("kept.both") : kept),
                new Value.Day(line.decidedOn())));
        line.leftOut().forEach(amount -> values.add(say.money(amount)));
        return Row.plain("pair-" + line.id(), values);
    }

    private Value side(OverlapSide side) {
        return Value.words(side.office() + " · " + side.identifier() + ": " + say.in(side.title()));
    }
}
