package org.istmo.web.account;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.reporting.delivery.LinkPost;

/**
 * People who ask for a link to sign in. Whether there is an account is looked for behind the answer's back, so that neither its words nor its time tell; who asks
 * faster than that is done is not served.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LinkRequests {

    private static final Logger LOG = Logger.getLogger(LinkRequests.class.getName());
    private static final int AT_ONCE = 32;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private LinkPost post;
    private ManagedExecutorService executor;

    protected LinkRequests() {}

    @Inject
    public LinkRequests(LinkPost post, ManagedExecutorService executor) {
        this.post = post;
        this.executor = executor;
    }

    /** @param asked a name or a mail address */
    void ask(String asked, String address) {
        if (!free.tryAcquire()) {
            LOG.warning("More links are asked for than can be looked after; one is left out");
            return;
        }
        try {
            executor.execute(() -> send(asked, address));
        } catch (RejectedExecutionException full) {
            free.release();
            LOG.log(Level.WARNING, "A link is left out", full);
        }
    }

    private void send(String asked, String address) {
        try {
            post.sendSignIn(asked, address);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A link could not be sent", failed);
        } finally {
            free.release();
        }
    }
}
