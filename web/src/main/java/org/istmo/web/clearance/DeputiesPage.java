package org.istmo.web.clearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Deputies;
import org.istmo.domain.clearance.Deputy;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /deputies}: who takes whose steps, and the form in which whoever goes away names one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DeputiesPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.falling("named", "deputy.column.named"),
                    SortedColumn.rising("deputy", "deputy.column.deputy"),
                    SortedColumn.rising("for", "deputy.column.for"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.falling("days", "deputy.column.days")),
            25);
    private static final Set<String> DONE = Set.of("named", "ended");

    private SignedIn signedIn;
    private Deputies deputies;
    private Offices offices;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

    protected DeputiesPage() {}

    @Inject
    public DeputiesPage(
            SignedIn signedIn,
            Deputies deputies,
            Offices offices,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.deputies = deputies;
        this.offices = offices;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /**
     * A deputy.
     *
     * @param state {@code active}, {@code queued} before its first day, or {@code ended}; also chooses the badge
     * @param mayEnd whether the reader may end it
     */
    public record Line(
            long id,
            String principal,
            String deputy,
            String steps,
            String days,
            String reason,
            String state,
            String stateLabel,
            boolean mayEnd) {}

    /** Newest first, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/deputies", request::getParameter);
            some = sorting.page(deputies.slice(reader(), sorting.slice())).map(this::line);
            listed = some;
        }
        return some;
    }

    /** Whether the reader has steps that can be lent. */
    public boolean isNaming() {
        return !getRoles().isEmpty() && !reader().offices().isEmpty();
    }

    /** The roles of the reader whose steps can be lent. */
    public List<Choice> getRoles() {
        return Stream.of(Role.HEAD, Role.FINANCE)
                .filter(reader()::is)
                .map(role -> new Choice(role.word(), reading.say("role." + role.word())))
                .toList();
    }

    public List<Choice> getOffices() {
        return reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .map(code -> new Choice(code, code))
                .toList();
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed ? typed : blank();
    }

    private FilledForm blank() {
        Map<String, List<String>> values = new TreeMap<>();
        offices.mainOf(reader().offices()).ifPresent(main -> values.put("office", List.of(main.code())));
        return FilledForm.holding(values);
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Asked.of(request).text("done");
        return DONE.contains(done) ? reading.say("deputy.done." + done) : "";
    }

    private Line line(Deputy deputy) {
        LocalDate today =
                LocalDate.now(clock.withZone(offices.zoneOf(deputy.office()).orElse(ZoneOffset.UTC)));
        String state = deputy.endedAt().isPresent() || deputy.to().isBefore(today)
                ? "ended"
                : deputy.from().isAfter(today) ? "queued" : "active";
        return new Line(
                deputy.id(),
                deputy.principal().name(),
                deputy.deputy().name(),
                reading.say(
                        "deputy.steps",
                        reading.say("role." + deputy.role().word()),
                        deputy.office().code()),
                reading.period(deputy.from(), deputy.to()),
                deputy.reason(),
                state,
                reading.say("deputy.state." + state),
                !state.equals("ended") && deputy.principal().account() == reader().account());
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
