package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.istmo.domain.proposal.ArticleProposal;
import org.istmo.domain.proposal.ProposalDesk;
import org.istmo.domain.proposal.Proposals;
import org.istmo.domain.proposal.Written;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.intake.Sha256;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}/proposals}: articles that activities may support, and decisions on them. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ProposalsResource {

    private SignedIn signedIn;
    private Proposals proposals;
    private ProposalDesk desk;

    protected ProposalsResource() {}

    @Inject
    public ProposalsResource(SignedIn signedIn, Proposals proposals, ProposalDesk desk) {
        this.signedIn = signedIn;
        this.proposals = proposals;
        this.desk = desk;
    }

    @GET
    @Operation(
            description =
                    "Articles of the treaty that the rules (reference data: article-themes, article-phrases) propose"
                            + " for activities by theme and by words of title and description in English or Spanish,"
                            + " whatever their accents and endings, each with why. By the activity's id, then in the"
                            + " treaty's order. What an activity supports already is not proposed. status: open, confirmed"
                            + " or declined; state: one of the activity's countries.")
    public Page<ProposalView> list(
            @PathParam("code") String treaty, @BeanParam ProposalQuery query, @BeanParam Paging paging) {
        Proposals.Position after = paging.after(2)
                .map(position -> new Proposals.Position(position.get(0), position.get(1)))
                .orElse(Proposals.Position.START);
        List<ArticleProposal> rows = proposals.page(scope(), treaty, query.filter(), after, paging.limit() + 1);
        return paging.page(
                rows,
                ProposalView::of,
                proposal ->
                        List.of(proposal.activity(), (long) proposal.article().ordinal()));
    }

    @GET
    @Path("{activity: \\d{1,18}}/{article}")
    @Operation(description = "One proposal, open or decided, with the activity's version as ETag.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response one(
            @PathParam("code") String treaty,
            @PathParam("activity") long activity,
            @PathParam("article") String article) {
        return answer(proposals.one(scope(), treaty, activity, article));
    }

    /** Decides from the version of the activity that {@code If-Match} names, once. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{activity: \\d{1,18}}/{article}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "decision: confirm, with the percentage of the activity's money that the article gets, or decline,"
                            + " with a reason. A confirmation changes the activity as its officer would: there is a"
                            + " receipt, its money is allocated anew, and a closed month stays. 409 when it is decided"
                            + " already, 412 when the activity changed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response decide(
            @PathParam("code") String treaty,
            @PathParam("activity") long activity,
            @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        long from = EntityVersion.asked(ifMatch);
        return answer(desk.decide(
                signedIn.reader(),
                treaty,
                activity,
                article,
                from,
                JsonSent.of(body),
                decision(treaty, article, from, body)));
    }

    /** Takes a decision back, from the version of the activity that {@code If-Match} names. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{activity: \\d{1,18}}/{article}/decision/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes a decision back, with a reason that the trail keeps; the proposal is open again, as far as"
                            + " the rules still propose it. What was confirmed is taken from the activity as its officer"
                            + " would: its money is allocated anew, and a closed month stays. 409 when it is not decided,"
                            + " 412 when the activity changed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response reverse(
            @PathParam("code") String treaty,
            @PathParam("activity") long activity,
            @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        long from = EntityVersion.asked(ifMatch);
        return answer(desk.reverse(
                signedIn.reader(),
                treaty,
                activity,
                article,
                from,
                JsonSent.of(body),
                reversal(treaty, article, from, body)));
    }

    /** A decision as it was sent, from a version of the activity. */
    static Written decision(String treaty, String article, long from, String body) {
        return written(treaty + " " + article + " v" + from, body);
    }

    /** The same of one that is taken back. */
    static Written reversal(String treaty, String article, long from, String body) {
        return written(treaty + " " + article + " v" + from + " reversal", body);
    }

    /** What was sent, told apart by what it is about: the same words about something else are another delivery. */
    private static Written written(String about, String body) {
        return new Written(body, Sha256.of(about + "\n" + body));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private static Response answer(ArticleProposal proposal) {
        return Response.ok(ProposalView.of(proposal))
                .tag(EntityVersion.tag(proposal.version()))
                .build();
    }
}
