package org.istmo.reporting.render.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.DiligenceLine;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** What came of activities, and the due diligence of their support to security forces. */
public final class ResultTables {

    private final Wording wording;

    public ResultTables(Wording wording) {
        this.wording = wording;
    }

    /** By activity. */
    public Table results(List<ResultLine> results) {
        List<Row> rows = new ArrayList<>();
        for (ResultLine line : results) {
            rows.add(Row.plain(
                            "result-" + (rows.size() + 1),
                            List.of(
                                    Value.words(wording.word("level." + line.level())),
                                    wording.words(line.result()),
                                    Value.words(indicator(line)),
                                    Value.words(line.unit()),
                                    measured(line.baseline(), line.unit()),
                                    measured(line.target(), line.unit()),
                                    measured(line.actual(), line.unit()),
                                    measured(line.cumulative(), line.unit())))
                    .in(line.activity() + " " + wording.of(line.activityTitle())));
        }
        return new Table(
                "results",
                "",
                "results",
                columns("level", "result", "indicator", "unit", "baseline", "target", "actual", "cumulative"),
                rows);
    }

    private String indicator(ResultLine line) {
        Text part = line.part();
        return part == null
                ? wording.of(line.indicator())
                : wording.sentence("indicator.part", wording.of(line.indicator()), wording.of(part));
    }

    private Value measured(@Nullable Measured measured, String unit) {
        if (measured == null) {
            return new Value.Blank();
        }
        if (measured.suppressed()) {
            return new Value.Told(wording.word("suppressed"));
        }
        BigDecimal value = measured.value();
        return value == null ? new Value.Told(measured.said()) : Value.count(measured.key(), value, unit);
    }

    public Table diligence(List<DiligenceLine> lines) {
        List<Row> rows = new ArrayList<>();
        for (DiligenceLine line : lines) {
            rows.add(Row.plain(
                    "assessment-" + (rows.size() + 1),
                    List.of(
                            Value.words(line.activity()),
                            wording.words(line.recipient()),
                            Value.words(wording.word("risk." + line.risk())),
                            Value.words(wording.word("diligence." + line.status())),
                            new Value.Day(line.assessed()),
                            Wording.on(line.until()))));
        }
        return new Table(
                "diligence",
                wording.word("table.diligence"),
                "diligence",
                columns("activity", "recipient", "risk", "status", "assessed", "until"),
                rows);
    }

    private List<Column> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> Column.of(key, wording.word("column." + key)))
                .toList();
    }
}
