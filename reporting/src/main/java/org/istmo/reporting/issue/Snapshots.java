package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.lineage.LedgerPosition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads datasets: fresh ones from the ledger, frozen ones from the archive. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Snapshots {

    private Jdbi reports;
    private Jdbi snapshots;

    protected Snapshots() {}

    @Inject
    public Snapshots(DataSource reports, @Snapshot DataSource snapshots) {
        this.reports = IstmoJdbi.on(reports);
        this.snapshots = IstmoJdbi.on(snapshots);
    }

    /**
     * Reads the dataset and writes the lineage in one REPEATABLE READ transaction of its own ({@code rules.md} 9).
     *
     * @throws IllegalStateException when another node took the report up meanwhile; nothing is written then
     */
    <D> D take(ReportKind<D> kind, Report report) {
        try (Claim claim = new Claim(reports, report)) {
            return SnapshotTransaction.on(snapshots, handle -> {
                LedgerPosition.note(handle, report.id());
                D dataset = Revising.told(handle, kind, report, kind.read(handle, report));
                claim.hold();
                return dataset;
            });
        }
    }

    /** What the database says now, in one REPEATABLE READ transaction that keeps nothing of what is written in it. */
    <T> T rehearsed(Function<Handle, T> work) {
        return SnapshotTransaction.rehearsed(snapshots, work);
    }

    /**
     * The same, while nobody ends it.
     *
     * @throws LookEnded when somebody did
     */
    <T> T rehearsed(Look look, Function<Handle, T> work) {
        try {
            return rehearsed(handle -> {
                look.watch(handle);
                return work.apply(handle);
            });
        } catch (JdbiException failed) {
            // A statement that was ended fails.
            look.mustGoOn();
            throw failed;
        }
    }

    /** The dataset as it was frozen for the report's draft or issue. */
    <D> D frozen(ReportKind<D> kind, Report report, Stage stage) throws IOException {
        try (Handle handle = snapshots.open()) {
            return frozen(handle, kind, report.id(), stage);
        }
    }

    static <D> D frozen(Handle handle, ReportKind<D> kind, long report, Stage stage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileStore store = new FileStore(handle);
        StoredFile file = store.find(report, stage, "", StoredFile.SNAPSHOT).orElseThrow();
        store.copy(file, 0, file.size() - 1, bytes);
        return new SnapshotCodec().read(new ByteArrayInputStream(bytes.toByteArray()), kind.dataset());
    }

    /** What a revision changed, from the frozen datasets and lineages of both versions; empty on a first version. */
    <D> Optional<Changes> changes(ReportKind<D> kind, Report report, D dataset) {
        return SnapshotTransaction.on(snapshots, handle -> Revising.changes(handle, kind, report, dataset));
    }
}
