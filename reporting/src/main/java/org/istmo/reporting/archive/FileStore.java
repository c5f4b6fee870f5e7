package org.istmo.reporting.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The bytes of reports, in chunks of {@value #CHUNK} bytes in the database: nothing partial can be seen, and every node can serve them. */
public class FileStore {

    static final int CHUNK = 65_536;

    /** Chunks that are sent together, and are in memory for it. */
    private static final int AT_ONCE = 16;

    private static final RowMapper<StoredFile> FILE = (row, context) -> new StoredFile(
            row.getLong("id"),
            row.getLong("report"),
            row.getString("language"),
            row.getString("format"),
            row.getLong("size_bytes"),
            row.getString("sha256"),
            row.getString("rendering_sha256"),
            row.getLong("rendering_length"),
            Optional.ofNullable(row.getString("content_sha256")));

    private final Handle handle;

    public FileStore(Handle handle) {
        this.handle = handle;
    }

    /** Stores a file, with the digest of the rendering that it was before it was signed. */
    public void keep(long report, Stage stage, Rendering rendering, Numbers numbers) throws IOException {
        long id = numbers.next();
        long size = Files.size(rendering.bytes());
        String sha256 = digest(rendering.bytes());
        boolean signed = !rendering.rendered().equals(rendering.bytes());
        handle.createUpdate(
                        "INSERT INTO report_file (id, report, stage, language, format, size_bytes, sha256, rendering_sha256, rendering_length,"
                                + " content_sha256) VALUES (:id, :report, :stage, :language, :format, :size, :sha256, :rendered, :length, :content)")
                .bind("id", id)
                .bind("report", report)
                .bind("stage", stage.word())
                .bind("language", rendering.language())
                .bind("format", rendering.format())
                .bind("size", size)
                .bind("sha256", sha256)
                .bind("rendered", signed ? digest(rendering.rendered()) : sha256)
                .bind("length", Files.size(rendering.rendered()))
                .bind("content", rendering.content().orElse(null))
                .execute();
        keep(id, rendering.bytes());
    }

    private void keep(long file, Path bytes) throws IOException {
        try (InputStream in = Files.newInputStream(bytes);
                PreparedBatch batch = handle.prepareBatch(
                        "INSERT INTO report_chunk (file, ordinal, bytes) VALUES (:file, :ordinal, :bytes)")) {
            int ordinal = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                batch.bind("file", file)
                        .bind("ordinal", ordinal++)
                        .bind("bytes", chunk)
                        .add();
                if (batch.size() == AT_ONCE) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    /** Forgets the files of a stage: those of a draft that is made anew. */
    public void forget(long report, Stage stage) {
        handle.createUpdate(
                        "DELETE FROM report_chunk WHERE file IN (SELECT id FROM report_file WHERE report = :report AND stage = :stage)")
                .bind("report", report)
                .bind("stage", stage.word())
                .execute();
        handle.createUpdate("DELETE FROM report_file WHERE report = :report AND stage = :stage")
                .bind("report", report)
                .bind("stage", stage.word())
                .execute();
    }

    /** The files that people download, by language and format. */
    public List<StoredFile> of(long report, Stage stage) {
        return handle.createQuery(
                        "SELECT * FROM report_file WHERE report = :report AND stage = :stage AND format <> 'json' ORDER BY language, format")
                .bind("report", report)
                .bind("stage", stage.word())
                .map(FILE)
                .list();
    }

    /** Those of each of these reports that people download as it stands: what was issued, or before that the draft. */
    public List<StoredFile> of(Collection<Long> reports) {
        return reports.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT f.* FROM report_file f JOIN report r ON r.id = f.report"
                                + " WHERE f.report IN (<reports>) AND f.format <> 'json'"
                                + " AND f.stage = CASE WHEN r.status = :issued THEN :issuedStage ELSE :draftStage END"
                                + " ORDER BY f.report, f.language, f.format")
                        .bindList("reports", List.copyOf(reports))
                        .bind("issued", Status.ISSUED.word())
                        .bind("issuedStage", Stage.ISSUED.word())
                        .bind("draftStage", Stage.DRAFT.word())
                        .map(FILE)
                        .list();
    }

    public Optional<StoredFile> find(long report, Stage stage, String language, String format) {
        return handle.createQuery(
                        "SELECT * FROM report_file WHERE report = :report AND stage = :stage AND language = :language AND format = :format")
                .bind("report", report)
                .bind("stage", stage.word())
                .bind("language", language)
                .bind("format", format)
                .map(FILE)
                .findOne();
    }

    /** An issued file with that digest. */
    Optional<StoredFile> issuedWithDigest(String sha256) {
        return handle.createQuery(
                        "SELECT * FROM report_file WHERE sha256 = :sha256 AND stage = 'issued' AND format <> 'json' ORDER BY id LIMIT 1")
                .bind("sha256", sha256)
                .map(FILE)
                .findOne();
    }

    /** An issued file that has one of these digests, or was one of these before it was signed. */
    Optional<StoredFile> issuedFrom(List<String> digests) {
        return handle.createQuery(
                        "SELECT * FROM report_file WHERE (sha256 IN (<digests>) OR rendering_sha256 IN (<digests>)) AND stage = 'issued'"
                                + " AND format <> 'json' ORDER BY id LIMIT 1")
                .bindList("digests", digests)
                .map(FILE)
                .findOne();
    }

    /** The last byte of the chunk that this byte is in, both counted from 0. */
    public static long endOfChunk(long at) {
        return (at / CHUNK + 1) * CHUNK - 1;
    }

    /**
     * Writes the bytes from {@code first} to {@code last}, both counted from 0 and both inclusive, a chunk in memory at a time.
     *
     * @throws IllegalStateException when a chunk is missing
     */
    public void copy(StoredFile file, long first, long last, OutputStream out) throws IOException {
        for (long ordinal = first / CHUNK; ordinal <= last / CHUNK; ordinal++) {
            byte[] bytes = handle.createQuery(
                            "SELECT bytes FROM report_chunk WHERE file = :file AND ordinal = :ordinal")
                    .bind("file", file.id())
                    .bind("ordinal", (int) ordinal)
                    .map((row, context) -> row.getBytes(1))
                    .findOne()
                    .orElseThrow(() -> new IllegalStateException("A chunk is missing of file " + file.id()));
            long start = ordinal * CHUNK;
            int from = (int) Math.max(0, first - start);
            int to = (int) Math.min(bytes.length - 1L, last - start);
            out.write(bytes, from, to - from + 1);
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
