package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /schedules/{id}}: a schedule, the next times that it is due, and its runs. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SchedulePage {

    static final Set<String> DONE = Set.of("opened", "changed", "paused", "resumed");

    private static final int NEXT = 5;
    private static final int RUNS = 25;

    /** A day after all that are reported on. */
    private static final long LAST_DAY = 100_000;

    private ShownSchedule shown;
    private Schedules schedules;
    private RunBook runs;
    private ScheduleWords words;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable ScheduleLine line;
    private @Nullable List<DueTime> next;
    private @Nullable List<RunLine> past;

    protected SchedulePage() {}

    @Inject
    public SchedulePage(
            ShownSchedule shown,
            Schedules schedules,
            RunBook runs,
            ScheduleWords words,
            Reading reading,
            HttpServletRequest request) {
        this.shown = shown;
        this.schedules = schedules;
        this.runs = runs;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** Before the page: its markup by itself is the page of no schedule. */
    public void mustBeNamed() throws IOException {
        if (!shown.isNamed()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no schedule is named");
            faces.responseComplete();
        }
    }

    public long getId() {
        return shown.schedule().id();
    }

    public ScheduleLine getLine() {
        ScheduleLine said = line;
        if (said == null) {
            said = words.line(shown.schedule());
            line = said;
        }
        return said;
    }

    public String getOwner() {
        return shown.schedule().ownerName();
    }

    /** Whether the reader may change it. */
    public boolean isTheirs() {
        return shown.isTheirs();
    }

    public boolean isPaused() {
        return shown.schedule().status().equals(Schedule.PAUSED);
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return DONE.contains(done) ? reading.say("schedule.done." + done) : "";
    }

    /** Why a button did nothing; empty when it did. */
    public @Nullable String getProblem() {
        return request.getAttribute(ScheduleServlet.PROBLEM) instanceof String problem ? problem : "";
    }

    /** The next times, by the schedule's clocks and in Greenwich. */
    public List<DueTime> getNext() {
        List<DueTime> some = next;
        if (some == null) {
            Schedule schedule = shown.schedule();
            some = schedules.next(shown.scope(), schedule.id(), NEXT).stream()
                    .map(due -> words.time(schedule, due))
                    .toList();
            next = some;
        }
        return some;
    }

    /** The latest period first. */
    public List<RunLine> getRuns() {
        List<RunLine> some = past;
        if (some == null) {
            some = runs.page(shown.scope(), getId(), LAST_DAY, Long.MAX_VALUE, RUNS).stream()
                    .map(words::run)
                    .toList();
            past = some;
        }
        return some;
    }
}
