package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.dataset.Changes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads datasets: fresh ones from the ledger, frozen ones from the archive. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Snapshots {

    private DataSource snapshots;

    protected Snapshots() {}

    @Inject
    public Snapshots(@Snapshot DataSource snapshots) {
        this.snapshots = snapshots;
    }

    /** Reads the dataset and writes the lineage in one REPEATABLE READ transaction of its own ({@code rules.md} 9). */
    <D> D take(ReportKind<D> kind, Report report) {
        return SnapshotTransaction.on(snapshots, handle -> {
            mustStillBeOurs(handle, report);
            return Revising.told(handle, kind, report, kind.read(handle, report));
        });
    }

    /** What the database says now, in one REPEATABLE READ transaction that keeps nothing of what is written in it. */
    <T> T rehearsed(Function<Handle, T> work) {
        return SnapshotTransaction.rehearsed(snapshots, work);
    }

    /** A node that was taken for lost must not write over the lineage of the one that took its report up. */
    private static void mustStillBeOurs(Handle handle, Report report) {
        boolean ours = handle.createQuery("SELECT id FROM report WHERE id = :id AND lock_version = :claimed FOR UPDATE")
                .bind("id", report.id())
                .bind("claimed", report.lockVersion())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!ours) {
            throw new IllegalStateException(report.number() + " was taken up by another node.");
        }
    }

    /** The dataset as it was frozen for the report's draft or issue. */
    <D> D frozen(ReportKind<D> kind, Report report, Stage stage) throws IOException {
        try (Handle handle = Jdbi.create(snapshots).open()) {
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
