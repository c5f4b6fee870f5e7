package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.reporting.schedule.Waiting;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;

/** {@code /due}: what is late or will be due soon, where it is and who may see to it. For the staff. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DuePage {

    private static final int AHEAD = 30;
    private static final SortedTable TABLE = new SortedTable(
            List.of("office"),
            List.of(
                    SortedColumn.rising("due", "due.column.due"),
                    SortedColumn.rising("report", "report.column.report"),
                    SortedColumn.falling("period", "report.column.period"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("where", "due.column.where"),
                    SortedColumn.rising("since", "due.column.since")),
            100);

    private SignedIn signedIn;
    private DueCalendar calendar;
    private ReportKinds kinds;
    private Offices offices;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private final Once<SortedPage<DueLine>> listed = Once.of(this::listed);

    protected DuePage() {}

    @Inject
    public DuePage(
            SignedIn signedIn,
            DueCalendar calendar,
            ReportKinds kinds,
            Offices offices,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.calendar = calendar;
        this.kinds = kinds;
        this.offices = offices;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /** By day, what is late first, unless somebody wants it otherwise. */
    public SortedPage<DueLine> getListed() {
        return listed.get();
    }

    private SortedPage<DueLine> listed() {
        Map<OfficeCode, ZoneId> zones = offices.zones();
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        return TABLE.asked("/due", request::getParameter)
                .pageOf(entries(), orders(titles))
                .map(entry -> line(entry, entry.waiting().orElseThrow(), titles, zones));
    }

    /** The code of the office that it is narrowed to; empty where it is of all. */
    public String getOffice() {
        return office().orElse("");
    }

    public List<String> getOffices() {
        return offices.zones().keySet().stream().map(OfficeCode::code).sorted().toList();
    }

    private Optional<String> office() {
        return Asked.of(request).said("office").filter(code -> code.matches("[A-Z0-9-]{1,20}"));
    }

    private Map<String, Comparator<CalendarEntry>> orders(Map<String, String> titles) {
        return Map.of(
                "due", Comparator.comparing(CalendarEntry::due),
                "report", Comparator.comparing(entry -> titles.getOrDefault(entry.type(), entry.type())),
                "period", Comparator.comparing(entry -> entry.span().to()),
                "office", Comparator.comparing(entry -> entry.office().code()),
                "where",
                        Comparator.comparing(
                                entry -> entry.waiting().map(this::where).orElse("")),
                "since",
                        Comparator.comparing(
                                entry -> entry.waiting().flatMap(Waiting::since).orElse(Instant.MAX)));
    }

    private List<CalendarEntry> entries() {
        LocalDate today = LocalDate.now(clock);
        return calendar.until(Scope.of(signedIn.reader()), office(), today.plusDays(AHEAD)).stream()
                .filter(entry -> entry.waiting().isPresent())
                .toList();
    }

    private DueLine line(
            CalendarEntry entry, Waiting waiting, Map<String, String> titles, Map<OfficeCode, ZoneId> zones) {
        return new DueLine(
                titles.getOrDefault(entry.type(), entry.type()),
                entry.scope().kind().equals(ScopeKind.REGION.word())
                        ? reading.say("about.region")
                        : entry.scope().key(),
                reading.period(entry.span().from(), entry.span().to()),
                entry.office().code(),
                reading.day(entry.due()),
                entry.late(),
                where(waiting),
                waiting.since()
                        .map(since -> reading.day(
                                LocalDate.ofInstant(since, zones.getOrDefault(entry.office(), ZoneId.of("UTC")))))
                        .orElse(""),
                waiting.who().stream().map(Person::name).collect(Collectors.joining(", ")),
                entry.page().orElse(null));
    }

    /** With the offices that it waits for, and of a clearance the role that takes the step. */
    private String where(Waiting waiting) {
        String words = reading.say("due.waits." + waiting.what().word());
        String step = waiting.step()
                .map(due -> " (" + reading.say("role." + due.role().word()) + ")")
                .orElse("");
        String places = waiting.offices().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return words + step + (places.isEmpty() ? "" : ": " + places);
    }
}
