package org.istmo.reporting.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A secret to seal with for an installation that was given none: made once, kept beside the database and not in it, to be read by the program's user alone. */
final class KeyInHome {

    static final String NAME = "sealing.key";
    private static final int BYTES = 32;
    private static final int NEVER_SHORTER = 40;

    private final Path home;

    KeyInHome(Path home) {
        this.home = home;
    }

    /** Empty while none was made. */
    Optional<String> found() {
        Path file = home.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String key = Files.readString(file).strip();
            if (key.length() < NEVER_SHORTER) {
                throw new IllegalStateException(file + " holds no key.");
            }
            return Optional.of(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key to seal with cannot be read: " + file, unreadable);
        }
    }

    /** The one that there is, or a new one. */
    String foundOrMade() {
        return found().orElseGet(this::made);
    }

    private String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            Files.createDirectories(home);
            Path whole = Files.createTempFile(home, NAME, ".new", forItsUserAlone());
            try {
                Files.writeString(whole, key, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                Files.move(whole, home.resolve(NAME));
            } finally {
                Files.deleteIfExists(whole);
            }
            return key;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return found().orElseThrow();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key to seal with cannot be kept in " + home, unwritable);
        }
    }

    private FileAttribute<?>[] forItsUserAlone() throws IOException {
        return Files.getFileStore(home).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
