package org.istmo.web.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.SeenIdentifiers;

/** A file of IATI activities, version 2.01 to 2.03, that has been scanned from beginning to end. */
public final class IatiFile implements IncomingActivities {

    private final Path file;

    private IatiFile(Path file) {
        this.file = file;
    }

    /**
     * Scans the whole file. It has to stay as it is until its activities have been handed over.
     *
     * @throws Unreadable when any of it is not well-formed, when it is not IATI, or when it goes beyond a bound: then nothing of it is taken
     */
    public static IatiFile scanned(Path file) {
        SecureXml.read(file, new WholeFileScan());
        return new IatiFile(file);
    }

    @Override
    public void handTo(Consumer<Incoming> taker) {
        SeenIdentifiers seen = new SeenIdentifiers();
        SecureXml.read(file, new ActivitySplitter(read -> taker.accept(incoming(read, seen))));
    }

    private static Incoming incoming(ReadElement read, SeenIdentifiers seen) {
        if (read.element().is("iati-activity")) {
            return new Examination(read).outcome(seen);
        }
        if (read.element().namespace().isEmpty()) {
            return stray(read);
        }
        return new Incoming.Aside(finding(
                read,
                Finding.Severity.NOTE,
                "outside-activities",
                "An element of the namespace " + read.element().namespace() + " beside the activities is not kept."));
    }

    /** An element that IATI does not know, perhaps an activity with a slip in its name: kept, so that nothing is lost. */
    private static Incoming stray(ReadElement read) {
        Finding reason = finding(
                read,
                Finding.Severity.ERROR,
                "not-an-activity",
                "Below the root stand iati-activity elements, not '"
                        + read.element().qualified() + "'.");
        return new Incoming.Unsound(
                read.element().line(), ActivityReader.identifier(read.element()), List.of(reason), read.source());
    }

    private static Finding finding(ReadElement read, Finding.Severity severity, String code, String detail) {
        return read.whereabouts().of("").finding(severity, code, detail);
    }
}
