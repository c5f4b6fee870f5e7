package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.jspecify.annotations.Nullable;

/** {@code /calendar}: what is to be reported in a month, by day, and how far it is; of one office or of all. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CalendarPage {

    private static final int DAYS = 7;
    private static final SortedTable TABLE = new SortedTable(
            List.of("month", "office"),
            List.of(
                    SortedColumn.rising("due", "due.column.due"),
                    SortedColumn.rising("report", "report.column.report"),
                    SortedColumn.falling("period", "report.column.period"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("state", "schedule.column.state")),
            100);

    private SignedIn signedIn;
    private DueCalendar calendar;
    private ScheduleWords words;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private @Nullable List<CalendarEntry> found;
    private @Nullable SortedPage<DueOn> listed;

    protected CalendarPage() {}

    @Inject
    public CalendarPage(
            SignedIn signedIn,
            DueCalendar calendar,
            ScheduleWords words,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.calendar = calendar;
        this.words = words;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /**
     * Something that is due.
     *
     * @param state the word of the API, which also chooses the badge
     * @param href the page of its report or run, or of its schedule; null where there is none
     */
    public record DueOn(
            String day,
            String title,
            String about,
            String period,
            String office,
            String state,
            String stateLabel,
            boolean late,
            @Nullable String href) {}

    /**
     * A day of the month's sheet.
     *
     * @param number empty outside of the month
     * @param many what is due on it, in words; empty when nothing is
     */
    public record Cell(String number, String many, boolean late, boolean today) {}

    public String getTitle() {
        return reading.say("calendar.of", reading.month(month()));
    }

    public String getMonth() {
        return month().toString();
    }

    public String getBefore() {
        return href(month().minusMonths(1));
    }

    public String getAfter() {
        return href(month().plusMonths(1));
    }

    public String getOffice() {
        return Optional.ofNullable(request.getParameter("office"))
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    public List<String> getOffices() {
        return signedIn.reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .toList();
    }

    /** By day, unless somebody wants them otherwise. */
    public SortedPage<DueOn> getListed() {
        SortedPage<DueOn> some = listed;
        if (some == null) {
            some = TABLE.asked("/calendar", request::getParameter)
                    .pageOf(entries(), orders())
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    private Map<String, Comparator<CalendarEntry>> orders() {
        return Map.of(
                "due", Comparator.comparing(CalendarEntry::due),
                "report", Comparator.comparing(entry -> words.title(entry.type())),
                "period", Comparator.comparing(entry -> entry.span().to()),
                "office", Comparator.comparing(entry -> entry.office().code()),
                "state", Comparator.comparing(entry -> state(entry.state())));
    }

    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, reading.getLocale()))
                .toList();
    }

    /** The sheet of the month, week by week from Monday on. */
    public List<List<Cell>> getWeeks() {
        Map<LocalDate, List<CalendarEntry>> byDay =
                entries().stream().collect(Collectors.groupingBy(CalendarEntry::due));
        LocalDate first = month().atDay(1);
        List<List<Cell>> weeks = new ArrayList<>();
        for (LocalDate monday = first.with(DayOfWeek.MONDAY);
                !monday.isAfter(month().atEndOfMonth());
                monday = monday.plusDays(DAYS)) {
            List<Cell> week = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = monday.plusDays(day);
                week.add(cell(date, byDay.getOrDefault(date, List.of())));
            }
            weeks.add(week);
        }
        return weeks;
    }

    private Cell cell(LocalDate date, List<CalendarEntry> due) {
        boolean within = YearMonth.from(date).equals(month());
        return new Cell(
                within ? Integer.toString(date.getDayOfMonth()) : "",
                due.isEmpty() ? "" : reading.say("calendar.many", due.size()),
                due.stream().anyMatch(CalendarEntry::late),
                date.equals(LocalDate.now(clock)));
    }

    private DueOn line(CalendarEntry entry) {
        String state = entry.state();
        return new DueOn(
                reading.day(entry.due()),
                words.title(entry.type()),
                words.about(entry.scope()),
                reading.period(entry.span().from(), entry.span().to()),
                entry.office().code(),
                state,
                state(state),
                entry.late(),
                entry.page()
                        .or(() -> entry.schedule().map(schedule -> "/schedules/" + schedule.id()))
                        .orElse(null));
    }

    private String state(String word) {
        return reading.say((reading.knows("calendar.state." + word) ? "calendar.state." : "status.") + word);
    }

    /** Another month in the same order. */
    private String href(YearMonth month) {
        return PageAddress.of("/calendar")
                .with("month", month.toString())
                .with("office", getOffice())
                .with("sort", Asked.of(request).text("sort"))
                .toString();
    }

    /** The one that is asked for, or this one. */
    private YearMonth month() {
        return Optional.ofNullable(request.getParameter("month"))
                .filter(text -> text.matches("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElseGet(() -> YearMonth.now(clock));
    }

    private List<CalendarEntry> entries() {
        List<CalendarEntry> some = found;
        if (some == null) {
            some = calendar.between(
                    Scope.of(signedIn.reader()),
                    Optional.of(getOffice()).filter(code -> !code.isEmpty()),
                    month().atDay(1),
                    month().atEndOfMonth());
            found = some;
        }
        return some;
    }
}
