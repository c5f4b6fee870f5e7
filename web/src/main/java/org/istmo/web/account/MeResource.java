package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** Who asks, as the server sees them. */
@OpenTo(Circle.EVERYBODY)
@Path("me")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MeResource {

    private SignedIn signedIn;
    private Agreements agreements;
    private Accounts accounts;
    private OwnAccountDesk desk;

    protected MeResource() {}

    @Inject
    public MeResource(SignedIn signedIn, Agreements agreements, Accounts accounts, OwnAccountDesk desk) {
        this.signedIn = signedIn;
        this.agreements = agreements;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * @param roles their words, in alphabetical order
     * @param offices the offices they act for, in alphabetical order
     * @param grants the numbers of the agreements they see, in alphabetical order
     * @param engagement the dates of a donor's verifier; null of anybody else
     */
    public record Me(
            String name,
            List<String> roles,
            List<String> offices,
            List<String> grants,
            @Nullable EngagementView engagement) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Me me() {
        Reader reader = signedIn.reader();
        return new Me(
                reader.name(),
                reader.roles().stream().map(Role::word).sorted().toList(),
                reader.offices().stream().map(OfficeCode::code).sorted().toList(),
                agreements.numbersIn(Scope.auditing(reader)),
                EngagementView.of(reader.engagement()));
    }

    /** @param digest whether the caller is told once a month of what concerns them, where mail reaches them */
    public record DigestView(boolean digest) {}

    @GET
    @Path("digest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(description = "Whether the caller is told by mail once a month of what concerns them.")
    public DigestView digest() {
        return new DigestView(
                accounts.withId(signedIn.reader().account()).orElseThrow().digest());
    }

    @PUT
    @Path("digest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            description =
                    "Says whether the caller is told by mail once a month of what concerns them: digest, true or false.")
    public DigestView digest(String body) {
        Reader reader = signedIn.reader();
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("digest"));
        Optional<Boolean> wanted = form.yesOrNo("digest");
        if (wanted.isEmpty()) {
            form.missing("digest");
        }
        form.mustBeSound();
        desk.wantDigest(reader, wanted.orElseThrow());
        return new DigestView(wanted.get());
    }
}
