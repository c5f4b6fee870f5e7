package org.istmo.reporting.issue;

import java.io.IOException;
import java.util.List;
import org.istmo.domain.database.Numbers;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.render.RendererVersion;
import org.jdbi.v3.core.Handle;

/** A stage's files and snapshot, put in the stead of those that were there. */
final class StageFiles {

    private StageFiles() {}

    static void keep(Handle handle, Report report, Stage stage, List<Rendering> renderings) throws IOException {
        FileStore store = new FileStore(handle);
        store.forget(report.id(), stage);
        Numbers numbers = new Numbers(handle);
        for (Rendering rendering : renderings) {
            store.keep(report.id(), stage, rendering, numbers);
        }
        String snapshot = store.find(report.id(), stage, "", StoredFile.SNAPSHOT)
                .orElseThrow()
                .sha256();
        handle.createUpdate("UPDATE report SET snapshot_sha256 = :digest, renderer = :renderer WHERE id = :id")
                .bind("renderer", RendererVersion.digest())
                .bind("digest", snapshot)
                .bind("id", report.id())
                .execute();
    }
}
