package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code …/rounds/{id}/questions}: what the State answers, article by article. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds/{id: \\d{1,18}}/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AnswersResource {

    private SignedIn signedIn;
    private Answers answers;

    protected AnswersResource() {}

    @Inject
    public AnswersResource(SignedIn signedIn, Answers answers) {
        this.signedIn = signedIn;
        this.answers = answers;
    }

    @GET
    @Operation(
            description =
                    "The articles that the round asks about, in the treaty's order, each with its answer: state open, prefilled, answered or confirmed."
                            + " An auditor of a released round finds those that are taken over as they are now.")
    public Response list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @BeanParam Paging paging) {
        RoundKey key = new RoundKey(treaty, state, id);
        return Response.ok(JsonPage.of(paging.pageOf(
                                answers.list(signedIn.reader(), key), answer -> AnswerJson.of(key, answer)))
                        .build()
                        .toString())
                .build();
    }

    @GET
    @Path("{article}")
    @Operation(description = "One article of the round, with its version as ETag.")
    public Response one(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @PathParam("article") String article) {
        RoundKey key = new RoundKey(treaty, state, id);
        return answer(key, answers.one(signedIn.reader(), key, article));
    }

    /** Writes down what the State answers, from the version that {@code If-Match} names. */
    @PUT
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{article}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes state (open: begun; answered, where none is sent; confirmed: may be taken over), status, replies [{question, text}], needs"
                            + " and evidence, and replaces the answer as a whole. A need or piece of evidence that stood there names its number. No"
                            + " assessment changes before the answer is taken over. 409 when the round is closed, 412 when somebody else changed the answer,"
                            + " saying who and when.")
    public Response write(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        RoundKey key = new RoundKey(treaty, state, id);
        return answer(
                key, answers.answer(signedIn.reader(), key, article, EntityVersion.asked(ifMatch), JsonSent.of(body)));
    }

    private static Response answer(RoundKey key, Answer answer) {
        return Response.ok(AnswerJson.of(key, answer).toString())
                .tag(EntityVersion.tag(answer.version()))
                .build();
    }
}
