package org.istmo.web.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.VerifierJar;

/** The offline verifier as a file to keep. */
final class VerifierFile {

    static final String NAME = "istmo-verifier.jar";

    private VerifierFile() {}

    /** That it is taken stands in the trail. */
    static void handOut(HandedOut handedOut, Reader by) {
        handedOut.to(by, "trail.verifier.download", "verifier", Map.of());
    }

    static void write(OutputStream out) throws IOException {
        VerifierJar.write(out);
    }
}
