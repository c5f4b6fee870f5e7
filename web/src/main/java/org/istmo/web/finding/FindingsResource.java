package org.istmo.web.finding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.domain.finding.AuditFinding;
import org.istmo.domain.finding.Findings;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /audit-findings}: findings from draft to closing. Each step is from the version that {@code If-Match} says. */
@OpenTo({Circle.STAFF, Circle.VERIFIERS})
@Path("audit-findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class FindingsResource {

    private SignedIn signedIn;
    private Findings findings;

    protected FindingsResource() {}

    @Inject
    public FindingsResource(SignedIn signedIn, Findings findings) {
        this.signedIn = signedIn;
        this.findings = findings;
    }

    @GET
    @Operation(
            description =
                    "Findings, newest first: all for auditors, those about their own office that are issued for its staff, those that they wrote for a donor's verifier. `status` is `draft`, `issued`, `answered` or `closed`;"
                            + " with `overdue=true` those with a recommendation whose day is over at the office while the finding is not closed.")
    public Page<FindingView> list(@BeanParam FindingQuery query, @BeanParam Paging paging) {
        Reader reader = signedIn.reader();
        return paging.pageOf(findings.all(reader, query.filter()), finding -> FindingView.of(reader, finding));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        return answer(findings.one(signedIn.reader(), id));
    }

    @POST
    @OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a finding as a draft",
            description =
                    "`criteria` is what should be, `condition` what is, `cause` why, `effect` what comes of it; `risk` is `high`, `medium` or `low`. Each recommendation has a `text`, an"
                            + " `owner` (the name of an account that acts for the office) and `dueOn`. `sample`, `entry` and `report` are numbers of what it rests on.")
    public Response write(String body) {
        Reader reader = signedIn.reader();
        AuditFinding finding = findings.write(reader, FindingForm.terms(body));
        return Response.created(URI.create(FindingView.path(finding.id())))
                .entity(FindingView.of(reader, finding))
                .tag(EntityVersion.tag(finding.version()))
                .build();
    }

    /** Writes a draft anew. */
    @PUT
    @OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rewrite(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return answer(findings.rewrite(signedIn.reader(), id, EntityVersion.asked(ifMatch), FindingForm.terms(body)));
    }

    /** Shows it to the office. */
    @POST
    @OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
    @Path("{id: \\d{1,18}}/issue")
    public Response issue(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(findings.issue(signedIn.reader(), id, EntityVersion.asked(ifMatch)));
    }

    @POST
    @OpenTo(Circle.STAFF)
    @Path("{id: \\d{1,18}}/recommendations/{number: \\d{1,9}}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers a recommendation",
            description =
                    "By its owner or the head of the office: `answer` is `accepted`, `partly` or `rejected`, `text` says why; unless it is rejected, `action` says what will be done and"
                            + " `by` until when.")
    public Response respond(
            @PathParam("id") long id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return answer(findings.answer(
                signedIn.reader(), id, EntityVersion.asked(ifMatch), number, FindingForm.response(body)));
    }

    /** Closes it on evidence (one https link or up to ten with spaces between), when every recommendation is answered. */
    @POST
    @OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
    @Path("{id: \\d{1,18}}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        FindingForm.Closed closed = FindingForm.closing(body);
        return answer(
                findings.close(signedIn.reader(), id, EntityVersion.asked(ifMatch), closed.evidence(), closed.note()));
    }

    /** Takes back that it was closed, and says why. */
    @POST
    @OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
    @Path("{id: \\d{1,18}}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reopen(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return answer(
                findings.reopen(signedIn.reader(), id, EntityVersion.asked(ifMatch), FindingForm.reopening(body)));
    }

    private Response answer(AuditFinding finding) {
        return Response.ok(FindingView.of(signedIn.reader(), finding))
                .tag(EntityVersion.tag(finding.version()))
                .build();
    }
}
