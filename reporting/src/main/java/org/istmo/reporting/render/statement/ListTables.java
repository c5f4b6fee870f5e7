package org.istmo.reporting.render.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** The lists of activities and of exchange rates. */
public final class ListTables {

    private final Wording wording;

    public ListTables(Wording wording) {
        this.wording = wording;
    }

    public Table activities(List<ActivityLine> activities) {
        List<Row> rows = new ArrayList<>();
        for (ActivityLine activity : activities) {
            rows.add(Row.plain(
                    "activity-" + (rows.size() + 1),
                    List.of(
                            Value.words(activity.identifier()),
                            wording.words(activity.title()),
                            Value.words(activity.office()),
                            wording.words(activity.status()),
                            Value.words(joined(activity.countries())),
                            Value.words(joined(activity.themes())),
                            Wording.on(activity.start()),
                            Wording.on(activity.end()))));
        }
        return new Table(
                "activities",
                "",
                "activities",
                columns("identifier", "title", "office", "status", "countries", "themes", "start", "end"),
                rows);
    }

    public Table rates(List<RateLine> rates) {
        List<Row> rows = new ArrayList<>();
        for (RateLine rate : rates) {
            rows.add(Row.plain(
                    rate.currency() + "-" + rate.effective() + "-" + rate.version(),
                    List.of(
                            Value.words(rate.currency()),
                            new Value.Day(rate.effective()),
                            Wording.rate(rate.unitsPerUsd(), rate.currency()),
                            wording.words(rate.source()),
                            Value.words(String.valueOf(rate.version())),
                            Value.count(
                                    "",
                                    BigDecimal.valueOf(rate.entries()),
                                    wording.word("unit.entries.one"),
                                    wording.word("unit.entries")))));
        }
        return new Table(
                "rates",
                "",
                "rates",
                columns("currency", "effective", "units", "source", "rate.version", "entries"),
                rows);
    }

    private String joined(List<Text> texts) {
        return texts.stream().map(wording::of).collect(Collectors.joining(", "));
    }

    private List<Column> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> Column.of(key, wording.word("column." + key)))
                .toList();
    }
}
