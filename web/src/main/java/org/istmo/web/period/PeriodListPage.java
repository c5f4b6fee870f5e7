package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.OfficePeriod;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.jspecify.annotations.Nullable;

/** {@code /periods}: how far each office is with closing its months; the reader's own first, unless somebody wants them otherwise. */
@Named("periodsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PeriodListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.rising("own", "period.column.own"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.falling("closed", "period.column.closed"),
                    SortedColumn.falling("over", "period.column.over"),
                    SortedColumn.falling("open", "period.column.open")),
            50);
    private static final YearMonth NEVER = YearMonth.of(1, 1);
    private static final Comparator<OfficePeriod> BY_OFFICE =
            Comparator.comparing(one -> one.office().code());

    private SignedIn signedIn;
    private Periods periods;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<SortedPage<Line>> listed = Once.of(this::read);

    protected PeriodListPage() {}

    @Inject
    public PeriodListPage(SignedIn signedIn, Periods periods, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.periods = periods;
        this.reading = reading;
        this.request = request;
    }

    /**
     * An office.
     *
     * @param closed the last closed month in words, or that none is
     * @param closedHref its page; null when none is closed
     * @param over the last month that is over
     */
    public record Line(
            String office, String closed, @Nullable String closedHref, String over, String overHref, long open) {}

    public SortedPage<Line> getListed() {
        return listed.get();
    }

    private SortedPage<Line> read() {
        Reader reader = signedIn.reader();
        return TABLE.asked("/periods", request::getParameter)
                .pageOf(periods.all(Scope.of(reader)), orders(reader))
                .map(this::line);
    }

    /** What is alike goes by the office. */
    private static Map<String, Comparator<OfficePeriod>> orders(Reader reader) {
        return Map.of(
                "own",
                        Comparator.comparing((OfficePeriod one) -> !reader.actsFor(one.office()))
                                .thenComparing(BY_OFFICE),
                "office", BY_OFFICE,
                "closed",
                        Comparator.comparing((OfficePeriod one) ->
                                        one.closedThrough().orElse(NEVER))
                                .thenComparing(BY_OFFICE),
                "over", Comparator.comparing(OfficePeriod::over).thenComparing(BY_OFFICE),
                "open", Comparator.comparing(OfficePeriod::open).thenComparing(BY_OFFICE));
    }

    /** Whether the ledger is held against the accounts before the reader. */
    public boolean isReconciling() {
        return signedIn.reader().isAnyOf(Role.FINANCE, Role.OFFICER, Role.AUDITOR);
    }

    private Line line(OfficePeriod one) {
        String office = one.office().code();
        return new Line(
                office,
                one.closedThrough().map(reading::month).orElseGet(() -> reading.say("period.none")),
                one.closedThrough()
                        .map(month -> PeriodPath.page(one.office(), month))
                        .orElse(null),
                reading.month(one.over()),
                PeriodPath.page(one.office(), one.over()),
                one.open());
    }
}
