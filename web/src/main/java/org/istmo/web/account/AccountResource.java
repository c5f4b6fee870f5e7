package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.Admission;
import org.istmo.domain.access.Admissions;
import org.istmo.domain.access.KeptAccount;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/{name}}: the administrator says what an account is for, where its person is told by mail, until when a verifier is engaged, and whether it is let in. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("accounts/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountResource {

    private SignedIn signedIn;
    private AccountDesk desk;
    private AccountBook book;
    private Admissions admissions;
    private BindingDesk bindings;

    protected AccountResource() {}

    @Inject
    public AccountResource(
            SignedIn signedIn, AccountDesk desk, AccountBook book, Admissions admissions, BindingDesk bindings) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.book = book;
        this.admissions = admissions;
        this.bindings = bindings;
    }

    @GET
    public Response one(@PathParam("name") String name) {
        return answer(book.named(signedIn.reader(), name));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes displayName, language, roles, offices, and of a donor's or verifier's account grants; what is absent stays. A donor's account whose grants are empty sees all of its"
                            + " donor's. It holds from the account's next request on. With `If-Match` it is changed from that version alone: 412 when"
                            + " somebody else has changed it meanwhile. 409 when an administrator would take that role off their own account or off the last one.")
    public Response change(
            @PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        Optional<Long> from = ifMatch == null ? Optional.empty() : Optional.of(EntityVersion.asked(ifMatch));
        return answer(desk.change(signedIn.reader(), name, from, JsonForm.of(body)));
    }

    private static Response answer(KeptAccount account) {
        return Response.ok(AccountView.of(account))
                .tag(EntityVersion.tag(account.version()))
                .build();
    }

    /**
     * Where an account's person is told.
     *
     * @param mail null: nowhere but in the application
     * @param digest whether they are told once a month of what concerns them
     */
    public record ToldView(String name, @Nullable String mail, boolean digest) {}

    /** Says where its person is told by mail, or with null that they are not. */
    @PUT
    @Path("mail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes mail, an address or null, and digest: whether its person is told once a month of what concerns them; what is absent stays. Mail goes to the"
                            + " domains of /reference/mail-domains alone.")
    public ToldView tellAt(@PathParam("name") String name, String body) {
        AccountDesk.Told told = desk.tellAt(signedIn.reader(), name, JsonForm.of(body));
        return new ToldView(told.name(), told.mail().orElse(null), told.digest());
    }

    /**
     * Whether an account is let in.
     *
     * @param engagement null of anybody but a donor's verifier
     */
    public record AdmissionView(
            String name, boolean enabled, @Nullable EngagementView engagement) {
        static AdmissionView of(Admission admission) {
            return new AdmissionView(admission.name(), admission.enabled(), EngagementView.of(admission.engagement()));
        }
    }

    /** Sets the last day on which a donor's verifier is let in, earlier or later than it was. */
    @PUT
    @Path("engagement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Takes `until`, the last day by Greenwich on which a donor's verifier is let in: five years from today at most, and no earlier than yesterday, which ends it at once"
                            + " with its sessions and tokens.")
    public AdmissionView engage(@PathParam("name") String name, String body) {
        return AdmissionView.of(desk.engage(signedIn.reader(), name, JsonForm.of(body)));
    }

    @POST
    @Path("disable")
    @Operation(
            description =
                    "The account opens nothing from now on: its sessions and tokens end at once. 409 for one's own, for the last administrator's, and for one that is disabled.")
    public AdmissionView disable(@PathParam("name") String name) {
        return AdmissionView.of(admissions.disable(signedIn.reader(), name));
    }

    @POST
    @Path("enable")
    @Operation(
            description =
                    "The account opens again what it opened, by its password; the sessions and tokens that it had stay ended. 409 for one that is enabled.")
    public AdmissionView enable(@PathParam("name") String name) {
        return AdmissionView.of(admissions.enable(signedIn.reader(), name));
    }

    @POST
    @Path("sign-out")
    @Operation(description = "Ends the sessions and tokens of the account.")
    public AdmissionView signOut(@PathParam("name") String name) {
        return AdmissionView.of(admissions.signOut(signedIn.reader(), name));
    }

    @POST
    @Path("unbind")
    @Operation(
            description =
                    "Undoes what binds the account to somebody of the identity provider: its word opens it no more, and the sessions of the account end. 409 for one's own account, and for one that is"
                            + " bound to nobody.")
    public AccountView unbind(@PathParam("name") String name) {
        bindings.undo(signedIn.reader(), name);
        return AccountView.of(book.named(signedIn.reader(), name));
    }

    /** @param link to be handed over, which opens once within a day; null when it went out by mail */
    public record PasswordLinkView(@Nullable String link) {}

    @POST
    @Path("password-link")
    @Operation(
            description =
                    "Lets its person choose a password under a link that opens once: sent to the account's mail address, where it opens for 15 minutes, or answered where no mail reaches it, to be handed over"
                            + " within a day. 409 for one's own account.")
    public Response passwordLink(@PathParam("name") String name) {
        return Response.ok(new PasswordLinkView(
                        desk.passwordLink(signedIn.reader(), name).orElse(null)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
