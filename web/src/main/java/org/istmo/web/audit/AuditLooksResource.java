package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.audit.AuditLook;
import org.istmo.domain.audit.AuditLooks;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /audit-looks}: what auditors looked at, for the head of audit alone. */
@OpenTo(Circle.HEADS_OF_AUDIT)
@Path("audit-looks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AuditLooksResource {

    private SignedIn signedIn;
    private AuditLooks looks;

    protected AuditLooksResource() {}

    @Inject
    public AuditLooksResource(SignedIn signedIn, AuditLooks looks) {
        this.signedIn = signedIn;
        this.looks = looks;
    }

    /** @param address from where, and by what means they were let in */
    public record LookView(long id, String name, String at, String method, String path, String address) {

        static LookView of(AuditLook look) {
            return new LookView(
                    look.id(),
                    look.name(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(look.at()),
                    look.method(),
                    look.path(),
                    look.address());
        }
    }

    @GET
    @Operation(
            description =
                    "What auditors asked to see, newest first; name: one account's alone. For the head of audit, and nobody else.")
    public Page<LookView> list(@BeanParam Paging paging, @QueryParam("name") @Nullable String name) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        return paging.page(
                looks.page(signedIn.reader(), Optional.ofNullable(name), before, paging.limit() + 1),
                LookView::of,
                look -> List.of(look.id()));
    }
}
