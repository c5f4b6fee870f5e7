package org.istmo.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioTotal;
import org.istmo.reporting.issue.Portfolios;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** {@code /portfolio}: the latest portfolio of an office or of the region, and its files. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioPage {

    private static final String REGION = "region";
    private static final String ALL = "all";
    private static final SortedTable TABLE = new SortedTable(
            List.of("office"),
            List.of(
                    SortedColumn.rising("urgency", "portfolio.column.why"),
                    SortedColumn.rising("agreement", "room.column.agreement"),
                    SortedColumn.rising("donor", "grant.field.donor"),
                    SortedColumn.rising("end", "grant.field.end"),
                    SortedColumn.falling("amount", "room.column.amount"),
                    SortedColumn.falling("spent", "portfolio.column.spent"),
                    SortedColumn.falling("unspent", "portfolio.column.unspent"),
                    SortedColumn.rising("due", "portfolio.column.due")),
            50);

    private SignedIn signedIn;
    private Portfolios portfolios;
    private ReportLines lines;
    private Offices offices;
    private Periods periods;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable Portfolio read;
    private @Nullable SortedPage<Line> listed;

    protected PortfolioPage() {}

    @Inject
    public PortfolioPage(
            SignedIn signedIn,
            Portfolios portfolios,
            ReportLines lines,
            Offices offices,
            Periods periods,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.portfolios = portfolios;
        this.lines = lines;
        this.offices = offices;
        this.periods = periods;
        this.reading = reading;
        this.request = request;
    }

    /** An agreement; money in US dollars. */
    public record Line(
            String href,
            String number,
            String donor,
            String end,
            String left,
            String urgency,
            String urgencyLabel,
            String amount,
            String spent,
            String burn,
            String unspent,
            String perMonth,
            String due,
            long overdue) {}

    /** Some agreements together. */
    public record Total(
            String label,
            String agreements,
            String amount,
            String spent,
            String burn,
            String unspent,
            String overdue) {}

    /** Something that waits. */
    public record Waiting(String label, String count) {}

    /** {@code region}, or the code of an office: the reader's own where the address says nothing. */
    public String getAbout() {
        return Asked.of(request)
                .said("office")
                .filter(code -> code.equals(REGION) || code.matches("[A-Z0-9-]{1,20}"))
                .orElseGet(() ->
                        offices.mainOf(reader().offices()).map(OfficeCode::code).orElse(REGION));
    }

    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(REGION, reading.say("about.region")));
        periods.all(scope())
                .forEach(one ->
                        choices.add(new Choice(one.office().code(), one.office().code())));
        return choices;
    }

    public boolean isMade() {
        return report().isPresent();
    }

    /** Whether the reader orders portfolios. */
    public boolean isOrdering() {
        return reader().isAnyOf(Role.OFFICER, Role.HEAD);
    }

    /** The report whose portfolio it is; null where there is none. */
    public @Nullable ReportLine getReport() {
        return report().map(report -> lines.of(List.of(report), scope()).get(0)).orElse(null);
    }

    /** On which day it is so, in a sentence. */
    public String getDay() {
        return portfolio()
                .map(portfolio -> reading.say("portfolio.day", reading.day(portfolio.day())))
                .orElse("");
    }

    /** The most urgent first, as it was frozen, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            some = TABLE.asked("/portfolio", request::getParameter)
                    .pageOf(portfolio().map(Portfolio::agreements).orElse(List.of()), orders())
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    /** What has no amount comes before nought, what has no day behind all that have one. */
    private Map<String, Comparator<PortfolioLine>> orders() {
        return Map.of(
                "urgency", Comparator.comparing(PortfolioLine::urgency),
                "agreement", Comparator.comparing(PortfolioLine::number),
                "donor", Comparator.comparing(this::donor),
                "end", Comparator.comparing(PortfolioLine::end),
                "amount", byMoney(PortfolioLine::amount),
                "spent", byMoney(PortfolioLine::spent),
                "unspent", byMoney(PortfolioLine::unspent),
                "due",
                        Comparator.comparing(
                                PortfolioLine::nextDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
    }

    private static Comparator<PortfolioLine> byMoney(Function<PortfolioLine, @Nullable Amount> amount) {
        return Comparator.comparing(
                line -> Optional.ofNullable(amount.apply(line)).map(Amount::value),
                Comparator.comparing(
                        (Optional<BigDecimal> value) -> value.orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private String donor(PortfolioLine line) {
        return (line.donorName() == null ? line.donor() : line.donorName()).in(reading.getLanguage());
    }

    public List<Total> getTotals() {
        return portfolio().map(Portfolio::totals).orElse(List.of()).stream()
                .map(this::total)
                .toList();
    }

    public List<Waiting> getWaiting() {
        List<Counted> counts = portfolio().map(Portfolio::waiting).orElse(List.of());
        List<Waiting> waiting = new ArrayList<>();
        for (int index = 0; index < Math.min(counts.size(), Portfolio.WAITING.size()); index++) {
            waiting.add(new Waiting(
                    reading.say("portfolio.waiting." + Portfolio.WAITING.get(index)), count(counts.get(index))));
        }
        return waiting;
    }

    private Line line(PortfolioLine line) {
        String urgency = line.urgency().name().toLowerCase(Locale.ROOT);
        Long left = line.daysLeft().count();
        return new Line(
                "/agreements/" + line.id(),
                line.number(),
                donor(line),
                reading.day(line.end()),
                left != null && left < 0 ? reading.say("portfolio.ended") : count(line.daysLeft()),
                urgency,
                reading.say("portfolio.urgency." + urgency),
                money(line.amount()),
                money(line.spent()),
                percent(line.burn()),
                money(line.unspent()),
                money(line.perMonth()),
                line.nextDue() == null ? "" : reading.day(line.nextDue()),
                Optional.ofNullable(line.overdue().count()).orElse(0L));
    }

    private Total total(PortfolioTotal total) {
        return new Total(
                reading.say("portfolio.total." + total.code()),
                count(total.agreements()),
                money(total.amount()),
                money(total.spent()),
                percent(total.burn()),
                money(total.unspent()),
                count(total.overdue()));
    }

    private String count(Counted counted) {
        return counted.count() == null ? "–" : reading.number(BigDecimal.valueOf(counted.count()));
    }

    private String money(@Nullable Amount amount) {
        return amount == null ? "–" : reading.money(amount.value(), "USD");
    }

    private String percent(@Nullable Amount share) {
        return share == null ? "–" : reading.number(share.value()) + "\u00a0%";
    }

    private Optional<Portfolio> portfolio() {
        if (read == null) {
            read = report().map(report -> portfolios.of(scope(), report)).orElse(null);
        }
        return Optional.ofNullable(read);
    }

    private Optional<Report> report() {
        return getAbout().equals(REGION)
                ? portfolios.latest(scope(), ScopeKind.REGION, ALL)
                : portfolios.latest(scope(), ScopeKind.OFFICE, getAbout());
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
