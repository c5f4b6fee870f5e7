package org.istmo.reporting.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the signatures of files that somebody holds. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Seals {

    private SigningKeys keys;

    protected Seals() {}

    @Inject
    public Seals(SigningKeys keys) {
        this.keys = keys;
    }

    /** Those of the file, the first of them if there are many, in the order in which they stand there; none in a file that is no PDF. */
    public List<Seal> of(Path file) throws IOException {
        List<Seal> seals = new ArrayList<>();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            for (SealedRange range : SealedRanges.in(bytes)) {
                Optional<ReadSignature> read = range.value(bytes).flatMap(ReadSignature::of);
                if (read.isPresent()) {
                    seals.add(seal(range, read.get(), bytes));
                }
            }
        }
        return seals;
    }

    private Seal seal(SealedRange range, ReadSignature read, RandomAccessFile bytes) throws IOException {
        SignerCertificate signer = SignerCertificate.of(read.certificate());
        boolean sound = read.authentic() && MessageDigest.isEqual(read.digest(), range.digest(bytes));
        return new Seal(
                sound && range.isAllOf(bytes),
                read.authentic(),
                keys.isOurs(signer.fingerprint()),
                signer.subject(),
                signer.fingerprint(),
                range.at());
    }
}
