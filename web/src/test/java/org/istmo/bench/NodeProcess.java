package org.istmo.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.TestDatabase;

/** A node in a process of its own, with one thread and as much of the machine as a node of one core has. It shares nothing with others but the database. */
public final class NodeProcess implements Closeable {

    private static final String READY = "drafted";

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    NodeProcess(DatabaseSettings settings, String name) throws IOException {
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:ActiveProcessorCount=1",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        settings.url(),
                        settings.login().user(),
                        settings.login().password(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Returns when every one of the nodes has drafted what it could claim of these. */
    static String draft(List<Long> reports, NodeProcess... nodes) throws IOException {
        String line = reports.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (NodeProcess node : nodes) {
            node.orders.println(line);
        }
        for (NodeProcess node : nodes) {
            if (!READY.equals(node.answers.readLine())) {
                throw new IOException("a node ended before its work");
            }
        }
        return READY;
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }

    /** The node: drafts what each line of its input lists, until there is no more. */
    public static void main(String[] arguments) throws Exception {
        BenchNode node = new BenchNode(
                TestDatabase.pooled(new DatabaseSettings(
                        arguments[0], new DatabaseSettings.Login(arguments[1], arguments[2]), Optional.empty())),
                arguments[3]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                node.draft(Arrays.stream(line.split(",", -1)).map(Long::valueOf).toList(), 1);
                out.println(READY);
            }
        }
    }
}
