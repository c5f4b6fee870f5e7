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
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.portfolio.PortfolioWords.Line;
import org.istmo.web.report.ReportLine;
import org.istmo.web.report.ReportLines;
import org.jspecify.annotations.Nullable;

/** {@code /portfolio}: what an office or the region answers for as it stands now, and beside it as it was frozen last. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioPage {

    static final String REGION = "region";
    private static final String ALL = "all";
    private static final String FROZEN = "frozen";
    private static final SortedTable TABLE = new SortedTable(
            List.of("office", "as"),
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
    private PortfolioNow now;
    private ReportLines lines;
    private Offices offices;
    private Periods periods;
    private PortfolioWords words;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<String> about = Once.of(this::about);
    private final Once<Optional<Report>> report = Once.of(this::report);
    private final Once<Optional<Portfolio>> frozen = Once.of(this::portfolio);
    private final Once<SortedPage<Line>> listed = Once.of(this::listed);

    protected PortfolioPage() {}

    @Inject
    public PortfolioPage(
            SignedIn signedIn,
            Portfolios portfolios,
            PortfolioNow now,
            ReportLines lines,
            Offices offices,
            Periods periods,
            PortfolioWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.portfolios = portfolios;
        this.now = now;
        this.lines = lines;
        this.offices = offices;
        this.periods = periods;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /**
     * Some agreements together.
     *
     * @param frozen the same when it was frozen last; null where it never was
     */
    public record Beside(String label, PortfolioWords.Total now, PortfolioWords.@Nullable Total frozen) {}

    /** Something that waited when it was frozen. */
    public record Waiting(String label, String count) {}

    /** {@code region}, or the code of an office: the reader's own where the address says nothing. */
    public String getAbout() {
        return about.get();
    }

    private String about() {
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
        return report.get().isPresent();
    }

    /** Whether the agreements are shown as they were frozen. */
    public boolean isFrozen() {
        return isMade() && Asked.of(request).text("as").equals(FROZEN);
    }

    /** Whether the reader orders portfolios. */
    public boolean isOrdering() {
        return reader().isAnyOf(Role.OFFICER, Role.HEAD);
    }

    /** The report whose portfolio it is; null where there is none. */
    public @Nullable ReportLine getReport() {
        return report.get().map(made -> lines.of(List.of(made), scope()).get(0)).orElse(null);
    }

    /** On which day it was frozen so, in a sentence. */
    public String getDay() {
        return frozen.get()
                .map(portfolio -> reading.say("portfolio.day", reading.day(portfolio.day())))
                .orElse("");
    }

    /** As of which day everything else is, in a sentence. */
    public String getToday() {
        return reading.say("portfolio.today", reading.day(now.of(getAbout()).day()));
    }

    /** The most urgent first, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private SortedPage<Line> listed() {
        List<PortfolioLine> agreements = isFrozen()
                ? frozen.get().map(Portfolio::agreements).orElse(List.of())
                : now.of(getAbout()).agreements();
        return TABLE.asked("/portfolio", request::getParameter)
                .pageOf(agreements, orders())
                .map(words::line);
    }

    /** What has no amount comes before nought, what has no day behind all that have one. */
    private Map<String, Comparator<PortfolioLine>> orders() {
        return Map.of(
                "urgency", Comparator.comparing(PortfolioLine::urgency),
                "agreement", Comparator.comparing(PortfolioLine::number),
                "donor", Comparator.comparing(words::donor),
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

    /** What it comes to now, and beside it what it came to. */
    public List<Beside> getTotals() {
        List<PortfolioTotal> before = frozen.get().map(Portfolio::totals).orElse(List.of());
        return now.of(getAbout()).totals().stream()
                .map(total -> new Beside(
                        reading.say("portfolio.total." + total.code()),
                        words.total(total),
                        before.stream()
                                .filter(one -> one.code().equals(total.code()))
                                .findFirst()
                                .map(words::total)
                                .orElse(null)))
                .toList();
    }

    /** What waits now, each by office with where it is. */
    public List<PortfolioNow.Waits> getNow() {
        return now.waiting(getAbout());
    }

    /** What waited when it was frozen. */
    public List<Waiting> getWaiting() {
        List<Counted> counts = frozen.get().map(Portfolio::waiting).orElse(List.of());
        List<Waiting> waiting = new ArrayList<>();
        for (int index = 0; index < Math.min(counts.size(), Portfolio.WAITING.size()); index++) {
            waiting.add(new Waiting(
                    reading.say("portfolio.waiting." + Portfolio.WAITING.get(index)), words.count(counts.get(index))));
        }
        return waiting;
    }

    private Optional<Portfolio> portfolio() {
        return report.get().map(made -> portfolios.of(scope(), made));
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
