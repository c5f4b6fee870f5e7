package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;

/** Ends the session in the database, so that its cookie opens nothing any more, wherever it is. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SignOut {

    private SignedIn signedIn;
    private PageSessions sessions;
    private SessionCookie cookie;
    private LeftCookie left;
    private Trail trail;
    private Clock clock;

    protected SignOut() {}

    @Inject
    public SignOut(
            SignedIn signedIn, PageSessions sessions, SessionCookie cookie, LeftCookie left, Trail trail, Clock clock) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.left = left;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void leave() throws IOException {
        Reader reader = signedIn.reader();
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        cookie.in(request).ifPresent(session -> {
            sessions.end(session, clock.instant());
            if (!left.isShared(request)) {
                left.give((HttpServletResponse) outside.getResponse(), session);
            }
        });
        trail.record(AuditEvent.done(reader, "sign-out", reader.reference(), Map.of()));
        cookie.takeBack((HttpServletResponse) outside.getResponse());
        outside.invalidateSession();
        outside.redirect("/sign-in");
    }
}
