package org.istmo.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program that verifies a trail without a server, as an auditor starts it. */
final class OfflineVerifier {

    private OfflineVerifier() {}

    /** What it prints. */
    static String says(Path jar, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(Stream.of(files).map(Path::toString).toList());
        ProcessBuilder builder = new ProcessBuilder(command);
        // What the build tells the virtual machines of the tests, these say that they were told.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
