package org.istmo.web.treaty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Evidence;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.domain.compliance.SentFile;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.Words;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.boot.Settings;
import org.istmo.web.intake.SpooledFile;
import org.jspecify.annotations.Nullable;

/** Where files of evidence are taken in and handed out, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EvidenceDesk {

    private static final int LONGEST_NAME = 200;

    private Evidence evidence;
    private Settings settings;
    private HandedOut handedOut;

    protected EvidenceDesk() {}

    @Inject
    public EvidenceDesk(Evidence evidence, Settings settings, HandedOut handedOut) {
        this.evidence = evidence;
        this.settings = settings;
        this.handedOut = handedOut;
    }

    /**
     * Takes a file in, to be named by its number in an assessment of the cell.
     *
     * @param name what it is called
     * @param length that was announced; empty where none was
     * @throws Invalid when it has no name that can be kept
     * @throws TooLarge when it is larger than what is taken
     */
    EvidenceFile take(Reader by, Cell where, @Nullable String name, OptionalLong length, InputStream body)
            throws IOException {
        Cell cell = evidence.awaited(by, where);
        String called = called(name);
        long limit = Math.min(Evidence.LARGEST, settings.maxUpload());
        if (length.isPresent() && length.getAsLong() > limit) {
            throw new TooLarge(limit);
        }
        try (SpooledFile file = SpooledFile.of(body, limit)) {
            return evidence.keep(by, cell, new SentFile(called, file.path(), file.size(), file.sha256()));
        }
    }

    /**
     * A file that is about to be sent; that it is taken stands in the trail.
     *
     * @throws org.istmo.domain.problem.Missing when there is none that the reader may know of
     */
    EvidenceFile handOut(Reader by, Cell cell, long id) {
        EvidenceFile file = evidence.one(by, cell, id);
        handedOut.to(by, "evidence.download", "evidence:" + id, Map.of());
        return file;
    }

    void copy(EvidenceFile file, OutputStream out) throws IOException {
        evidence.copy(file, out);
    }

    /** The name that it is saved under. */
    static String fileName(EvidenceFile file) {
        return "evidence-" + file.id() + "." + file.format().word();
    }

    private static String called(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new Invalid("?name", "missing", "Say what the file is called.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Invalid("?name", "too-long", "At most " + LONGEST_NAME + " characters are kept here.");
        }
        return Words.oneLine("?name", name.strip());
    }
}
