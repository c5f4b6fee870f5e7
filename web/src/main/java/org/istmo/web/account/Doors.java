package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one authentication mechanism (Jakarta Security 3.0 allows one). It decides by the path alone which door a request stands at, so that what opens
 * one opens no other: a page's session opens nothing under {@code /api}, which therefore needs no token against forged requests.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Doors implements HttpAuthenticationMechanism {

    private ApiDoor api;

    protected Doors() {}

    @Inject
    public Doors(ApiDoor api) {
        this.api = api;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (OpenPaths.contains(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            return context.doNothing();
        }
        return api.validate(request, response, context);
    }
}
