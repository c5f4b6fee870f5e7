package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Words;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.statement.KeptFormat;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.domain.statement.StatementFormats;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.donor.DonorsResource;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /donors/{code}/statement-format}: the columns and wording of a donor's statements, where an agreement has none of its own. */
@OpenTo(Circle.STAFF)
@Path("donors/{code}/statement-format")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class DonorFormatResource {

    private SignedIn signedIn;
    private StatementFormats formats;

    protected DonorFormatResource() {}

    @Inject
    public DonorFormatResource(SignedIn signedIn, StatementFormats formats) {
        this.signedIn = signedIn;
        this.formats = formats;
    }

    @GET
    @Operation(
            description = "What holds for statements on all of the donor's agreements, and for each that has no format"
                    + " of its own: the usual format, version 0, until somebody says otherwise.")
    public Response one(@PathParam("code") String code) {
        return answer(known(code));
    }

    /** Says how the next statements look, from the version that {@code If-Match} says; issued ones stay as they are. */
    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "For officers, finance and heads of an office that has an agreement with the donor.")
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = EntityVersion.asked(ifMatch);
        StatementFormat format = StatementFormatForm.read(JsonForm.of(body));
        formats.change(signedIn.reader(), known(code), version, format);
        return answer(code);
    }

    private static String known(String code) {
        if (!Words.areOneLine(code)) {
            throw new Missing("donor");
        }
        return code;
    }

    private Response answer(String code) {
        KeptFormat kept = formats.of(Scope.of(signedIn.reader()), code);
        return Response.ok(StatementFormatView.of(kept.format(), DonorsResource.path(code) + "/statement-format"))
                .tag(EntityVersion.tag(kept.version()))
                .build();
    }
}
