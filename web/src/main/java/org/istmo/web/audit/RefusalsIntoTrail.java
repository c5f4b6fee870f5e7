package org.istmo.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;

/**
 * Whoever is refused what they asked for is written into the trail, in a transaction of its own: the one that was refused is gone. A donor who asks for
 * what is not theirs is told that there is no such thing; that is a refusal as well, and the trail need not know whether there was one.
 */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RefusalsIntoTrail implements ContainerResponseFilter {

    private static final int LONGEST_SUBJECT = 200;

    private SignedIn signedIn;
    private Trail trail;

    protected RefusalsIntoTrail() {}

    @Inject
    public RefusalsIntoTrail(SignedIn signedIn, Trail trail) {
        this.signedIn = signedIn;
        this.trail = trail;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        int status = response.getStatus();
        signedIn.someone()
                .filter(reader -> isRefusal(reader, status))
                .ifPresent(reader -> trail.recordApart(AuditEvent.refused(
                        reader,
                        "refuse." + request.getMethod(),
                        path.substring(0, Math.min(path.length(), LONGEST_SUBJECT)),
                        Map.of("status", String.valueOf(status)))));
    }

    private static boolean isRefusal(Reader reader, int status) {
        return status == Response.Status.FORBIDDEN.getStatusCode()
                || (status == Response.Status.NOT_FOUND.getStatusCode()
                        && !Scope.of(reader).staff());
    }
}
