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
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentList;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReportedCell;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonSent;
import org.istmo.web.paging.AsOf;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}/states/{state}/articles}: implementation as it was reported, article by article. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AssessmentsResource {

    private SignedIn signedIn;
    private Assessments assessments;

    protected AssessmentsResource() {}

    @Inject
    public AssessmentsResource(SignedIn signedIn, Assessments assessments) {
        this.signedIn = signedIn;
        this.assessments = assessments;
    }

    @GET
    @Operation(
            description =
                    "The articles that something was reported of, in the treaty's order; with asOf, as was known at the end of that"
                            + " day. withheld counts those whose latest assessment is kept from the caller.")
    public Response list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @BeanParam AsOf asOf,
            @BeanParam Paging paging) {
        AssessmentList list = assessments.list(signedIn.reader(), treaty, state, asOf.day());
        return Response.ok(JsonPage.of(paging.pageOf(list.assessments(), AssessmentJson::of))
                        .add("withheld", list.withheld())
                        .build()
                        .toString())
                .build();
    }

    @GET
    @Path("{article}")
    @Operation(
            description =
                    "What was reported of the article; with asOf, as was known at the end of that day; with version, that version, whatever was reported"
                            + " since; with record, the version that a report refers to so. reportedElsewhere: what was reported of"
                            + " articles of other treaties that hold the same obligation, with their own source and date, never this one's; where nothing"
                            + " was of the article itself, the version is 0. 404 where nothing was anywhere, or it is kept from the caller.")
    public Response one(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @BeanParam AsOf asOf,
            @BeanParam OfVersion version) {
        Cell asked = new Cell(treaty, article, state);
        OptionalLong number = version.number(asOf);
        OptionalLong record = version.record(asOf);
        ReportedCell cell = number.isPresent()
                ? assessments.version(signedIn.reader(), asked, number.getAsLong())
                : record.isPresent()
                        ? assessments.recorded(signedIn.reader(), asked, record.getAsLong())
                        : assessments.cell(signedIn.reader(), asked, asOf.day());
        Assessment own = cell.own();
        return Response.ok(AssessmentJson.cell(cell).toString())
                .tag(EntityVersion.tag(own == null ? 0 : own.version()))
                .build();
    }

    @GET
    @Path("{article}/history")
    @Operation(
            description =
                    "Every version that the caller may know of, newest first. For whoever may not know of confidential ones, versions and the things within"
                            + " them are numbered from 1 without those, here and everywhere.")
    public Response history(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @BeanParam Paging paging) {
        return Response.ok(JsonPage.of(paging.pageOf(
                                assessments.history(signedIn.reader(), new Cell(treaty, article, state)),
                                AssessmentJson::of))
                        .build()
                        .toString())
                .build();
    }

    /** Writes down what was reported, from the version that {@code If-Match} names; without it, or from "v0", where nothing was yet. */
    @PUT
    @OpenTo(Circle.FOCAL_POINTS)
    @Path("{article}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes status, date, source, sourceStatus (public, released with releasedOn and releaseReference, or confidential),"
                            + " observations, recommendations, needs and evidence. A thing that stood in the version before names its number. The version"
                            + " before stays in the history. takenFrom {treaty, article, version} takes over the latest assessment of an article of"
                            + " another treaty that holds the same obligation: date, source and its status are that one's, and need not be sent; status"
                            + " and observations are where none are sent and the article can have them.")
    public Response record(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        OptionalLong version = ifMatch == null ? OptionalLong.empty() : OptionalLong.of(EntityVersion.asked(ifMatch));
        return answer(
                assessments.record(signedIn.reader(), new Cell(treaty, article, state), version, JsonSent.of(body)));
    }

    private static Response answer(Assessment assessment) {
        return Response.ok(AssessmentJson.of(assessment).toString())
                .tag(EntityVersion.tag(assessment.version()))
                .build();
    }
}
