package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityDesk;
import org.istmo.domain.activity.ActivityEntry;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /activities}: the activities of both offices, entered and changed one by one by the officers of theirs. */
@OpenTo(Circle.STAFF)
@Path("activities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ActivitiesResource {

    private SignedIn signedIn;
    private Activities activities;
    private ActivityIntake intake;
    private OthersAlike alike;

    protected ActivitiesResource() {}

    @Inject
    public ActivitiesResource(SignedIn signedIn, Activities activities, ActivityIntake intake, OthersAlike alike) {
        this.signedIn = signedIn;
        this.activities = activities;
        this.intake = intake;
        this.alike = alike;
    }

    /**
     * A page of activities.
     *
     * @param withheld how many of all that were asked for are above the reader's level
     */
    public record ActivityPage(
            List<ActivityView> items, @Nullable String next, long withheld) {}

    @GET
    @Operation(
            description =
                    "Activities by office and identifier. A filter takes several codes, separated by commas. from and to: the"
                            + " activity's own days touch the range. q: words in titles, descriptions or the identifier, in either language, whatever"
                            + " their case and accents. withheld: how many are above the reader's level, and not in the list.")
    public ActivityPage list(@BeanParam ActivityQuery query, @BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        Activities.Found found = activities.page(scope(), query.filter(), after, paging.limit() + 1);
        Page<ActivityView> page = paging.page(found.items(), ActivityView::of, activity -> List.of(activity.id()));
        return new ActivityPage(page.items(), page.next(), found.withheld());
    }

    @POST
    @OpenTo(Circle.OFFICERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Enters an activity of an office of the officer's. start is the planned start while status is 1 and the actual one"
                            + " afterwards; end the actual end at status 3 and 4 and the planned one before; plannedStart, actualStart, plannedEnd and"
                            + " actualEnd say it themselves. Frameworks and articles without a percentage share equally what the others leave."
                            + " dryRun=true: what would come of it and what is worth noting; nothing is kept."
                            + " resembles: planned and running activities of other offices that resemble it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response enter(@QueryParam("dryRun") @DefaultValue("false") String dryRun, InputStream body) {
        Reader reader = signedIn.reader();
        reader.mustBe(Role.OFFICER);
        boolean rehearsal = Body.yesOrNo("?dryRun", dryRun);
        ActivityIntake.Sound sound = intake.entering(reader, Body.text(body));
        if (rehearsal) {
            return rehearsed(intake.rehearsed(sound));
        }
        Activity activity = intake.taken(sound);
        return written(Response.created(URI.create(ActivityView.href(activity.id()))), activity);
    }

    @GET
    @Path("{id}")
    @Operation(description = "An activity, with its version as ETag.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response one(@PathParam("id") long id) {
        Activity activity = activities.withId(scope(), id);
        return answer(Response.ok(), activity, ActivityView.of(activity));
    }

    @PUT
    @OpenTo(Circle.OFFICERS)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Changes an activity from the version that If-Match names; another one by now: 412. What the body names takes the"
                            + " place of what was; what is absent stays; null or an empty list takes away. transactions, where they are there, are all of"
                            + " the activity's own: those that came in as rows stay. Office and identifier never change.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response change(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            InputStream body) {
        Reader reader = signedIn.reader();
        Activity stored = activities.withId(Scope.of(reader), id);
        reader.mustActAs(Role.OFFICER, stored.office());
        long from = EntityVersion.asked(ifMatch);
        intake.mustStandAt(reader, stored, from);
        boolean rehearsal = Body.yesOrNo("?dryRun", dryRun);
        ActivityIntake.Sound sound = intake.changing(reader, stored, from, Body.text(body));
        return rehearsal ? rehearsed(intake.rehearsed(sound)) : written(Response.ok(), intake.taken(sound));
    }

    @GET
    @Path("{id}/entries")
    @Operation(description = "What was posted for an activity, reversals included, in the order of posting.")
    public Page<EntryView> entries(@PathParam("id") long id, @BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<ActivityEntry> page = activities.entries(scope(), id, after, paging.limit() + 1);
        return paging.page(page, EntryView::of, entry -> List.of(entry.id()));
    }

    /** With what other offices plan or do that resembles it. */
    private Response written(Response.ResponseBuilder response, Activity activity) {
        return answer(response, activity, ActivityView.of(activity, alike.to(scope(), activity)));
    }

    private Response rehearsed(ActivityDesk.Rehearsed rehearsed) {
        return Response.ok(RehearsalView.of(rehearsed, alike.toRehearsed(scope(), rehearsed.activity())))
                .build();
    }

    private static Response answer(Response.ResponseBuilder response, Activity activity, ActivityView view) {
        return response.tag(EntityVersion.tag(activity.version())).entity(view).build();
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
