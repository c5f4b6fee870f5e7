package org.istmo.domain.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of what must not be done by halves. Passing one does nothing, unless the process was started with the system property {@value #FOLDER}: then whoever
 * comes to a point for which that folder holds a file {@code <word>.hold} says so by a file {@code <word>.<process>} and stays there until the first is gone.
 * So a test can kill or stop a process exactly there. Where it holds a file {@code <word>.error}, whoever comes there has no memory left.
 */
public enum Failpoint {

    /** A run of what came due is written and not committed. */
    RUN_OPENING,
    /** The report of a target is ordered and not committed. */
    TARGET_ORDERING,
    /** It is committed, and nobody drafts it yet. */
    TARGET_ORDERED,
    /** A node has taken a report to draft it. */
    DRAFT_CLAIMED,
    /** The dataset is read and its lineage committed. */
    DRAFT_READ,
    /** The files are made. */
    DRAFT_MADE,
    /** They are stored, with the entry in the trail, and not committed. */
    DRAFT_STORING,
    DRAFT_STORED,
    /** The files of an issue are made and signed. */
    ISSUE_MADE,
    /** They are stored, with the announcement and the entry in the trail, and not committed. */
    ISSUE_STORING,
    ISSUE_STORED,
    /** A node has taken a message to send it. */
    MAIL_CLAIMED,
    /** The mail server has it, and nobody has noted that. */
    MAIL_HANDED,
    MAIL_NOTED;

    public static final String FOLDER = "istmo.failpoints";

    private static final @Nullable String HOME = System.getProperty(FOLDER);
    private static final long PAUSE_MILLIS = 10;

    /** As files name it, such as {@code draft-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Goes on at once in any process that was not started for such a test. */
    public void pass() {
        if (HOME != null) {
            pass(Path.of(HOME));
        }
    }

    /** @throws OutOfMemoryError where the folder says so */
    void pass(Path folder) {
        if (Files.exists(folder.resolve(word() + ".error"))) {
            throw new OutOfMemoryError("As " + word() + ".error says.");
        }
        Path hold = folder.resolve(word() + ".hold");
        if (!Files.exists(hold)) {
            return;
        }
        try {
            Files.writeString(
                    folder.resolve(word() + "." + ProcessHandle.current().pid()), word());
            while (Files.exists(hold)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
