package org.istmo.domain.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Files of evidence, in chunks of {@value #CHUNK} bytes. */
class EvidenceRows {

    static final int CHUNK = 65_536;

    private final Handle handle;

    EvidenceRows(Handle handle) {
        this.handle = handle;
    }

    void insert(EvidenceFile file, long account, Path bytes) throws IOException {
        handle.createUpdate(
                        "INSERT INTO evidence_file (id, treaty, article, state, name, format, size_bytes, sha256, uploaded_at, uploaded_by)"
                                + " VALUES (:id, :treaty, :article, :state, :name, :format, :size, :sha256, :at, :account)")
                .bind("id", file.id())
                .bind("treaty", file.cell().treaty())
                .bind("article", file.cell().article())
                .bind("state", file.cell().state())
                .bind("name", file.name())
                .bind("format", file.format().word())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("at", file.uploadedAt())
                .bind("account", account)
                .execute();
        try (InputStream in = Files.newInputStream(bytes)) {
            int ordinal = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                handle.createUpdate(
                                "INSERT INTO evidence_chunk (evidence, ordinal, bytes) VALUES (:evidence, :ordinal, :bytes)")
                        .bind("evidence", file.id())
                        .bind("ordinal", ordinal++)
                        .bind("bytes", chunk)
                        .execute();
            }
        }
    }

    /** Whether there is a file of that number for the cell. */
    boolean isOf(long id, Cell cell) {
        return one(id, cell).isPresent();
    }

    Optional<EvidenceFile> one(long id, Cell cell) {
        return handle.createQuery(
                        "SELECT f.id, f.name, f.format, f.size_bytes, f.sha256, f.uploaded_at, w.name AS uploaded_by FROM evidence_file f"
                                + " JOIN account w ON w.id = f.uploaded_by WHERE f.id = :id AND f.treaty = :treaty AND f.article = :article"
                                + " AND f.state = :state")
                .bind("id", id)
                .bind("treaty", cell.treaty())
                .bind("article", cell.article())
                .bind("state", cell.state())
                .map((row, context) -> new EvidenceFile(
                        row.getLong("id"),
                        cell,
                        row.getString("name"),
                        EvidenceFormat.of(row.getString("format")),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        row.getObject("uploaded_at", OffsetDateTime.class),
                        row.getString("uploaded_by")))
                .findOne();
    }

    /** Whether a version from one of these sources shows it. */
    boolean isShown(long id, List<String> sources) {
        return handle.createQuery(
                                "SELECT count(*) FROM assessment_evidence e JOIN assessment_version v ON v.id = e.belongs_to"
                                        + " WHERE e.upload = :id AND "
                                        + Releases.seen("v", sources, "IS NOT NULL"))
                        .bind("id", id)
                        .bindList("sources", sources)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** A chunk in memory at a time. */
    void copy(EvidenceFile file, OutputStream out) throws IOException {
        long chunks = (file.size() + CHUNK - 1) / CHUNK;
        for (int ordinal = 0; ordinal < chunks; ordinal++) {
            out.write(handle.createQuery(
                            "SELECT bytes FROM evidence_chunk WHERE evidence = :evidence AND ordinal = :ordinal")
                    .bind("evidence", file.id())
                    .bind("ordinal", ordinal)
                    .mapTo(byte[].class)
                    .one());
        }
    }
}
