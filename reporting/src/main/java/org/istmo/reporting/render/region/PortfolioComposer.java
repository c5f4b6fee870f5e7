package org.istmo.reporting.render.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioTotal;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Made;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** The portfolio of a head of office: one page, the most urgent first. */
public final class PortfolioComposer implements Composer<Portfolio> {

    /** The code of the report type. */
    public static final String TYPE = "portfolio";

    /** How many agreements the chart has, lest it push the table off the page. */
    static final int CHARTED = 5;

    /** How many names a note has at most. */
    private static final int NAMED = 8;

    @Override
    public Document compose(Portfolio portfolio, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        Text office = portfolio.office();
        List<Front.Fact> facts = List.of(new Front.Fact(say.word("cover.day"), say.day(portfolio.day())));
        return new Document(
                language,
                say.front(office == null ? say.word("subject") : say.in(office), facts, portfolio.imprint(), snapshot),
                List.of(new Page(say, portfolio).section()));
    }

    /** One dataset in one language. */
    private record Page(Saying say, Portfolio portfolio) {

        /** One section alone, so that it has no cover and contents. */
        Section section() {
            List<Block> blocks = new ArrayList<>(first());
            blocks.addAll(notes());
            return new Section("portfolio", say.sentence("section.portfolio", say.day(portfolio.day())), blocks);
        }

        private List<Block> first() {
            if (portfolio.agreements().isEmpty()) {
                return List.of(new Notice(say.word("empty")), waiting());
            }
            return List.of(agreements(portfolio.agreements()), totals(), waiting(), chart(portfolio.agreements()));
        }

        private Table totals() {
            List<Column> columns = List.of(
                    say.column("which"),
                    say.column("agreements"),
                    say.column("amount"),
                    say.column("spent"),
                    say.column("burn").made(new Made.Percentage("spent", "amount")),
                    say.column("unspent").made(new Made.Balance(List.of("amount"), List.of("spent"))),
                    say.column("overdue"));
            return new Table(
                    "totals",
                    say.word("table.totals"),
                    "totals",
                    columns,
                    portfolio.totals().stream().map(this::total).toList());
        }

        private Row total(PortfolioTotal total) {
            return Row.plain(
                    total.code(),
                    List.of(
                            Value.words(say.word("which." + total.code())),
                            say.count(total.agreements(), "unit.agreements"),
                            say.money(total.amount()),
                            say.money(total.spent()),
                            percentage(total.burn()),
                            say.money(total.unspent()),
                            say.count(total.overdue(), "unit.reports")));
        }

        private Table agreements(List<PortfolioLine> lines) {
            List<Column> columns = List.of(
                    say.column("number"),
                    say.column("donor"),
                    say.column("end"),
                    say.column("days-left"),
                    say.column("amount"),
                    say.column("spent"),
                    say.column("burn").made(new Made.Percentage("spent", "amount")),
                    say.column("elapsed"),
                    say.column("unspent").made(new Made.Balance(List.of("amount"), List.of("spent"))),
                    say.column("per-month"),
                    say.column("next-due"),
                    say.column("overdue"));
            return new Table(
                    "agreements",
                    say.word("table.agreements"),
                    "agreements",
                    columns,
                    lines.stream().map(this::line).toList());
        }

        private Row line(PortfolioLine line) {
            return Row.plain(
                    "agreement-" + line.id(),
                    List.of(
                            Value.words(line.number()),
                            say.words(line.donor()),
                            new Value.Day(line.end()),
                            daysLeft(line.daysLeft()),
                            say.money(line.amount()),
                            say.money(line.spent()),
                            line.amount() == null ? new Value.Told(say.word("no.rate")) : percentage(line.burn()),
                            percentage(line.elapsed()),
                            say.money(line.unspent()),
                            blank(line.perMonth()),
                            line.nextDue() == null ? new Value.Blank() : new Value.Day(line.nextDue()),
                            say.count(line.overdue(), "unit.reports")));
        }

        private Value daysLeft(Counted days) {
            Long left = days.count();
            return left != null && left < 0 ? new Value.Told(say.word("ended")) : say.count(days, "unit.days");
        }

        private Value blank(@Nullable Amount amount) {
            return amount == null ? new Value.Blank() : say.money(amount);
        }

        private static Value percentage(@Nullable Amount share) {
            return share == null ? new Value.Blank() : Value.percentage(share.key(), share.value());
        }

        private Chart chart(List<PortfolioLine> lines) {
            List<PortfolioLine> charted = lines.subList(0, Math.min(CHARTED, lines.size()));
            return new Chart(
                    "chart-burn",
                    say.word("chart.burn"),
                    Chart.Shape.BARS,
                    say.word("chart.axis"),
                    charted.stream().map(PortfolioLine::number).toList(),
                    List.of(
                            series("column.burn", charted, PortfolioLine::burn),
                            series("column.elapsed", charted, PortfolioLine::elapsed)),
                    say.sentence("chart.burn.alternative", say.count(charted.size())),
                    "agreements");
        }

        private Chart.Series series(
                String name, List<PortfolioLine> lines, Function<PortfolioLine, @Nullable Amount> part) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (PortfolioLine line : lines) {
                Amount share = part.apply(line);
                values.add(share == null ? null : share.value());
            }
            return new Chart.Series(say.word(name), values);
        }

        private Table waiting() {
            List<Value> values = new ArrayList<>(List.of(Value.words(say.word("waiting"))));
            List<Column> columns = new ArrayList<>(List.of(say.column("what")));
            for (int index = 0; index < Portfolio.WAITING.size(); index++) {
                String what = Portfolio.WAITING.get(index);
                columns.add(say.column(what));
                values.add(say.count(portfolio.waiting().get(index), "unit." + what));
            }
            return new Table(
                    "waiting",
                    say.sentence("table.waiting", say.moment(portfolio.imprint().readAt())),
                    "waiting",
                    columns,
                    List.of(new Row("waiting", "", Row.Emphasis.PLAIN, new Reckoning.Given(), values)));
        }

        private List<Block> notes() {
            List<Block> notes = new ArrayList<>(
                    List.of(say.note("order", say.count(CHARTED)), say.note("burn"), say.note("overdue")));
            notes.add(say.note(
                    "converted",
                    say.day(portfolio.day()),
                    say.count(portfolio.leftOut().entriesWithoutRate())));
            List<String> unvalued = portfolio.agreements().stream()
                    .filter(line -> line.amount() == null)
                    .map(PortfolioLine::number)
                    .toList();
            if (!unvalued.isEmpty()) {
                notes.add(say.note("unvalued", named(unvalued, ", ")));
            }
            List<String> donors = donors();
            if (!donors.isEmpty()) {
                notes.add(say.note("donors", named(donors, "; ")));
            }
            notes.add(say.note(
                    "as-of",
                    say.day(portfolio.day()),
                    say.moment(portfolio.imprint().readAt())));
            return notes;
        }

        /** Each code with its name, where it has one of its own. */
        private List<String> donors() {
            Set<String> donors = new TreeSet<>();
            for (PortfolioLine line : portfolio.agreements()) {
                Text name = line.donorName();
                if (name != null && !say.in(name).equals(say.in(line.donor()))) {
                    donors.add(say.in(line.donor()) + ": " + say.in(name));
                }
            }
            return List.copyOf(donors);
        }

        /** The first of them, and how many more there are, lest a note push the table off the page. */
        private String named(List<String> names, String between) {
            String first = String.join(between, names.subList(0, Math.min(NAMED, names.size())));
            return names.size() <= NAMED ? first : say.sentence("and-more", first, say.count(names.size() - NAMED));
        }
    }
}
