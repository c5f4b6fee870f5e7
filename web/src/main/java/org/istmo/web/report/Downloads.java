package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.archive.StoredFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Files of reports as they are handed out, to the API and to the pages alike. Reads the archive and never renders. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class.getName());

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Jdbi jdbi;
    private Reports reports;
    private Trail trail;

    protected Downloads() {}

    @Inject
    public Downloads(DataSource dataSource, Reports reports, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.reports = reports;
        this.trail = trail;
    }

    /**
     * Finds a file.
     *
     * @throws org.istmo.domain.problem.Missing when there is none, or it is not the reader's to see
     */
    public Download find(Reader reader, long id, String language, String format) {
        Report report = reports.withId(Scope.auditing(reader), id);
        StoredFile file = reports.file(report, language, format);
        return new Download(file, name(report, file));
    }

    /** Writes into the trail who takes a file. Call it before its first byte is sent. */
    @Transactional
    public void taken(Reader reader, Download download) {
        record(reader, "report.download", download);
    }

    /** Writes into the trail who looks at a file in a page. It is no download: who looks and then takes the file took it once. */
    @Transactional
    public void looked(Reader reader, Download download) {
        record(reader, "report.look", download);
    }

    private void record(Reader reader, String action, Download download) {
        StoredFile file = download.file();
        trail.record(AuditEvent.done(
                reader,
                action,
                "report:" + file.report(),
                Map.of("file", file.language() + "." + file.format(), "sha256", file.sha256())));
    }

    /**
     * Writes a file's bytes from {@code first} to {@code last}, both inclusive and counted from 0. No connection is held while they are sent: whoever takes
     * them slowly, or not at all, keeps nobody else from the archive. Ends early when the asker has gone away; what fails in the archive is no IOException
     * and fails here as well.
     */
    public void copy(StoredFile file, long first, long last, OutputStream out) {
        try {
            for (long from = first; from <= last; from = FileStore.endOfChunk(from) + 1) {
                out.write(bytes(file, from, Math.min(last, FileStore.endOfChunk(from))));
            }
        } catch (IOException gone) {
            LOG.fine(() -> "Whoever took file " + file.id() + " went away before its end: " + gone.getMessage());
        }
    }

    private byte[] bytes(StoredFile file, long first, long last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Handle handle = jdbi.open()) {
            new FileStore(handle).copy(file, first, last, bytes);
        }
        return bytes.toByteArray();
    }

    /** Of a file in that format. */
    public static String mediaType(String format) {
        return TYPES.getOrDefault(format, "application/octet-stream");
    }

    private static String name(Report report, StoredFile file) {
        String draft = report.status() == Status.ISSUED ? "" : "-draft";
        return report.type() + "-" + report.number() + "-v" + report.version() + "-" + file.language() + draft + "."
                + file.format();
    }

    /**
     * A file about to be sent.
     *
     * @param name what it is called when it is saved
     */
    public record Download(StoredFile file, String name) {

        public String mediaType() {
            return Downloads.mediaType(file.format());
        }
    }
}
