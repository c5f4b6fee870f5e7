package org.istmo.web.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesUnderway;

/** What a file holds, with word of how far it is: it is read and judged ahead, so that it is known how much there is, and then handed to whoever posts it. */
final class ToldActivities implements IncomingActivities {

    /** So often at most: each word is a transaction of its own. */
    private static final Duration EVERY = Duration.ofMillis(500);

    private final IncomingActivities activities;
    private final FileUnderway file;
    private final FilesUnderway files;
    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private int all;
    private long receipt;

    ToldActivities(IncomingActivities activities, FileUnderway file, FilesUnderway files, Clock clock) {
        this.activities = activities;
        this.file = file;
        this.files = files;
        this.clock = clock;
    }

    /** Reads and judges all of it, and posts nothing. */
    void readAhead() {
        int[] read = new int[1];
        activities.handTo(piece -> {
            read[0] += pieces(piece);
            tell(new FileUnderway.Progress(read[0], 0, 0));
        });
        all = read[0];
        files.progress(file, new FileUnderway.Progress(all, all, 0));
    }

    @Override
    public void receivedAs(long number) {
        receipt = number;
        activities.receivedAs(number);
    }

    /** In the transaction of the file, which the word that it was taken in is part of. */
    @Override
    public void handTo(Consumer<Incoming> taker) {
        // How far it is posted is not told meanwhile: a transaction of its own within this one ended it on the server,
        // half done.
        activities.handTo(taker);
        if (!file.rehearsal()) {
            files.taken(file, receipt, handle -> FileNotices.taken(handle, file, clock));
        }
    }

    private void tell(FileUnderway.Progress progress) {
        Instant now = clock.instant();
        if (told.plus(EVERY).isBefore(now)) {
            told = now;
            files.progress(file, progress);
        }
    }

    /** What is beside the activities is counted nowhere. */
    private static int pieces(Incoming piece) {
        if (piece instanceof Incoming.SoundResults results) {
            return results.lines().size();
        }
        return piece instanceof Incoming.Aside ? 0 : 1;
    }
}
