package org.istmo.domain.underway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The short transactions of files that are taken in in the background: one is brought, a node takes it up, says how far it is, and what became of it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FilesUnderway {

    /** How many files of one person may wait: their bytes lie in the database meanwhile. */
    static final int MOST = 10;

    /** A node that was not heard of for so long is lost; one that is there is heard of every twenty seconds. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** What became of one is told to who brought it on the list for so long, and is known for a month. */
    private static final Duration SHOWN = Duration.ofDays(3);

    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int LONGEST_NAME = 300;
    private static final int ENDING = 20;
    private static final int LONGEST_ADDRESS = 200;

    private Jdbi jdbi;
    private Clock clock;

    protected FilesUnderway() {}

    @Inject
    public FilesUnderway(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /**
     * Stores a file whole. That the person acts for the office was looked at. Whoever calls this sees to it that it is begun.
     *
     * @throws Conflict when too many of theirs wait already
     */
    @Transactional(rollbackOn = Exception.class)
    public FileUnderway bring(
            Reader by, OfficeCode office, String name, boolean rehearsal, Path bytes, long size, String sha256)
            throws IOException {
        return jdbi.withHandle(handle -> {
            FileRows rows = new FileRows(handle);
            if (rows.open(by.account()) >= MOST) {
                throw new Conflict(
                        "too-many-files",
                        "So many of this account's files wait already; bring it when some are through.");
            }
            FileUnderway file = new FileUnderway(
                    new Numbers(handle).next(),
                    office,
                    new Person(by.account(), by.name()),
                    cut(by.address(), LONGEST_ADDRESS),
                    named(name),
                    rehearsal,
                    size,
                    now(),
                    FileUnderway.State.WAITING,
                    new FileUnderway.Progress(0, 0, 0),
                    0,
                    Optional.empty(),
                    Optional.empty());
            rows.insert(file, sha256, bytes);
            return file;
        });
    }

    /**
     * The file of that number: of the staff's who brought it and, until something became of it, of all staff.
     *
     * @throws Missing when there is none
     */
    public FileUnderway withId(Scope scope, Reader by, long id) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new FileRows(handle)
                .withId(id)
                .filter(file -> file.state().isOpen()
                        || file.receipt().isPresent()
                        || file.by().account() == by.account())
                .orElseThrow(() -> new Missing("import")));
    }

    /** Those that nothing became of yet, and the reader's own of which something other than a receipt became lately; the newest first. */
    public List<FileUnderway> shown(Scope scope, Reader by, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new FileRows(handle).shown(by.account(), now().minus(SHOWN), limit));
    }

    /** How many of some offices nothing became of yet. */
    public int open(Scope scope, Set<OfficeCode> offices) {
        scope.mustBeStaff();
        return offices.isEmpty() ? 0 : jdbi.withHandle(handle -> new FileRows(handle).open(offices));
    }

    /** Takes the next one up; empty when none waits, or only such as wait for another of their office. */
    @Transactional
    public Optional<FileUnderway> claim(String node) {
        return jdbi.withHandle(handle -> new FileRows(handle).claim(node, now()));
    }

    /** Writes the bytes of a file that was taken up. */
    public void copy(FileUnderway file, OutputStream out) throws IOException {
        jdbi.useHandle(handle -> new FileRows(handle).copy(file, out));
    }

    /**
     * Says how far it is, in a transaction of its own: whoever looks sees it before it is through.
     *
     * @throws IllegalStateException when another node took it up meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void progress(FileUnderway file, FileUnderway.Progress progress) {
        // Jdbi would hand on the import's own handle, and with this transaction end what the import has posted so far.
        try (Handle own = jdbi.open()) {
            mine(new FileRows(own).progress(file, progress, now()));
        }
    }

    /**
     * Notes the receipt, in the transaction in which the file is taken in: that is done once, or not at all.
     *
     * @param also what is written with it
     * @throws IllegalStateException when another node took it up meanwhile: nothing is taken in then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void taken(FileUnderway file, long receipt, Consumer<Handle> also) {
        jdbi.useHandle(handle -> {
            mine(new FileRows(handle)
                    .end(file, FileUnderway.State.TAKEN, Optional.of(receipt), Optional.empty(), now()));
            also.accept(handle);
        });
    }

    /**
     * Notes what a rehearsal found, or why nothing came of the file, unless another node took it up meanwhile.
     *
     * @param also what is written with it
     */
    @Transactional
    public void ended(FileUnderway file, FileUnderway.State state, String outcome, Consumer<Handle> also) {
        jdbi.useHandle(handle -> {
            if (new FileRows(handle).end(file, state, Optional.empty(), Optional.of(outcome), now())) {
                also.accept(handle);
            }
        });
    }

    private static void mine(boolean still) {
        if (!still) {
            throw new IllegalStateException("Another node took the file up.");
        }
    }

    /**
     * Lets wait again what nobody sees to, and says that what is underway here is; what ended long ago is let go of.
     *
     * @param lost how long this node must have had one that is not underway: nothing at its start, when whatever it had is lost
     * @return whether any waits
     */
    @Transactional
    public boolean look(String node, Set<Attempt> underway, Duration lost) {
        return jdbi.withHandle(handle -> {
            FileRows rows = new FileRows(handle);
            for (Attempt attempt : rows.running(node)) {
                if (underway.contains(attempt)) {
                    rows.renew(attempt, now());
                } else {
                    rows.free(attempt, now().minus(lost));
                }
            }
            rows.freeStale(now().minus(LEASE));
            rows.letGo(now().minus(KNOWN));
            return rows.waits();
        });
    }

    /** A name that is too long loses of its middle: by how it ends it is known what it is. */
    private static String named(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - ENDING) + name.substring(name.length() - ENDING);
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
