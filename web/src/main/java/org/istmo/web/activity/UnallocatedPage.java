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
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.Periods;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.CodeNames;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /activities/unallocated}: money of an office's open months that waits for its agreement or its donor. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class UnallocatedPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("office"),
            List.of(
                    SortedColumn.rising("entry", "activity.column.entry"),
                    SortedColumn.rising("activity", "activity.column.identifier"),
                    SortedColumn.falling("date", "activity.field.date"),
                    SortedColumn.rising("type", "activity.field.type"),
                    SortedColumn.falling("amount", "activity.field.value"),
                    SortedColumn.rising("donor", "activity.field.donor")),
            50);

    private SignedIn signedIn;
    private UnallocatedParts unallocated;
    private Periods periods;
    private Offices offices;
    private CodeNames names;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable String office;
    private @Nullable SortedPage<Line> listed;

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
                        .filter(code -> hasSome(new OfficeCode(code)))
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

    /** By entry, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/activities/unallocated", request::getParameter);
            List<Unallocated> parts = getOffice().isEmpty()
                    ? List.of()
                    : unallocated.slice(scope(), months(new OfficeCode(getOffice())), sorting.slice());
            some = sorting.page(parts).map(this::line);
            listed = some;
        }
        return some;
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

    private boolean hasSome(OfficeCode office) {
        return !unallocated.page(scope(), months(office), 0, 0, 1).isEmpty();
    }

    /** All months of an office that are not closed. */
    private CheckedMonths months(OfficeCode office) {
        return periods.checked(scope(), office, YearMonth.now(clock));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
