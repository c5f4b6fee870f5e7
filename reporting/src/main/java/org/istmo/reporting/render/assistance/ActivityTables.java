package org.istmo.reporting.render.assistance;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.AssistingActivity;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.Saying;
import org.istmo.reporting.render.treaty.Cells;

/** Activities of both offices by standing, with their money. */
final class ActivityTables {

    private final Saying say;
    private final Activities activities;
    private final MoneyLine total;
    private final boolean ofAState;

    /**
     * @param total of the money of all of them
     * @param ofAState whether each has a share of one State instead of the names of several
     */
    ActivityTables(Saying say, Activities activities, MoneyLine total, boolean ofAState) {
        this.say = say;
        this.activities = activities;
        this.total = total;
        this.ofAState = ofAState;
    }

    List<Block> blocks() {
        if (activities.lines().isEmpty()) {
            String none = activities.withheld() == 0 ? "activities.none" : "activities.unnamed";
            return List.of(new Notice(say.word(none)), say.note("activities"));
        }
        return List.of(
                new CountTables(say)
                        .summed(
                                "standings",
                                "activity-standing",
                                List.of("activities"),
                                activities.byStanding(),
                                List.of(activities.all())),
                list(),
                say.note("activities"));
    }

    private Table list() {
        List<Column> columns = new ArrayList<>(List.of(
                say.column("office"),
                say.column("activity"),
                say.column("since"),
                say.column("until"),
                say.column(ofAState ? "share" : "states"),
                say.column("themes")));
        columns.addAll(new MoneyTables(say).amountColumns("office").subList(1, 1 + MoneyLine.MEASURES.size()));
        List<Row> rows =
                new ArrayList<>(activities.lines().stream().map(this::row).toList());
        List<Value> sums = new ArrayList<>(List.of(
                Value.words(say.word("total")),
                new Value.Blank(),
                new Value.Blank(),
                new Value.Blank(),
                new Value.Blank(),
                new Value.Blank()));
        total.money().stream().map(Tallied::counted).forEach(amount -> sums.add(say.money(amount)));
        rows.add(Saying.total(sums));
        return new Table("activities", say.word("table.activities"), "activities", columns, rows);
    }

    private Row row(AssistingActivity one) {
        List<Value> values = new ArrayList<>(List.of(
                Value.words(one.office()),
                Value.words(
                        one.withheld()
                                ? say.word("activities.withheld")
                                : one.identifier() + ": " + say.in(one.title())),
                Cells.day(one.since()),
                Cells.day(one.until()),
                ofAState ? share(one) : Value.words(states(one)),
                Value.words(joined(one.themes()))));
        one.money().forEach(amount -> values.add(say.money(amount)));
        return Row.plain(one.withheld() ? "withheld" : "activity-" + one.id(), values)
                .in(say.word("activities." + (one.withheld() ? "above" : one.standing())));
    }

    private static Value share(AssistingActivity one) {
        return one.share() == null
                ? new Value.Blank()
                : Value.percentage(one.share().key(), one.share().value());
    }

    private String states(AssistingActivity one) {
        return joined(say.alphabetically(one.states(), StateName::name).stream()
                .map(StateName::name)
                .toList());
    }

    private String joined(List<Text> texts) {
        return String.join(", ", texts.stream().map(say::in).toList());
    }
}
