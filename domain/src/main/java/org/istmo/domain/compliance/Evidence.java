package org.istmo.domain.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Jdbi;

/**
 * Files that are shown as evidence. A treaty focal point sends them, to name them in an assessment; whoever may know of an assessment that names one may
 * read it, and nobody else knows that it is there.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Evidence {

    /** In bytes: a scanned law of a few hundred pages. */
    public static final long LARGEST = 16L << 20;

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected Evidence() {}

    @Inject
    public Evidence(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Before anything is read of a file: whether it may come at all.
     *
     * @throws Missing when there is no such article or State
     */
    public Cell awaited(Reader by, Cell cell) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            Cells.mustBe(handle, cell);
            return cell;
        });
    }

    /**
     * Keeps a file. The trail, which auditors read, says that one came and nothing of it: it may be shown by what is confidential alone.
     *
     * @throws Missing when there is no such article or State
     * @throws org.istmo.domain.problem.UnsupportedFormat when it is a program or none of {@link EvidenceFormat}
     */
    @Transactional
    public EvidenceFile keep(Reader by, Cell cell, SentFile sent) {
        awaited(by, cell);
        return jdbi.withHandle(handle -> {
            try {
                EvidenceFile file = new EvidenceFile(
                        new Numbers(handle).next(),
                        cell,
                        sent.name(),
                        EvidenceFormat.of(sent.bytes()),
                        sent.size(),
                        sent.sha256(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        by.name());
                new EvidenceRows(handle).insert(file, by.account(), sent.bytes());
                trail.record(AuditEvent.done(by, "evidence.upload", "evidence:" + file.id(), Map.of()));
                return file;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** @throws Missing when there is none of that number for the cell, or nothing that the reader may know of names it */
    public EvidenceFile one(Reader by, Cell cell, long id) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            EvidenceRows rows = new EvidenceRows(handle);
            EvidenceFile file = rows.one(id, cell).orElseThrow(() -> Missing.of("evidence", disclosure.confidential()));
            if (!by.is(Role.TREATY) && !rows.isShown(id, disclosure.sources())) {
                throw Missing.notTheirs("evidence");
            }
            return file;
        });
    }

    /** Writes out the bytes of a file that was found with {@link #one}. */
    public void copy(EvidenceFile file, OutputStream out) throws IOException {
        try {
            jdbi.useHandle(handle -> new EvidenceRows(handle).copy(file, out));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
