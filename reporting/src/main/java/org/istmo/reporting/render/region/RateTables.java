package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;

/** The exchange rates that a report used. */
public final class RateTables {

    private RateTables() {}

    public static List<Block> of(Saying say, List<RateLine> rates) {
        if (rates.isEmpty()) {
            return List.of(new Notice(say.word("rates.none")));
        }
        return List.of(new Table(
                "rates",
                "",
                "rates",
                List.of(
                        say.column("currency"),
                        say.column("effective"),
                        say.column("units"),
                        say.column("source"),
                        say.column("rate-version"),
                        say.column("entries")),
                rates.stream().map(rate -> row(say, rate)).toList()));
    }

    private static Row row(Saying say, RateLine rate) {
        return Row.plain(
                rate.currency() + "-" + rate.effective() + "-" + rate.version(),
                List.of(
                        Value.words(rate.currency()),
                        new Value.Day(rate.effective()),
                        new Value.Quantity("", rate.unitsPerUsd(), new Unit(Unit.Kind.RATE, rate.currency())),
                        say.words(rate.source()),
                        new Value.Quantity("", BigDecimal.valueOf(rate.version()), new Unit(Unit.Kind.COUNT, "")),
                        say.count("", rate.entries(), "unit.entries")));
    }
}
