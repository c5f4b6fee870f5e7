package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.web.page.BrowserRules;

/**
 * The one authentication mechanism (Jakarta Security 3.0 allows one). It decides by the path alone which door a request stands at, so that what opens
 * one opens no other: a page's session opens nothing under {@code /api}, which therefore needs no token against forged requests.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Doors implements HttpAuthenticationMechanism {

    private ApiDoor api;
    private PageDoor pages;
    private BrowserRules rules;

    protected Doors() {}

    @Inject
    public Doors(ApiDoor api, PageDoor pages, BrowserRules rules) {
        this.api = api;
        this.pages = pages;
        this.rules = rules;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        rules.tell(response);
        Credential given = context.getAuthParameters().getCredential();
        if (given instanceof UsernamePasswordCredential typed) {
            return pages.signIn(NameAndPassword.of(typed), request, response, context);
        }
        if (OpenPaths.contains(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            return context.doNothing();
        }
        return isForPrograms(request)
                ? api.validate(request, response, context)
                : pages.validate(request, response, context);
    }

    /** The API, and what the server measures of itself; by the path as the server resolved it: what it hands to the API is asked for here as the API. */
    private static boolean isForPrograms(HttpServletRequest request) {
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("");
        String path = request.getServletPath() + rest;
        return Stream.of("/api", "/metrics").anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }
}
