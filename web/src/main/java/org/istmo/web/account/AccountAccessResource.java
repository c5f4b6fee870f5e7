package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.LiveSession;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /accounts/{name}/sessions} and {@code …/tokens}: what opens an account now, each ended alone by an administrator. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("accounts/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountAccessResource {

    private SignedIn signedIn;
    private AccessDesk desk;

    protected AccountAccessResource() {}

    @Inject
    public AccountAccessResource(SignedIn signedIn, AccessDesk desk) {
        this.signedIn = signedIn;
        this.desk = desk;
    }

    /**
     * A session of pages.
     *
     * @param name by which it is ended, and which opens nothing
     * @param address from where it was begun
     * @param agent what the browser said of itself; empty where it said nothing
     */
    public record SessionView(String name, String created, String seen, String address, String agent) {
        static SessionView of(LiveSession session) {
            return new SessionView(
                    session.name(),
                    session.created().toInstant().toString(),
                    session.seen().toInstant().toString(),
                    session.address(),
                    session.agent());
        }
    }

    @GET
    @Path("sessions")
    @Operation(
            description =
                    "Where the account is signed in to the pages, on whatever node, in the order of when they were seen, the last one first.")
    public Page<SessionView> sessions(@PathParam("name") String name, @BeanParam Paging paging) {
        return paging.pageOf(desk.sessions(signedIn.reader(), name), SessionView::of);
    }

    @GET
    @Path("tokens")
    @Operation(
            description =
                    "The account's tokens that are neither expired nor revoked, oldest first; never what opens anything.")
    public Page<ShownToken> tokens(@PathParam("name") String name, @BeanParam Paging paging) {
        return paging.pageOf(desk.tokens(signedIn.reader(), name), ShownToken::of);
    }

    @POST
    @Path("sessions/{session}/end")
    @Operation(
            description =
                    "Ends one session of the account. Its owner and the other administrators are told. 404 for one that is over.")
    public void endSession(@PathParam("name") String name, @PathParam("session") String session) {
        desk.endSession(signedIn.reader(), name, session);
    }

    @POST
    @Path("tokens/{id}/revoke")
    @Operation(
            description =
                    "Revokes one token of the account. Its owner and the other administrators are told. 404 for one that is expired or revoked.")
    public void revoke(@PathParam("name") String name, @PathParam("id") long id) {
        desk.revoke(signedIn.reader(), name, id);
    }
}
