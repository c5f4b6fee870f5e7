package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/**
 * {@code /due}: what is late, will be due soon or rests, where it is and who may see to it. For the staff. The first of each stand below each other, however much is
 * late; each is a list of its own besides.
 */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DuePage {

    private static final int FIRST = 5;
    private static final String WHEN = "when";
    private static final String OFFICE = "office";
    private static final List<String> FILTER = List.of(WHEN, OFFICE);
    private static final List<SortedColumn> COLUMNS = List.of(
            SortedColumn.rising("due", "due.column.due"),
            SortedColumn.rising("report", "report.column.report"),
            SortedColumn.falling("period", "report.column.period"),
            SortedColumn.rising(OFFICE, "report.column.office"),
            SortedColumn.rising("where", "due.column.where"),
            SortedColumn.rising("since", "due.column.since"));
    private static final SortedTable ONE = new SortedTable(FILTER, COLUMNS, 100);
    private static final SortedTable ALL = new SortedTable(FILTER, COLUMNS, FIRST);

    private SignedIn signedIn;
    private DueCalendar calendar;
    private ReportKinds kinds;
    private Offices offices;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private final Once<Map<DueWhen, List<CalendarEntry>>> entries = Once.of(this::entries);
    private final Once<List<Group>> groups = Once.of(this::groups);

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

    /**
     * What is late, due soon or resting.
     *
     * @param label with how much it is
     * @param listed by day unless somebody wants it otherwise; of all at once the first of each
     * @param whole the way to all of it; null where all of it is shown
     */
    public record Group(
            String word,
            String label,
            SortedPage<DueLine> listed,
            @Nullable Way whole) {}

    /** A way to one of them, or to all. */
    public record Way(String label, String href, boolean current) {}

    /** The one that is asked for, or all. */
    public List<Group> getGroups() {
        return groups.get();
    }

    /** With how much each is. */
    public List<Way> getWays() {
        Optional<DueWhen> asked = asked();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(reading.say("due.group.all", count()), whole(""), asked.isEmpty()));
        for (DueWhen one : DueWhen.values()) {
            ways.add(new Way(
                    label(one), whole(one.word()), asked.filter(one::equals).isPresent()));
        }
        return ways;
    }

    /** How it was asked for. */
    public Sorting getSorting() {
        return sorting(ONE);
    }

    public boolean isNothing() {
        return count() == 0;
    }

    /** The one that it is asked for of; empty for all of them. */
    public String getOffice() {
        return getSorting()
                .asked(OFFICE)
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    /** The reader's own. */
    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    private Optional<DueWhen> asked() {
        return DueWhen.of(getSorting().value(WHEN));
    }

    private Sorting sorting(SortedTable table) {
        return table.asked("/due", request::getParameter);
    }

    private String whole(String word) {
        return ONE.asked("/due", name -> name.equals(WHEN) ? word : request.getParameter(name))
                .first();
    }

    private Way all(DueWhen when) {
        return new Way(reading.say("due.whole." + when.word(), count(when)), whole(when.word()), false);
    }

    private List<CalendarEntry> entries(DueWhen when) {
        return entries.get().getOrDefault(when, List.of());
    }

    private int count(DueWhen when) {
        return entries(when).size();
    }

    private int count() {
        return Arrays.stream(DueWhen.values()).mapToInt(this::count).sum();
    }

    private String label(DueWhen when) {
        return reading.say("due.group." + when.word(), count(when));
    }

    private List<Group> groups() {
        Map<OfficeCode, ZoneId> zones = offices.zones();
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        Optional<DueWhen> asked = asked();
        Sorting sorting = sorting(asked.isPresent() ? ONE : ALL);
        return Arrays.stream(DueWhen.values())
                .filter(one -> asked.map(one::equals).orElse(true))
                .map(one -> new Group(
                        one.word(),
                        label(one),
                        sorting.pageOf(entries(one), orders(titles))
                                .map(entry -> line(entry, entry.waiting().orElseThrow(), titles, zones)),
                        asked.isEmpty() && count(one) > FIRST ? all(one) : null))
                .toList();
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

    /** By why they stand here. */
    private Map<DueWhen, List<CalendarEntry>> entries() {
        LocalDate today = LocalDate.now(clock);
        Map<DueWhen, List<CalendarEntry>> found = new EnumMap<>(DueWhen.class);
        calendar.open(Scope.of(signedIn.reader()), Optional.of(getOffice()).filter(code -> !code.isEmpty()))
                .forEach(entry -> DueWhen.of(entry, today, clock.instant())
                        .ifPresent(when -> found.computeIfAbsent(when, first -> new ArrayList<>())
                                .add(entry)));
        return found;
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
                entry.isByHand() ? reading.say("due.by-hand", reading.day(entry.due())) : reading.day(entry.due()),
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
