package org.istmo.web.audit;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.problem.NotTheirs;

/**
 * Whoever is refused what they asked for is written into the trail, in a transaction of its own: the one that was refused is gone. A donor who asks for
 * what is not theirs is told that there is no such thing; that is a refusal as well, and the trail need not know whether there was one. Of the staff what is not
 * theirs is one, be it told as 403 or as 404, and an address where nothing is is none. Of nobody there is nothing to write: what a stranger sends would fill the
 * trail.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    /** Of a request: what a page came to that is not what is answered, since the answer leads on. */
    public static final String STATUS = "org.istmo.page.status";

    private static final int LONGEST_SUBJECT = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** How many are written beside the answers at once; beyond them an answer waits for its entry. */
    private static final int BESIDE = 64;

    /** What browsers look for by themselves: that it is not there is no refusal. */
    private static final Set<String> BY_THEMSELVES = Set.of("ico", "png", "txt", "map", "js", "css", "webmanifest");

    private SignedIn signedIn;
    private Trail trail;
    private Executor beside;
    private final Semaphore places = new Semaphore(BESIDE);

    protected Refusals() {}

    @Inject
    public Refusals(SignedIn signedIn, Trail trail, ManagedExecutorService beside) {
        this(signedIn, trail, (Executor) beside);
    }

    /** @param beside writes what is not to delay an answer */
    public Refusals(SignedIn signedIn, Trail trail, Executor beside) {
        this.signedIn = signedIn;
        this.trail = trail;
        this.beside = beside;
    }

    /**
     * Writes it, if it was one.
     *
     * @param path that was asked for
     * @param status that is answered
     */
    public void note(HttpServletRequest request, String path, int status) {
        boolean notTheirs = NotTheirs.isWhy(request);
        signedIn.someone()
                .filter(reader -> isRefusal(reader, path, status, notTheirs))
                .ifPresent(reader -> {
                    AuditEvent event = AuditEvent.refused(
                            reader,
                            "refuse." + request.getMethod(),
                            path.substring(0, Math.min(path.length(), LONGEST_SUBJECT)),
                            Map.of("status", String.valueOf(status)));
                    if (status == NOT_FOUND && Scope.of(reader).staff()) {
                        recordBeside(event);
                    } else {
                        trail.recordApart(event);
                    }
                });
    }

    /** Where there is nothing, nothing is written: an answer that waited for its entry would say by its time that there is something. */
    private void recordBeside(AuditEvent event) {
        if (!places.tryAcquire()) {
            trail.recordApart(event);
            return;
        }
        try {
            beside.execute(() -> {
                try {
                    trail.recordApart(event);
                } catch (RuntimeException failed) {
                    LOG.log(Level.SEVERE, "Not in the trail: " + event, failed);
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException stopping) {
            places.release();
            LOG.log(Level.FINE, "No thread for it any more", stopping);
            trail.recordApart(event);
        }
    }

    private static boolean isRefusal(Reader reader, String path, int status, boolean notTheirs) {
        return status == FORBIDDEN
                || notTheirs
                || (status == NOT_FOUND
                        && !Scope.of(reader).staff()
                        && !BY_THEMSELVES.contains(path.substring(path.lastIndexOf('.') + 1)));
    }
}
