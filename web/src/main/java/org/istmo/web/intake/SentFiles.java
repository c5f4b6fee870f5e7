package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.underway.FilesInTurn;
import org.istmo.web.boot.Settings;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;

/** Files that people send in from a page. They go the way of those that programs bring, and are known by how their names end: browsers say too many things. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SentFiles {

    private Counter counter;
    private Settings settings;
    private Opening opening;
    private Intake intake;
    private FilesUnderway underway;
    private FilesInTurn turns;

    protected SentFiles() {}

    @Inject
    public SentFiles(
            Counter counter,
            Settings settings,
            Opening opening,
            Intake intake,
            FilesUnderway underway,
            FilesInTurn turns) {
        this.counter = counter;
        this.settings = settings;
        this.opening = opening;
        this.intake = intake;
        this.underway = underway;
        this.turns = turns;
    }

    /**
     * Takes in a file for an office. Not within a transaction.
     *
     * @param name such as {@code activities.xlsx}
     * @throws org.istmo.domain.problem.Refusal when it cannot be taken at all
     */
    public Receipt take(Reader by, OfficeCode office, String name, InputStream body) throws IOException {
        return brought(by, office, name, body, file -> intake.take(file.delivery(), file.activities()));
    }

    /** Says what would come of a file, and keeps nothing of it; else as {@link #take}. */
    public Rehearsal rehearse(Reader by, OfficeCode office, String name, InputStream body) throws IOException {
        return brought(by, office, name, body, file -> intake.rehearse(file.delivery(), file.activities()));
    }

    /**
     * Stores a file whole, to be taken in or rehearsed in the background. Not within a transaction.
     *
     * @throws org.istmo.domain.problem.Refusal when it cannot be taken at all, as far as its name and its length say so
     */
    public FileUnderway bring(Reader by, OfficeCode office, String name, boolean rehearsal, InputStream body)
            throws IOException {
        OfficeCode accepting = counter.office(by, office.code());
        FileKind.named(name);
        try (SpooledFile file = SpooledFile.of(body, settings.maxUpload())) {
            FileUnderway brought = underway.bring(
                    by,
                    accepting,
                    name.replaceAll("\\p{Cntrl}", " "),
                    rehearsal,
                    file.path(),
                    file.size(),
                    file.sha256());
            turns.soon();
            return brought;
        }
    }

    /** Why a file as a whole was not taken, each reason once, in the words of whoever sent it. */
    public static List<String> faults(Refusal refused, RefusalWords words, Reading reading) {
        return FileFaults.of(refused, words, reading).values().stream()
                .distinct()
                .toList();
    }

    private <T> T brought(
            Reader by, OfficeCode office, String name, InputStream body, Function<BroughtFile, T> whatToDo)
            throws IOException {
        OfficeCode accepting = counter.office(by, office.code());
        FileKind kind = FileKind.named(name);
        try (SpooledFile file = SpooledFile.of(body, settings.maxUpload());
                BroughtFile brought = opening.open(kind, file, by, accepting)) {
            return whatToDo.apply(brought);
        }
    }
}
