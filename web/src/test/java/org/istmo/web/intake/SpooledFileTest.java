package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.problem.TooLarge;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_of_exactly_the_limit_is_taken_with_its_digest() throws IOException {
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(ABC), 3)) {
            assertEquals(3, file.size());
            assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
            assertArrayEquals(ABC, Files.readAllBytes(file.path()));
        }
    }

    @Test
    void one_byte_more_is_refused_and_nothing_stays_on_disk() throws IOException {
        List<Path> before = spools();

        assertThrows(TooLarge.class, () -> SpooledFile.of(new ByteArrayInputStream(ABC), 2));

        assertEquals(before, spools());
    }

    @Test
    void a_sender_who_breaks_off_leaves_nothing_on_disk() throws IOException {
        List<Path> before = spools();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender went away.");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };

        assertThrows(IOException.class, () -> SpooledFile.of(broken, 3));

        assertEquals(before, spools());
    }

    @Test
    void a_closed_file_is_gone() throws IOException {
        SpooledFile file = SpooledFile.of(new ByteArrayInputStream(ABC), 3);

        file.close();

        assertFalse(Files.exists(file.path()));
    }

    private static List<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("istmo-import-"))
                    .sorted()
                    .toList();
        }
    }
}
