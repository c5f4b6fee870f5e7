package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.ledger.UnallocatedParts;
import org.istmo.domain.ledger.UnallocatedParts.Unallocated;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeList;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /activities/unallocated}: money of an office's open months that waits for its agreement or its donor. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class UnallocatedPage {

    private static final int ON_A_PAGE = 50;

    private SignedIn signedIn;
    private UnallocatedParts unallocated;
    private Periods periods;
    private Offices offices;
    private CodeNames names;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable String office;
    private @Nullable List<Unallocated> found;
    private @Nullable List<Line> shown;

    protected UnallocatedPage() {}

    @Inject
    public UnallocatedPage(
            SignedIn signedIn,
            UnallocatedParts unallocated,
            Periods periods,
            Offices offices,
            CodeNames names,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.unallocated = unallocated;
        this.periods = periods;
        this.offices = offices;
        this.names = names;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /** A part of an entry. */
    public record Line(
            long entry, String activity, String activityHref, String date, String type, String amount, String donor) {}

    /** The one that is asked for, else the first of the reader's own that has some; empty where they act for none. */
    public String getOffice() {
        String code = office;
        if (code == null) {
            code = chosen();
            office = code;
        }
        return code;
    }

    private String chosen() {
        return Optional.ofNullable(request.getParameter("office"))
                .filter(code -> code.matches("[A-Za-z0-9-]{1,20}"))
                .filter(code -> offices.knows(new OfficeCode(code)))
                .or(() -> getOffices().stream()
                        .filter(code -> !page(new OfficeCode(code), 1).isEmpty())
                        .findFirst())
                .or(() -> getOffices().stream().findFirst())
                .orElse("");
    }

    /** Those that the reader acts for. */
    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    public List<Line> getLines() {
        List<Line> lines = shown;
        if (lines == null) {
            lines = found().stream().limit(ON_A_PAGE).map(this::line).toList();
            shown = lines;
        }
        return lines;
    }

    /** Where the next ones are; null on the last page. */
    public @Nullable String getNext() {
        List<Unallocated> some = found();
        if (some.size() <= ON_A_PAGE) {
            return null;
        }
        Unallocated last = some.get(ON_A_PAGE - 1);
        return "/activities/unallocated?office=" + getOffice() + "&after=" + last.entry() + "," + last.part();
    }

    private Line line(Unallocated part) {
        return new Line(
                part.entry(),
                part.activity(),
                "/activities?office=" + getOffice() + "&q="
                        + URLEncoder.encode(part.activity(), StandardCharsets.UTF_8),
                reading.day(part.date()),
                reading.knows("activity.type." + part.type())
                        ? reading.say("activity.type." + part.type())
                        : part.type(),
                reading.money(part.amount(), part.currency()),
                names.ofAny(CodeList.DONOR, part.donor()));
    }

    private List<Unallocated> found() {
        List<Unallocated> some = found;
        if (some == null) {
            some = getOffice().isEmpty() ? List.of() : page(new OfficeCode(getOffice()), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private List<Unallocated> page(OfficeCode office, int limit) {
        Scope scope = Scope.of(signedIn.reader());
        String place = Optional.ofNullable(request.getParameter("after")).orElse("");
        String[] after = place.matches("\\d{1,18},\\d{1,9}") ? place.split(",", 2) : new String[] {"0", "0"};
        return unallocated.page(
                scope,
                periods.checked(scope, office, YearMonth.now(clock)),
                Long.parseLong(after[0]),
                Integer.parseInt(after[1]),
                limit);
    }
}
