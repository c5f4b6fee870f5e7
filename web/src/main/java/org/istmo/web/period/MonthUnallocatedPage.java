package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.ledger.UnallocatedParts.Unallocated;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /periods/{office}/{month}/unallocated}: money of the months that has no agreement or donor yet. */
@Named("monthUnallocatedPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MonthUnallocatedPage {

    private static final int ON_A_PAGE = 50;

    private SignedIn signedIn;
    private Periods periods;
    private UnallocatedParts unallocated;
    private TransactionTypes types;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Unallocated> found;

    protected MonthUnallocatedPage() {}

    @Inject
    public MonthUnallocatedPage(
            SignedIn signedIn,
            Periods periods,
            UnallocatedParts unallocated,
            TransactionTypes types,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.periods = periods;
        this.unallocated = unallocated;
        this.types = types;
        this.reading = reading;
        this.request = request;
    }

    /** A part of an entry; {@code donor} says that there is none where there is none. */
    public record Line(long entry, int part, String activity, String type, String date, String value, String donor) {}

    public String getTitle() {
        return reading.say("period.unallocated.title", shown().office().code(), reading.month(shown().month()));
    }

    public String getMonthPage() {
        return shown().page();
    }

    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        if (found().size() <= ON_A_PAGE) {
            return null;
        }
        Unallocated last = found().get(ON_A_PAGE - 1);
        return shown().page() + "/unallocated?after=" + last.entry() + "&part=" + last.part();
    }

    private Line line(Unallocated part) {
        return new Line(
                part.entry(),
                part.part(),
                part.activity(),
                types.name(part.type(), reading.getLanguage()),
                reading.day(part.date()),
                reading.money(part.amount(), part.currency()),
                part.donor() == null ? reading.say("period.unallocated.noDonor") : part.donor());
    }

    private List<Unallocated> found() {
        List<Unallocated> some = found;
        if (some == null) {
            Scope scope = Scope.of(signedIn.reader());
            Asked asked = Asked.of(request);
            some = unallocated.page(
                    scope,
                    periods.checked(scope, shown().office(), shown().month()),
                    asked.number("after", 0),
                    (int) Math.min(Integer.MAX_VALUE, asked.number("part", 0)),
                    ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private ShownMonth shown() {
        return ShownMonth.of(request);
    }
}
