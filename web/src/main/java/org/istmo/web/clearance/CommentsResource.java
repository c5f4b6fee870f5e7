package org.istmo.web.clearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.clearance.Comment;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.reporting.issue.Figures;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** What the staff say of a report before it is issued. No donor reads it. */
@OpenTo(Circle.STAFF)
@Path("reports/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class CommentsResource {

    private SignedIn signedIn;
    private Reports reports;
    private Figures figures;
    private ClearanceComments comments;

    protected CommentsResource() {}

    @Inject
    public CommentsResource(SignedIn signedIn, Reports reports, Figures figures, ClearanceComments comments) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.figures = figures;
        this.comments = comments;
    }

    @GET
    @Operation(description = "The comments on a report, in the order in which they were made.")
    public Page<CommentView> list(@PathParam("id") long id, @BeanParam Paging paging) {
        Scope scope = Scope.of(signedIn.reader());
        int after = Paging.ordinal(paging.after(1).map(last -> last.get(0)).orElse(0L));
        List<Comment> rows = comments.page(scope, reports.withId(scope, id), after, paging.limit() + 1);
        return paging.page(rows, CommentView::of, comment -> List.of((long) comment.number()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") long id, String body) {
        Report report = reports.withId(Scope.of(signedIn.reader()), id);
        CommentForm form = CommentForm.of(body);
        form.mustBeAbout(report, figures);
        Comment comment = comments.add(signedIn.reader(), report, form.text(), form.figure(), form.section());
        return Response.created(URI.create("/api/v1/reports/" + id + "/comments"))
                .entity(CommentView.of(comment))
                .build();
    }

    /** Says that a comment needs no more attention. */
    @POST
    @Path("{number: \\d{1,9}}/resolve")
    public CommentView resolve(@PathParam("id") long id, @PathParam("number") int number) {
        Report report = reports.withId(Scope.of(signedIn.reader()), id);
        return CommentView.of(comments.resolve(signedIn.reader(), report, number));
    }
}
