package org.istmo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory of {@value #SIZE}; mounting one takes an administrator's rights. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "200m";

    private final Path path;

    SmallDisk(Path path) throws IOException, InterruptedException {
        this.path = Files.createDirectories(path);
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=777", "tmpfs", path.toString());
    }

    Path path() {
        return path;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int answer = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (answer != 0) {
            throw new IOException(String.join(" ", command) + " answered " + answer
                    + "; a small disk is mounted by an administrator alone (root, or a container with CAP_SYS_ADMIN)");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", path.toString());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
