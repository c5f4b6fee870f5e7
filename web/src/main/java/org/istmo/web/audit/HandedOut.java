package org.istmo.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;

/** Writes into the trail who takes away a file that is no report and no ledger, before its first byte is sent. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class HandedOut {

    private Trail trail;
    private HttpServletRequest request;

    protected HandedOut() {}

    @Inject
    public HandedOut(Trail trail, HttpServletRequest request) {
        this.trail = trail;
        this.request = request;
    }

    /**
     * @param action such as {@code evidence.download}
     * @param subject a reference, such as {@code evidence:4}
     */
    @Transactional
    public void to(Reader reader, String action, String subject, Map<String, String> detail) {
        // Who asks for the headers alone takes nothing away.
        if (!request.getMethod().equals("HEAD")) {
            trail.record(AuditEvent.done(reader, action, subject, detail));
        }
    }
}
