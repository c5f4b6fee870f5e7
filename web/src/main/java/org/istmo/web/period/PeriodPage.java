package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.Closing;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /periods/{office}/{month}}: what is open before the month closes, closing it and opening it again, and what was closed before. */
@Named("periodPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PeriodPage {

    private static final int CLOSINGS = 10;
    private static final Set<String> DONE = Set.of("close", "reopen");

    private SignedIn signedIn;
    private Periods periods;
    private Offices offices;
    private CheckLines lines;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<CheckLines.Check> checks;
    private @Nullable List<Closing> history;

    protected PeriodPage() {}

    @Inject
    public PeriodPage(
            SignedIn signedIn,
            Periods periods,
            Offices offices,
            CheckLines lines,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.periods = periods;
        this.offices = offices;
        this.lines = lines;
        this.reading = reading;
        this.request = request;
    }

    /** What was done once, by whom and when; {@code found} is what was open at a close. */
    public record Line(String what, String who, String reason, List<CheckLines.Check> found) {}

    public String getTitle() {
        return reading.say("period.title", shown().office().code(), reading.month(month()));
    }

    public String getPath() {
        return shown().page();
    }

    public String getOffice() {
        return shown().office().code();
    }

    public String getBefore() {
        return PeriodPath.page(shown().office(), month().minusMonths(1));
    }

    public String getAfter() {
        return PeriodPath.page(shown().office(), month().plusMonths(1));
    }

    public boolean isClosed() {
        return closed().filter(last -> !month().isAfter(last)).isPresent();
    }

    /** How far the office is, in a sentence. */
    public String getStanding() {
        return closed().map(last -> reading.say("period.closedThrough", reading.month(last)))
                .orElseGet(() -> reading.say("period.none"));
    }

    /** Which months a close would close, or that it is closed, in a sentence. */
    public String getWhat() {
        if (isClosed()) {
            return reading.say("period.what.closed");
        }
        CheckedMonths months = periods.checked(scope(), shown().office(), month());
        return months.after()
                .map(day -> YearMonth.from(day.plusDays(1)))
                .filter(first -> first.isBefore(month()))
                .map(first -> reading.say("period.what.from", reading.month(first), reading.month(month())))
                .orElseGet(() -> reading.say(
                        months.after().isEmpty() ? "period.what.all" : "period.what.one", reading.month(month())));
    }

    /** Whether the month is over by the office's clock: no other closes. */
    public boolean isOver() {
        return periods.all(scope()).stream()
                .filter(one -> one.office().equals(shown().office()))
                .noneMatch(one -> month().isAfter(one.over()));
    }

    public List<CheckLines.Check> getChecks() {
        List<CheckLines.Check> some = checks;
        if (some == null) {
            some = lines.now(
                    periods.checks(scope(), shown().office(), month()),
                    periods.checked(scope(), shown().office(), month()));
            checks = some;
        }
        return some;
    }

    public boolean isClear() {
        return getChecks().stream().allMatch(check -> check.open() == 0);
    }

    public boolean isClosing() {
        return isFinance() && !isClosed() && isOver();
    }

    public boolean isReopening() {
        return isFinance() && closed().filter(month()::equals).isPresent();
    }

    private boolean isFinance() {
        return reader().is(Role.FINANCE) && reader().actsFor(shown().office());
    }

    public FilledForm getForm() {
        return FormTaker.shown(request);
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Asked.of(request).text("done");
        return DONE.contains(done) ? reading.say("period.done." + done) : "";
    }

    /** Of the office, newest first. */
    public List<Line> getHistory() {
        return found().stream().limit(CLOSINGS).map(this::line).toList();
    }

    /** Where the older ones are; null on the last page. */
    public @Nullable String getOlder() {
        return found().size() > CLOSINGS
                ? getPath() + "?before=" + found().get(CLOSINGS - 1).id() + "#history"
                : null;
    }

    private Line line(Closing closing) {
        return new Line(
                reading.say("period.history." + closing.action(), reading.month(closing.month())),
                reading.say(
                        "clearing.by",
                        closing.by(),
                        reading.moment(closing.at()
                                .atZoneSameInstant(
                                        offices.zoneOf(shown().office()).orElse(ZoneOffset.UTC))),
                        ""),
                closing.reason(),
                lines.then(closing.checks()));
    }

    private List<Closing> found() {
        List<Closing> some = history;
        if (some == null) {
            some = periods.history(
                    scope(), shown().office(), Asked.of(request).number("before", Long.MAX_VALUE), CLOSINGS + 1);
            history = some;
        }
        return some;
    }

    private Optional<YearMonth> closed() {
        return periods.closedThrough(scope(), shown().office());
    }

    private YearMonth month() {
        return shown().month();
    }

    private ShownMonth shown() {
        return ShownMonth.of(request);
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
