package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code …/rounds/{id}/tasks}: which institution answers which articles, by when, and the notes verbales that go with it. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds/{id: \\d{1,18}}/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RoundTasksResource {

    private SignedIn signedIn;
    private RoundTasks tasks;
    private Clock clock;

    protected RoundTasksResource() {}

    @Inject
    public RoundTasksResource(SignedIn signedIn, RoundTasks tasks, Clock clock) {
        this.signedIn = signedIn;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GET
    @Operation(
            description =
                    "By the day that they are due, the first one first. Each stands, as of asOf or today, as open, sent, answered or overdue; status: those that stand so.")
    public Response list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @QueryParam("status") @Nullable String status,
            @BeanParam AsOf asOf,
            @BeanParam Paging paging) {
        RoundKey key = new RoundKey(treaty, state, id);
        LocalDate day = day(asOf);
        List<String> known = Arrays.stream(RoundTask.State.values())
                .map(RoundTask.State::word)
                .sorted()
                .toList();
        if (status != null && !known.contains(status)) {
            throw new Invalid("?status", "unknown-code", "It is one of " + known + ".");
        }
        return Response.ok(JsonPage.of(paging.pageOf(
                                tasks.list(signedIn.reader(), key).stream()
                                        .filter(task -> status == null
                                                || task.stateOn(day).word().equals(status))
                                        .toList(),
                                task -> TaskJson.of(key, task, day)))
                        .build()
                        .toString())
                .build();
    }

    @GET
    @Path("{task: \\d{1,18}}")
    @Operation(description = "A task as it stands on asOf or today, with its version as ETag.")
    public Response one(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @PathParam("task") long task,
            @BeanParam AsOf asOf) {
        RoundKey key = new RoundKey(treaty, state, id);
        return answer(Response.ok(), key, tasks.one(signedIn.reader(), key, task), day(asOf));
    }

    /** Gives articles to an institution. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes institution (its name in its own words), contact (a function, never a person's name), articles (each in one task at most),"
                            + " dueOn, note and sentOn (number and day of the note verbale that asks), replyNote and answeredOn (of what came back).")
    public Response add(
            @PathParam("code") String treaty, @PathParam("state") String state, @PathParam("id") long id, String body) {
        RoundKey key = new RoundKey(treaty, state, id);
        RoundTask task = tasks.add(signedIn.reader(), key, JsonSent.of(body));
        return answer(
                Response.created(URI.create(RoundPaths.of(key) + "/tasks/" + task.id())),
                key,
                task,
                LocalDate.now(clock));
    }

    /** Changes a task from the version that {@code If-Match} names. */
    @PUT
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{task: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Replaces the task as a whole; articles that are not named any more are in no task. 412 when somebody else changed it, saying who"
                            + " and when.")
    public Response change(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @PathParam("task") long task,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        RoundKey key = new RoundKey(treaty, state, id);
        return answer(
                Response.ok(),
                key,
                tasks.change(signedIn.reader(), key, task, EntityVersion.asked(ifMatch), JsonSent.of(body)),
                LocalDate.now(clock));
    }

    /** Deletes a task at the version that {@code If-Match} names. */
    @DELETE
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{task: \\d{1,18}}")
    @Operation(
            description =
                    "Only before it is sent: 409 when a note verbale went out or a reply came, since that stays on record. Its articles are in no task"
                            + " then. 412 when somebody changed it.")
    public Response delete(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @PathParam("task") long task,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        tasks.delete(signedIn.reader(), new RoundKey(treaty, state, id), task, EntityVersion.asked(ifMatch));
        return Response.noContent().build();
    }

    private LocalDate day(AsOf asOf) {
        return asOf.day().orElseGet(() -> LocalDate.now(clock));
    }

    private static Response answer(Response.ResponseBuilder response, RoundKey key, RoundTask task, LocalDate day) {
        return response.entity(TaskJson.of(key, task, day).toString())
                .tag(EntityVersion.tag(task.version()))
                .build();
    }
}
