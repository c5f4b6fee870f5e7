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
import org.istmo.domain.scope.Scope;
import org.istmo.domain.statement.KeptFormat;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.domain.statement.StatementFormats;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /grants/{id}/statement-format}: the columns and wording that an agreement asks of its statement. */
@OpenTo(Circle.STAFF)
@Path("grants/{id}/statement-format")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class StatementFormatResource {

    private SignedIn signedIn;
    private StatementFormats formats;

    protected StatementFormatResource() {}

    @Inject
    public StatementFormatResource(SignedIn signedIn, StatementFormats formats) {
        this.signedIn = signedIn;
        this.formats = formats;
    }

    @GET
    @Operation(
            description =
                    "What holds for the agreement: its own format, or, version 0, its donor's or else the usual one.")
    public Response one(@PathParam("id") long grant) {
        return answer(grant);
    }

    /** Says how the next statements look, from the version that {@code If-Match} says; issued ones stay as they are. */
    @PUT
    @OpenTo({Circle.OFFICERS, Circle.FINANCE, Circle.HEADS})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") long grant, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = EntityVersion.asked(ifMatch);
        StatementFormat format = StatementFormatForm.read(JsonForm.of(body));
        formats.change(signedIn.reader(), grant, version, format);
        return answer(grant);
    }

    private Response answer(long grant) {
        KeptFormat kept = formats.of(Scope.of(signedIn.reader()), grant);
        return Response.ok(StatementFormatView.of(kept.format(), GrantsResource.PATH + grant + "/statement-format"))
                .tag(EntityVersion.tag(kept.version()))
                .build();
    }
}
