package org.istmo.faults;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.istmo.domain.fault.Failpoint;

/** The folder in which nodes are told where to stay. */
record Points(Path folder) {

    Points {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /** Whoever comes there from now on stays. */
    void hold(Failpoint point) throws IOException {
        Files.writeString(folder.resolve(point.word() + ".hold"), "");
    }

    /** Whoever is there goes on. */
    void release(Failpoint point) throws IOException {
        Files.deleteIfExists(folder.resolve(point.word() + ".hold"));
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, point.word() + ".*")) {
            for (Path one : there) {
                Files.delete(one);
            }
        }
    }

    boolean isThere(Failpoint point, NodeProcess node) {
        return Files.exists(folder.resolve(point.word() + "." + node.pid()));
    }
}
