package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.schedule.Owners;
import org.istmo.reporting.underway.FileTaker;

/** Takes in, or rehearses, a file that was brought on a page, with the rights that its person has when its turn comes. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FileIntake implements FileTaker {

    /** So often a file is begun with; one that takes the node with it each time is broken off. */
    private static final int MOST_ATTEMPTS = 3;

    private FilesUnderway files;
    private Counter counter;
    private Opening opening;
    private Intake intake;
    private Owners people;
    private Clock clock;

    protected FileIntake() {}

    @Inject
    public FileIntake(
            FilesUnderway files, Counter counter, Opening opening, Intake intake, Owners people, Clock clock) {
        this.files = files;
        this.counter = counter;
        this.opening = opening;
        this.intake = intake;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void take(FileUnderway file) throws IOException {
        try {
            if (file.attempt() > MOST_ATTEMPTS) {
                throw new Conflict(
                        "broken-off", "It was broken off each time that it was begun, and nothing of it is stored.");
            }
            Reader by = people.acting(file.by().account(), file.address())
                    .orElseThrow(
                            () -> new Conflict("account-gone", "The account that brought it opens nothing any more."));
            OfficeCode office = counter.office(by, file.office().code());
            Path path = Files.createTempFile("istmo-underway-", ".file");
            try {
                brought(file, path, by, office);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (Refusal refused) {
            files.ended(
                    file,
                    FileUnderway.State.REFUSED,
                    FileOutcome.of(refused).json(),
                    handle -> FileNotices.refused(handle, file, clock));
        }
    }

    private void brought(FileUnderway file, Path path, Reader by, OfficeCode office) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            files.copy(file, out);
        }
        try (InputStream in = Files.newInputStream(path);
                SpooledFile spooled = SpooledFile.of(in, Long.MAX_VALUE);
                BroughtFile brought = opening.open(FileKind.named(file.name()), spooled, by, office)) {
            ToldActivities told = new ToldActivities(brought.activities(), file, files, clock);
            told.readAhead();
            if (file.rehearsal()) {
                Rehearsal found = intake.rehearse(brought.delivery(), told);
                files.ended(
                        file,
                        FileUnderway.State.REHEARSED,
                        FileOutcome.of(found).json(),
                        handle -> FileNotices.rehearsed(handle, file, clock));
            } else {
                intake.take(brought.delivery(), told);
            }
        }
    }
}
