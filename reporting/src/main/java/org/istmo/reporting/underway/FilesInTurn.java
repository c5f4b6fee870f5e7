package org.istmo.reporting.underway;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.underway.Attempt;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.issue.Background;
import org.istmo.reporting.issue.Node;
import org.jspecify.annotations.Nullable;

/**
 * Has the files that people brought taken in in the background. Nodes share what waits. A file is one transaction as ever, and that something became of it is part of
 * that: what a node had begun when it went away is begun anew, and nothing of it was stored.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FilesInTurn implements Background {

    private static final Logger LOG = Logger.getLogger(FilesInTurn.class.getName());

    /** A file that this node took up and does not see to is not taken from it before that. */
    private static final Duration LOST = Duration.ofMinutes(1);

    /** How many files, of as many offices, a node takes in at once. */
    private static final int AT_ONCE = 2;

    private final AtomicInteger threads = new AtomicInteger();
    private final Set<Attempt> underway = ConcurrentHashMap.newKeySet();

    private ManagedExecutorService executor;
    private FilesUnderway files;
    private volatile @Nullable FileTaker taker;
    private Node node;

    protected FilesInTurn() {}

    @Inject
    public FilesInTurn(ManagedExecutorService executor, FilesUnderway files, Node node) {
        this.executor = executor;
        this.files = files;
        this.node = node;
    }

    /** Says who knows the formats, before which nothing is taken up: in an enterprise archive no library finds what the web archive has. */
    public void servedBy(FileTaker formats) {
        this.taker = formats;
    }

    /** Begins with what waits as soon as a thread is free. Call it when that is committed. */
    public void soon() {
        if (threads.incrementAndGet() > AT_ONCE) {
            threads.decrementAndGet();
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    now();
                } finally {
                    threads.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException busy) {
            threads.decrementAndGet();
            LOG.log(Level.WARNING, "No thread takes in files now; they are looked for again", busy);
        }
    }

    @Override
    public void resume() {
        look(Duration.ZERO);
    }

    @Override
    public void look() {
        look(LOST);
    }

    private void look(Duration lost) {
        if (files.look(node.name(), Set.copyOf(underway), lost)) {
            soon();
        }
    }

    /** Takes in what waits in this thread, one after the other, until nothing does. */
    public void now() {
        FileTaker formats = taker;
        if (formats == null) {
            return;
        }
        Optional<FileUnderway> file = files.claim(node.name());
        while (file.isPresent()) {
            see(file.get(), formats);
            file = files.claim(node.name());
        }
    }

    private void see(FileUnderway file, FileTaker formats) {
        Attempt attempt = Attempt.of(file);
        underway.add(attempt);
        try {
            formats.take(file);
        } catch (RuntimeException | IOException failed) {
            LOG.log(Level.SEVERE, failed, () -> "File " + file.id() + " could not be taken in; it is begun anew");
        } finally {
            underway.remove(attempt);
        }
    }
}
