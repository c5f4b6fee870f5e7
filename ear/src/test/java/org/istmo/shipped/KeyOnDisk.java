package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PKCS#12 file as an administrator makes one, with the tool that comes with every JDK. */
final class KeyOnDisk {

    private KeyOnDisk() {}

    /** @param algorithm options of keytool that say what the key is of */
    static byte[] made(String name, String password, String... algorithm) {
        try {
            Path folder = Files.createTempDirectory("istmo-key");
            Path file = folder.resolve("key.p12");
            Process process = new ProcessBuilder(command(file, name, password, List.of(algorithm)))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(Files.readString(folder.resolve("said")));
            }
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> command(Path file, String name, String password, List<String> algorithm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", "key", "-dname", "CN=" + name, "-validity", "365"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", password));
        command.addAll(algorithm);
        return command;
    }
}
