package org.istmo.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** The API's refusals, on their way into the trail. */
@Provider
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RefusalsIntoTrail implements ContainerResponseFilter {

    private Refusals refusals;

    @Context
    private HttpServletRequest asked;

    protected RefusalsIntoTrail() {}

    @Inject
    public RefusalsIntoTrail(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        refusals.note(asked, request.getUriInfo().getPath(), response.getStatus());
    }
}
