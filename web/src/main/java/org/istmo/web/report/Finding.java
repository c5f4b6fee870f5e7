package org.istmo.web.report;

import java.util.Optional;
import org.istmo.reporting.archive.IssuedFile;
import org.istmo.reporting.signature.Seal;

/** What a file was found to be. */
public sealed interface Finding {

    /**
     * It was issued, byte for byte.
     *
     * @param seal its last signature
     */
    record Issued(IssuedFile file, Optional<Seal> seal) implements Finding {}

    /**
     * It is no file that was issued, though it began as one or holds a signature of this server.
     *
     * @param number of the report that it was, where its bytes tell
     */
    record Changed(Optional<String> number) implements Finding {}

    /** Nothing like it was issued. */
    record Unknown() implements Finding {}
}
