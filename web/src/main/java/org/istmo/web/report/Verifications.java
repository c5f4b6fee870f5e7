package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.IssuedFile;
import org.istmo.reporting.archive.IssuedFiles;
import org.istmo.reporting.signature.Revisions;
import org.istmo.reporting.signature.Seal;
import org.istmo.reporting.signature.Seals;
import org.istmo.web.boot.Settings;
import org.istmo.web.intake.SpooledFile;

/** Looks whether a file is one that was issued. Who has the file may ask. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Verifications {

    private IssuedFiles issued;
    private Seals seals;
    private Settings settings;

    protected Verifications() {}

    @Inject
    public Verifications(IssuedFiles issued, Seals seals, Settings settings) {
        this.issued = issued;
        this.seals = seals;
        this.settings = settings;
    }

    /**
     * Takes the stream to its end and keeps nothing of it.
     *
     * @throws org.istmo.domain.problem.TooLarge when it is larger than what is taken
     */
    public Finding of(InputStream file) throws IOException {
        try (SpooledFile held = SpooledFile.of(file, settings.maxUpload())) {
            List<Seal> found = seals.of(held.path());
            Optional<IssuedFile> known = issued.withDigest(held.sha256());
            return known.isPresent()
                    ? new Finding.Issued(known.get(), found.stream().reduce((one, last) -> last))
                    : unknown(held, found);
        }
    }

    private Finding unknown(SpooledFile held, List<Seal> found) throws IOException {
        Optional<String> number = issued.changedFrom(Revisions.digests(held.path()));
        boolean changed = number.isPresent() || found.stream().anyMatch(Seal::isBrokenOfOurs);
        return changed ? new Finding.Changed(number) : new Finding.Unknown();
    }
}
