package org.istmo.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** {@code /due}: what is late or will be due soon, where it is and who may see to it. For the staff. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DuePage {

    private static final int BACK = 400;
    private static final int AHEAD = 30;
    private static final int MOST = 200;

    private SignedIn signedIn;
    private DueCalendar calendar;
    private ReportKinds kinds;
    private Offices offices;
    private Reading reading;
    private Clock clock;
    private Optional<List<CalendarEntry>> found = Optional.empty();
    private final Once<List<DueLine>> lines = Once.of(this::lines);

    protected DuePage() {}

    @Inject
    public DuePage(
            SignedIn signedIn, DueCalendar calendar, ReportKinds kinds, Offices offices, Reading reading, Clock clock) {
        this.signedIn = signedIn;
        this.calendar = calendar;
        this.kinds = kinds;
        this.offices = offices;
        this.reading = reading;
        this.clock = clock;
    }

    /** By day, what is late first; the first {@value #MOST}. */
    public List<DueLine> getLines() {
        return lines.get();
    }

    private List<DueLine> lines() {
        Map<OfficeCode, ZoneId> zones = offices.zones();
        Map<String, String> titles = kinds.types().stream()
                .collect(Collectors.toMap(ReportType::code, type -> type.title().in(reading.getLanguage())));
        return entries().stream()
                .limit(MOST)
                .map(entry -> line(entry, entry.waiting().orElseThrow(), titles, zones))
                .toList();
    }

    /** How many there are beyond those that are shown, in a sentence; empty when all are. */
    public String getMore() {
        int more = entries().size() - MOST;
        return more > 0 ? reading.say("due.more", more) : "";
    }

    private List<CalendarEntry> entries() {
        if (found.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            found = Optional.of(calendar
                    .between(
                            Scope.of(signedIn.reader()), Optional.empty(), today.minusDays(BACK), today.plusDays(AHEAD))
                    .stream()
                    .filter(entry -> entry.waiting().isPresent())
                    .toList());
        }
        return found.get();
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
                        .map(since -> reading.day(LocalDate.ofInstant(
                                since, zones.getOrDefault(entry.office(), ZoneId.of("UTC")))))
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
