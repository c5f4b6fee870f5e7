package org.istmo.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.istmo.domain.problem.TooLarge;

/** What was sent, on disk until it is closed: read once from the network, as often as needed from there. */
public final class SpooledFile implements AutoCloseable {

    private final Path path;
    private final long size;
    private final String sha256;

    private SpooledFile(Path path, long size, String sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes the stream to its end and leaves it open.
     *
     * @param limit in bytes
     * @throws TooLarge when there is one byte more; then nothing is left on disk
     */
    public static SpooledFile of(InputStream in, long limit) throws IOException {
        Path path = Files.createTempFile("istmo-import-", ".spool");
        try {
            return spooled(in, limit, path);
        } catch (IOException | RuntimeException failed) {
            Files.delete(path);
            throw failed;
        }
    }

    private static SpooledFile spooled(InputStream in, long limit, Path path) throws IOException {
        Sha256 sha256 = new Sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new SpooledFile(path, size, sha256.hex());
    }

    public Path path() {
        return path;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** In lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
