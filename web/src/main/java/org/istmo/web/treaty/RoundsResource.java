package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Consents;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.questionnaire.TakeOvers;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}/states/{state}/rounds}: rounds of questionnaires, what each asks, taking answers into the assessments, and the State's consent. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RoundsResource {

    private SignedIn signedIn;
    private Rounds rounds;
    private Consents consents;
    private TakeOvers takeOvers;

    protected RoundsResource() {}

    @Inject
    public RoundsResource(SignedIn signedIn, Rounds rounds, Consents consents, TakeOvers takeOvers) {
        this.signedIn = signedIn;
        this.rounds = rounds;
        this.consents = consents;
        this.takeOvers = takeOvers;
    }

    @GET
    @Operation(description = "The State's rounds of the treaty, the newest first. status: open or closed.")
    public Page<RoundView> list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @QueryParam("status") @Nullable String status,
            @BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        return paging.page(
                rounds.ofState(signedIn.reader(), treaty, state, RoundQuery.open(status), before, paging.limit() + 1),
                RoundView::of,
                (Round round) -> List.of(round.key().id()));
    }

    /** Opens a round. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes cycle (where the treaty has review cycles; of any other a round asks about all that can be assessed), date (the day that the"
                            + " answers speak of; today where none is sent) and source (what the assessments that come of it name as theirs). There is a"
                            + " question for each article that can be assessed, in the treaty's order, pre-filled from the last closed round of the same"
                            + " articles, or else from what was reported. What is asked is reference data (standard-questions) and stays as it was on that"
                            + " day. 409 when there is an open round of the same State and articles.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response open(@PathParam("code") String treaty, @PathParam("state") String state, String body) {
        Round round = rounds.open(signedIn.reader(), treaty, state, JsonSent.of(body));
        return Response.created(URI.create(RoundPaths.of(round.key())))
                .entity(RoundView.of(round))
                .tag(EntityVersion.tag(round.version()))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            description =
                    "A round with its progress, in counts of articles. 404 to an auditor unless the State's consent to the full report is in force.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response one(@PathParam("code") String treaty, @PathParam("state") String state, @PathParam("id") long id) {
        return answer(rounds.one(signedIn.reader(), new RoundKey(treaty, state, id)));
    }

    @GET
    @Path("{id: \\d{1,18}}/asked")
    @Operation(description = "What the round asks of every article, in order, in both languages.")
    public Page<QuestionView> asked(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @BeanParam Paging paging) {
        return paging.pageOf(rounds.questions(signedIn.reader(), new RoundKey(treaty, state, id)), QuestionView::of);
    }

    @GET
    @Path("{id: \\d{1,18}}/consent/history")
    @Operation(description = "What the State let be known of the round and when it took that back, newest first.")
    public Page<RoundView.ConsentView> consents(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @BeanParam Paging paging) {
        return paging.pageOf(
                rounds.consents(signedIn.reader(), new RoundKey(treaty, state, id)), RoundView.ConsentView::of);
    }

    /** Records the State's consent, from the version of the round that {@code If-Match} names. */
    @PUT
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{id: \\d{1,18}}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes covers (executive-summary: of each article the status, the recommendations and the needs; full-report: all of it), givenOn"
                            + " and reference, and to withdraw it the same with withdrawnOn and withdrawalReference. It releases what was taken over and"
                            + " still stands, and what will be, but for articles with recommendations of a confidential source; withdrawn, auditors and reports do not know of it from then on. 412 when the"
                            + " round changed meanwhile.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response consent(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return answer(consents.record(
                signedIn.reader(), new RoundKey(treaty, state, id), EntityVersion.asked(ifMatch), JsonSent.of(body)));
    }

    /** Takes answers into the assessments. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{id: \\d{1,18}}/take-over")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            description =
                    "Takes articles, whose answers are confirmed; all that are where none is named. Each becomes the next version of the article's"
                            + " assessment, confidential unless the State's consent is in force; what is taken over as it is now is passed by, and the other"
                            + " articles stay as they were. 409 when the round is closed, or something else was reported of an article since it was answered.")
    public Response takeOver(
            @PathParam("code") String treaty, @PathParam("state") String state, @PathParam("id") long id, String body) {
        RoundKey key = new RoundKey(treaty, state, id);
        List<Answer> taken = takeOvers.take(signedIn.reader(), key, JsonSent.of(body.isBlank() ? "{}" : body));
        JsonArrayBuilder items = Json.createArrayBuilder();
        taken.forEach(answer -> items.add(AnswerJson.of(key, answer)));
        return Response.ok(Json.createObjectBuilder()
                        .add("taken", taken.size())
                        .add("items", items)
                        .build()
                        .toString())
                .build();
    }

    /** Closes a round. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{id: \\d{1,18}}/close")
    @Operation(
            description =
                    "What was answered stays as it is; consent can still be given and withdrawn. 409 when it is closed, or a confirmed answer was not"
                            + " taken over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response close(
            @PathParam("code") String treaty, @PathParam("state") String state, @PathParam("id") long id) {
        return answer(rounds.close(signedIn.reader(), new RoundKey(treaty, state, id)));
    }

    /** Opens a closed round again. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{id: \\d{1,18}}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes reason, which stays with the round under reopenings. What was answered and taken over is as it was, and a consent in force holds"
                            + " for what is taken over now. 409 when it is open, or another round of the same State and articles is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response reopen(
            @PathParam("code") String treaty, @PathParam("state") String state, @PathParam("id") long id, String body) {
        return answer(rounds.reopen(signedIn.reader(), new RoundKey(treaty, state, id), JsonSent.of(body)));
    }

    private static Response answer(Round round) {
        return Response.ok(RoundView.of(round))
                .tag(EntityVersion.tag(round.version()))
                .build();
    }
}
