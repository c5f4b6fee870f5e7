package org.istmo.reporting.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A step of the build: writes the version of what renders. Never called by the program. */
public final class StampRenderer {

    private static final List<String> RENDERS = List.of("fonts", "paper", "reports", "org/istmo/reporting/render");
    /** Compiled templates bear the moment of their making; their sources are digested instead. */
    private static final String COMPILED = ".jasper";

    private StampRenderer() {}

    /** Takes the directory of classes, then the versions of libraries. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<String> libraries = List.of(args).subList(1, args.length);
        Files.writeString(classes.resolve(RendererVersion.RESOURCE), digest(classes, libraries) + "\n");
    }

    static String digest(Path classes, List<String> libraries) throws IOException {
        MessageDigest digest = sha256();
        for (String directory : RENDERS) {
            for (Path file : filesUnder(classes.resolve(directory))) {
                add(digest, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        for (String library : libraries) {
            add(digest, library, new byte[0]);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, byte[] content) {
        digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }

    private static List<Path> filesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(COMPILED))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
