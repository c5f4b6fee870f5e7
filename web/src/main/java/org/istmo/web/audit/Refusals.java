package org.istmo.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;

/**
 * Whoever is refused what they asked for is written into the trail, in a transaction of its own: the one that was refused is gone. A donor who asks for
 * what is not theirs is told that there is no such thing; that is a refusal as well, and the trail need not know whether there was one. Of nobody there is
 * nothing to write: what a stranger sends would fill the trail.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Refusals {

    private static final int LONGEST_SUBJECT = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** What browsers look for by themselves: that it is not there is no refusal. */
    private static final Set<String> BY_THEMSELVES = Set.of("ico", "png", "txt", "map", "js", "css", "webmanifest");

    private SignedIn signedIn;
    private Trail trail;

    protected Refusals() {}

    @Inject
    public Refusals(SignedIn signedIn, Trail trail) {
        this.signedIn = signedIn;
        this.trail = trail;
    }

    /** Writes it, if the status is one. */
    public void note(String method, String path, int status) {
        signedIn.someone()
                .filter(reader -> isRefusal(reader, path, status))
                .ifPresent(reader -> trail.recordApart(AuditEvent.refused(
                        reader,
                        "refuse." + method,
                        path.substring(0, Math.min(path.length(), LONGEST_SUBJECT)),
                        Map.of("status", String.valueOf(status)))));
    }

    private static boolean isRefusal(Reader reader, String path, int status) {
        return status == FORBIDDEN
                || (status == NOT_FOUND
                        && !Scope.of(reader).staff()
                        && !BY_THEMSELVES.contains(path.substring(path.lastIndexOf('.') + 1)));
    }
}
