package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.query.StatementDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One snapshot, rendered by several processes. */
class ReproducibleTest {

    private static final List<String> FILES = List.of("en.pdf", "es.pdf", "en.xlsx", "es.xlsx");
    private static final long PATIENCE_IN_SECONDS = 180;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void two_processes_render_the_same_bytes_wherever_they_are() throws Exception {
        Path here = rendered("here", "-Duser.timezone=UTC", "-Duser.language=en");
        Path there = rendered("there", "-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR");

        for (String file : FILES) {
            assertArrayEquals(bytes(here, file), bytes(there, file), file);
            assertEquals(content(here, file), content(there, file), file);
        }
    }

    @Test
    void where_bytes_are_packed_in_another_way_the_content_digest_is_the_same() throws Exception {
        Path here = rendered("here");
        Path loosely = rendered("loosely", "-Dorg.apache.pdfbox.filter.deflatelevel=1");

        for (String file : List.of("en.pdf", "es.pdf")) {
            assertFalse(Arrays.equals(bytes(here, file), bytes(loosely, file)), file);
            assertEquals(content(here, file), content(loosely, file), file);
        }
    }

    private Path rendered(String where, String... options) throws IOException, InterruptedException {
        Path snapshot = folder.resolve("snapshot.json");
        try (OutputStream out = Files.newOutputStream(snapshot)) {
            new SnapshotCodec().write(StatementDesk.sample(), out);
        }
        Path files = Files.createDirectory(folder.resolve(where));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RenderSnapshot.class.getName()));
        command.addAll(List.of(snapshot.toString(), files.toString()));
        Path said = folder.resolve(where + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertTrue(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS), "still at work");
            assertEquals(0, process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
        return files;
    }

    private static byte[] bytes(Path folder, String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private static String content(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file + ".content"));
    }
}
