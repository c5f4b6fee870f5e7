package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Begins with an empty {@code ISTMO_HOME}. Stands before what starts the server. */
class EmptyHome implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        empty(Path.of(Server.environment("ISTMO_HOME")));
    }

    static Path empty(Path home) {
        try {
            if (Files.exists(home)) {
                try (Stream<Path> old = Files.walk(home)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(home);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
