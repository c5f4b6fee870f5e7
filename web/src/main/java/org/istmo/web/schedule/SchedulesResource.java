package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /schedules}: what is reported when, by itself. */
@OpenTo(Circle.STAFF)
@Path("schedules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SchedulesResource {

    private static final List<String> STATUSES = List.of(Schedule.ACTIVE, Schedule.PAUSED, Schedule.ENDED);
    private static final int MOST_NEXT = 100;

    private SignedIn signedIn;
    private Schedules schedules;
    private RunBook runs;
    private ScheduleWork work;

    protected SchedulesResource() {}

    @Inject
    public SchedulesResource(SignedIn signedIn, Schedules schedules, RunBook runs, ScheduleWork work) {
        this.signedIn = signedIn;
        this.schedules = schedules;
        this.runs = runs;
        this.work = work;
    }

    @GET
    @Operation(description = "Schedules, newest first. status: active, paused or ended.")
    public Page<ScheduleView> list(
            @BeanParam Paging paging,
            @QueryParam("office") @Nullable String office,
            @QueryParam("status") @Nullable String status) {
        if (status != null && !STATUSES.contains(status)) {
            throw new Invalid("?status", "unknown-status", "It is one of " + STATUSES + ".");
        }
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        return paging.page(
                schedules.page(
                        scope(),
                        Optional.ofNullable(office).map(code -> Words.oneLine("?office", code)),
                        Optional.ofNullable(status),
                        before,
                        paging.limit() + 1),
                ScheduleView::of,
                schedule -> List.of(schedule.id()));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes name, type, scope (or perEach: grant, donor, state or centre; then scope may narrow grants to a donor's), period (previous-month,"
                            + " previous-quarter, previous-half-year, previous-year or duty), yearStart (MM-dd, 01-01 when absent), when it is due (daysAfter the"
                            + " end of the period and at, or cron of five fields; 06:00 of the day after it when absent), zone (the office's when absent),"
                            + " languages, formats, audience, recipients, catchUp (all, latest or none of what was missed), startsOn and endsOn, remindDays (so many days before something is due that an agreement owes people are reminded, 14 and 3 when absent, none when empty). What it would"
                            + " order has to be an order that the caller may make.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Response open(String body) {
        Schedule schedule = schedules.open(signedIn.reader(), JsonSent.of(body));
        return Response.created(URI.create(ScheduleView.PATH + schedule.id()))
                .entity(ScheduleView.of(schedule))
                .tag(EntityVersion.tag(schedule.version()))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Response one(@PathParam("id") long id) {
        return answer(schedules.one(scope(), id));
    }

    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "States it anew, whole, from the version that If-Match names; 412 when it was changed meanwhile. Where its times change they count from"
                            + " now on, or from startsOn. It orders as whoever saved it last.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return answer(work.change(signedIn.reader(), id, EntityVersion.asked(ifMatch), JsonSent.of(body)));
    }

    @DELETE
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("{id: \\d{1,18}}")
    @Operation(description = "Ends it for good; its runs and their reports stay.")
    public Response end(@PathParam("id") long id) {
        schedules.end(signedIn.reader(), id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id: \\d{1,18}}/next")
    @Operation(
            description =
                    "The next times that it is due, count of them (1 to 100, 5 when absent), by its zone's clocks and in UTC; none while it is paused.")
    public List<OccurrenceView> next(@PathParam("id") long id, @QueryParam("count") @DefaultValue("5") String count) {
        Schedule schedule = schedules.one(scope(), id);
        return schedules.next(scope(), id, number(count)).stream()
                .map(due -> OccurrenceView.of(due, schedule.terms().zone()))
                .toList();
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("{id: \\d{1,18}}/pause")
    public ScheduleView pause(@PathParam("id") long id) {
        return ScheduleView.of(schedules.pause(signedIn.reader(), id));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("{id: \\d{1,18}}/resume")
    @Operation(description = "What would have been due while it was paused is dealt with by its catchUp.")
    public ScheduleView resume(@PathParam("id") long id) {
        return ScheduleView.of(schedules.resume(signedIn.reader(), id));
    }

    @POST
    @OpenTo({Circle.OFFICERS, Circle.FOCAL_POINTS})
    @Path("{id: \\d{1,18}}/run")
    @Operation(
            description =
                    "Runs the last period that is over, whether it is due yet or not; where it was run before, this is that run. 409 when none is over.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response run(@PathParam("id") long id) {
        Run run = work.run(signedIn.reader(), id);
        return Response.accepted(RunView.of(run))
                .location(URI.create(RunView.PATH + run.id()))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}/runs")
    @Operation(description = "What came due of it, by period, newest first.")
    public Page<RunView> runs(@PathParam("id") long id, @BeanParam Paging paging) {
        List<Long> after = paging.after(2).orElse(List.of(LAST_DAY, Long.MAX_VALUE));
        return paging.page(
                runs.page(scope(), id, day(after.get(0)), after.get(1), paging.limit() + 1),
                RunView::of,
                run -> List.of(run.span().to().toEpochDay(), run.id()));
    }

    /** A day after all that are reported on. */
    private static final long LAST_DAY = 100_000;

    private static long day(long epochDay) {
        if (epochDay < -LAST_DAY || epochDay > LAST_DAY) {
            throw new Invalid("?after", "not-a-position", "Take it from the answer before: its next.");
        }
        return epochDay;
    }

    private static int number(String count) {
        try {
            int number = Integer.parseInt(count);
            if (number >= 1 && number <= MOST_NEXT) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new Invalid("?count", "no-number", "The count is a number from 1 to 100, not " + count + ".");
        }
        throw new Invalid("?count", "out-of-range", "The count is a number from 1 to 100, not " + count + ".");
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private static Response answer(Schedule schedule) {
        return Response.ok(ScheduleView.of(schedule))
                .tag(EntityVersion.tag(schedule.version()))
                .build();
    }
}
