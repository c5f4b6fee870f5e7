package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /calendar}: what is to be reported by which day, and how far it is. */
@OpenTo(Circle.STAFF)
@Path("calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class CalendarResource {

    private static final int AROUND = 90;
    private static final int LONGEST = 1_100;
    private static final int LONGEST_REST = 400;

    private SignedIn signedIn;
    private DueCalendar calendar;
    private Clock clock;

    protected CalendarResource() {}

    @Inject
    public CalendarResource(SignedIn signedIn, DueCalendar calendar, Clock clock) {
        this.signedIn = signedIn;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @Operation(
            description =
                    "What agreements owe and schedules say, by the day it is due: from and to (three months around today when absent, three years apart at"
                            + " most), office, late=true for what is late alone. Each with its report as it stands and the step that is due, so that a head of"
                            + " office sees what is stuck and where." + CalendarView.DESCRIPTION)
    public Page<CalendarView> list(
            @BeanParam Paging paging,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("office") @Nullable String office,
            @QueryParam("late") @DefaultValue("false") String late) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = day("?from", from, today.minusDays(AROUND));
        LocalDate last = day("?to", to, first.plusDays(2L * AROUND));
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            throw new Invalid("?to", "out-of-range", "It is between ?from and three years after it.");
        }
        if (!List.of("true", "false").contains(late)) {
            throw new Invalid("?late", "no-boolean", "It is true or false.");
        }
        List<CalendarEntry> entries = calendar.between(
                Scope.of(signedIn.reader()),
                Optional.ofNullable(office).map(code -> Words.oneLine("?office", code)),
                first,
                last);
        return paging.pageOf(
                entries.stream()
                        .filter(entry -> entry.late() || !Boolean.parseBoolean(late))
                        .toList(),
                CalendarView::of);
    }

    @GET
    @Path("stuck")
    @Operation(
            description =
                    "What is not issued and is late, or rests where it is for days days (5 when absent, 0 to 400) or longer, by the day it is due: due until 90 days"
                            + " from now, of one office or of all. An open revision is among it, and what was ordered by hand and is due to nobody, as of"
                            + " the day that it was ordered." + CalendarView.DESCRIPTION)
    public Page<CalendarView> stuck(
            @BeanParam Paging paging,
            @QueryParam("office") @Nullable String office,
            @QueryParam("days") @DefaultValue("5") String days) {
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > LONGEST_REST) {
            throw new Invalid("?days", "out-of-range", "It is a number from 0 to " + LONGEST_REST + ".");
        }
        return paging.pageOf(
                calendar.stuck(
                        Scope.of(signedIn.reader()),
                        Optional.ofNullable(office).map(code -> Words.oneLine("?office", code)),
                        Duration.ofDays(Integer.parseInt(days))),
                CalendarView::of);
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeException noDate) {
            throw new Invalid(name, "no-date", "Not a date such as 2023-12-31: " + text);
        }
        throw new Invalid(name, "out-of-range", "The year is from 1900 to 2199.");
    }
}
