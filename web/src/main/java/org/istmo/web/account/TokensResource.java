package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.JsonBody;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** A person's own tokens. */
@OpenTo(Circle.EVERYBODY)
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TokensResource {

    private SignedIn signedIn;
    private TokenDesk desk;

    protected TokensResource() {}

    @Inject
    public TokensResource(SignedIn signedIn, TokenDesk desk) {
        this.signedIn = signedIn;
        this.desk = desk;
    }

    /** The tokens that are neither expired nor revoked. */
    @GET
    @Operation(description = "The caller's own tokens, oldest first.")
    public Page<ShownToken> list(@BeanParam Paging paging) {
        return paging.pageOf(desk.of(signedIn.reader()), ShownToken::of);
    }

    /** The answer is the only time that the token is shown. A token makes no tokens: a stolen one would live for ever. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response make(String body) {
        Reader reader = signedIn.reader();
        if (!signedIn.byPassword()) {
            throw new Forbidden("password-needed", "A token is made with one's password, not with another token.");
        }
        ApiTokens.Issued issued = desk.make(reader, JsonForm.of(JsonBody.objectOrEmpty(body)));
        return Response.created(URI.create("tokens/" + issued.token().id()))
                .header("Cache-Control", "no-store")
                .entity(MadeToken.of(issued))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void revoke(@PathParam("id") long id) {
        desk.revoke(signedIn.reader(), id);
    }
}
