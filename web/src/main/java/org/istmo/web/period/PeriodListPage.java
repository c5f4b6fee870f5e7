package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.OfficePeriod;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /periods}: how far each office is with closing its months; the reader's own first. */
@Named("periodsPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PeriodListPage {

    private SignedIn signedIn;
    private Periods periods;
    private Reading reading;

    protected PeriodListPage() {}

    @Inject
    public PeriodListPage(SignedIn signedIn, Periods periods, Reading reading) {
        this.signedIn = signedIn;
        this.periods = periods;
        this.reading = reading;
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

    public List<Line> getLines() {
        Reader reader = signedIn.reader();
        return periods.all(Scope.of(reader)).stream()
                .sorted(Comparator.comparing((OfficePeriod one) -> !reader.actsFor(one.office()))
                        .thenComparing(one -> one.office().code()))
                .map(this::line)
                .toList();
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
