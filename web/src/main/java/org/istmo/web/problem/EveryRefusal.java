package org.istmo.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Gives a problem to a refusal that has no body, such as one of the server's own: 400 for a header, 412, 416. Its headers stay. */
@Provider
public class EveryRefusal implements ContainerResponseFilter {

    private static final int FIRST = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST && !response.hasEntity()) {
            Problem problem = Problem.ofStatus(
                    response.getStatus(), response.getStatusInfo().getReasonPhrase());
            response.setEntity(problem.json().toString(), new Annotation[0], Problem.TYPE);
        }
    }
}
