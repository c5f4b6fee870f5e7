package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;

/** Who asks, as the server sees them. */
@OpenTo(Circle.EVERYBODY)
@Path("me")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MeResource {

    private SignedIn signedIn;
    private Agreements agreements;

    protected MeResource() {}

    @Inject
    public MeResource(SignedIn signedIn, Agreements agreements) {
        this.signedIn = signedIn;
        this.agreements = agreements;
    }

    /**
     * @param roles their words, in alphabetical order
     * @param offices the offices they act for, in alphabetical order
     * @param grants the numbers of the agreements they see, in alphabetical order
     */
    public record Me(String name, List<String> roles, List<String> offices, List<String> grants) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Me me() {
        Reader reader = signedIn.reader();
        return new Me(
                reader.name(),
                reader.roles().stream().map(Role::word).sorted().toList(),
                reader.offices().stream().map(OfficeCode::code).sorted().toList(),
                agreements.numbersIn(Scope.of(reader)));
    }
}
