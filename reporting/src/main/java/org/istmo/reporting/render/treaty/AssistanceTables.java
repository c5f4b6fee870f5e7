package org.istmo.reporting.render.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.dataset.treaty.ArticleMoney;
import org.istmo.reporting.dataset.treaty.ProgrammeNeedLine;
import org.istmo.reporting.dataset.treaty.SupportedMoney;
import org.istmo.reporting.dataset.treaty.SupportingActivity;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.Saying;
import org.istmo.reporting.render.region.TableBars;

/** What both offices do in the State, and what it needs for its national programme. */
final class AssistanceTables {

    private final Saying say;
    private final TreatyState report;

    AssistanceTables(Saying say, TreatyState report) {
        this.say = say;
        this.report = report;
    }

    /** How many there are of what follows. */
    Table summary() {
        return new Table(
                "summary",
                say.word("table.summary"),
                "counts-what",
                List.of(say.column("what"), say.column("number-of")),
                List.of(
                        summed("articles", report.compliance().reported()),
                        summed("recommendations", report.compliance().recommended()),
                        summed("needs", report.compliance().needed()),
                        summed("programme-needs", report.programmeNeeded()),
                        summed("activities", report.supporting()),
                        summed("gaps", report.gaps().all())));
    }

    private Row summed(String what, Counted counted) {
        return Row.plain(what, List.of(Value.words(say.word("summary." + what)), say.count(counted, "unit." + what)));
    }

    List<Block> programmeNeeds() {
        if (report.programmeNeeds().isEmpty()) {
            return List.of(new Notice(say.word("programme.none")));
        }
        return List.of(
                new CountTables(say)
                        .summed(
                                "programme",
                                "need-status",
                                List.of("programme-needs"),
                                report.programmeNeedsByStatus(),
                                List.of(report.programmeNeeded())),
                new Table(
                        "programme-needs",
                        say.word("table.programme-needs"),
                        "programme-needs",
                        List.of(
                                say.column("need"),
                                say.column("theme"),
                                say.column("priority"),
                                say.column("source"),
                                say.column("stated-on"),
                                say.column("need-status")),
                        report.programmeNeeds().stream()
                                .map(this::programmeNeed)
                                .toList()),
                say.note("programme"));
    }

    private Row programmeNeed(ProgrammeNeedLine line) {
        return Row.plain(
                "need-" + line.id(),
                List.of(
                        say.words(line.words()),
                        Cells.words(say, line.theme()),
                        Value.words(say.word("standing." + line.priority())),
                        Value.words(line.source()),
                        new Value.Day(line.statedOn()),
                        Value.words(say.word("standing." + line.status()))));
    }

    List<Block> money() {
        MoneyTables tables = new MoneyTables(say);
        List<Block> blocks = new ArrayList<>(
                new TableBars(say).over(byTreaty(tables), Measure.DISBURSEMENT.key(), Measure.EXPENDITURE.key()));
        if (report.money().articles().isEmpty()) {
            blocks.add(new Notice(say.word("money.none")));
        } else {
            blocks.add(byArticle(tables));
        }
        blocks.add(say.note("money"));
        return blocks;
    }

    private Table byTreaty(MoneyTables tables) {
        SupportedMoney money = report.money();
        List<Row> rows = new ArrayList<>();
        money.treaties().forEach(line -> rows.add(tables.amounts(line.code(), say.in(line.name()), line.amounts())));
        rows.add(tables.amounts(
                "unallocated",
                say.in(money.unallocated().name()),
                money.unallocated().amounts()));
        List<Amount> counted =
                money.total().money().stream().map(Tallied::counted).toList();
        rows.add(Saying.total(
                tables.amounts("total", say.word("total.state"), counted).values()));
        return new Table(
                "money-by-treaty",
                say.word("table.money-by-treaty"),
                "amounts-treaty",
                tables.amountColumns("treaty"),
                rows);
    }

    private Table byArticle(MoneyTables tables) {
        List<Row> rows = new ArrayList<>();
        for (ArticleMoney line : report.money().articles()) {
            rows.add(tables.amounts(Cells.row(line.article()), Cells.article(say, line.article()), line.amounts())
                    .in(say.in(line.article().treatyTitle())));
        }
        rows.add(Saying.total(
                tables.amounts("total", say.word("total"), report.money().inAll())
                        .values()));
        return new Table(
                "money-by-article",
                say.word("table.money-by-article"),
                "amounts-article",
                tables.amountColumns("article"),
                rows);
    }

    List<Block> activities() {
        if (report.activities().isEmpty()) {
            String none = report.withheldActivities() == 0 ? "activities.none" : "activities.unnamed";
            return List.of(new Notice(say.word(none)), say.note("activities"));
        }
        List<Column> columns = new ArrayList<>(List.of(
                say.column("office"),
                say.column("activity"),
                say.column("since"),
                say.column("until"),
                say.column("supports")));
        columns.addAll(new MoneyTables(say).amountColumns("office").subList(1, 1 + MoneyLine.MEASURES.size()));
        List<Row> rows =
                new ArrayList<>(report.activities().stream().map(this::activity).toList());
        List<Value> total = new ArrayList<>(List.of(
                Value.words(say.word("total")),
                new Value.Blank(),
                new Value.Blank(),
                new Value.Blank(),
                new Value.Blank()));
        report.money().inAll().forEach(amount -> total.add(say.money(amount)));
        rows.add(Saying.total(total));
        return List.of(new Table("activities", "", "activities", columns, rows), say.note("activities"));
    }

    private Row activity(SupportingActivity one) {
        List<Value> values = new ArrayList<>(List.of(
                Value.words(one.office()),
                Value.words(
                        one.withheld()
                                ? say.word("activities.withheld")
                                : one.identifier() + ": " + say.in(one.title())),
                Cells.day(one.since()),
                Cells.day(one.until()),
                Value.words(String.join(", ", one.articles()))));
        one.money().forEach(amount -> values.add(say.money(amount)));
        return Row.plain(one.withheld() ? "withheld" : "activity-" + one.id(), values);
    }
}
