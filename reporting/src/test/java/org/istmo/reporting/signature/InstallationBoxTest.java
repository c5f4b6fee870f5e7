package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.problem.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationBoxTest {

    private static final byte[] SECRET = "of an app".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path home;

    @Test
    void without_a_secret_it_is_sealed_with_a_key_that_is_made_once_and_is_its_users_alone() throws IOException {
        byte[] locked = box(Optional.empty()).lock(SECRET);

        assertFalse(new String(locked, StandardCharsets.ISO_8859_1).contains("of an app"));
        assertArrayEquals(SECRET, box(Optional.empty()).unlock(locked));
        Path key = home.resolve(KeyInHome.NAME);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(key), files.toList());
        }
        Files.delete(key);
        assertEquals(
                "second-factor-sealed",
                assertThrows(Conflict.class, () -> box(Optional.empty()).unlock(locked))
                        .code());
    }

    @Test
    void what_was_sealed_before_there_was_a_secret_opens_all_the_same() {
        byte[] before = box(Optional.empty()).lock(SECRET);
        InstallationBox box = box(Optional.of("given"));

        assertArrayEquals(SECRET, box.unlock(before));
        assertArrayEquals(SECRET, box.unlock(box.lock(SECRET)));
        assertThrows(Conflict.class, () -> box(Optional.empty()).unlock(box.lock(SECRET)));
        assertThrows(Conflict.class, () -> box(Optional.of("another")).unlock(box.lock(SECRET)));
    }

    @Test
    void what_lies_open_is_told_to_be_sealed() {
        byte[] open = new Safe(Optional.empty()).put(SECRET);
        InstallationBox box = box(Optional.empty());

        assertArrayEquals(SECRET, box.unlock(open));
        assertTrue(box.isOpen(open));
        assertFalse(box.isOpen(box.lock(SECRET)));
    }

    @Test
    void a_file_that_holds_no_key_is_not_written_over() throws IOException {
        Files.writeString(home.resolve(KeyInHome.NAME), "");

        assertThrows(IllegalStateException.class, () -> box(Optional.empty()).lock(SECRET));
    }

    private InstallationBox box(Optional<String> secret) {
        return new InstallationBox(secret, new KeyInHome(home));
    }
}
