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
import org.istmo.reporting.dataset.statement.Statement;

/** A node in a process of its own, with one thread and as much of the machine as a node of one core has. It shares nothing with others but the database. */
public final class NodeProcess implements Closeable {

    private static final String READY = "drafted";
    private static final String BARE = "bare ";
    private static final String BY = "x";

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
        return told(reports.stream().map(String::valueOf).collect(Collectors.joining(",")), nodes);
    }

    /** Returns when every one of the nodes has made the files of a report so many times, of what it read of it before the first. */
    static String bare(long report, int times, NodeProcess... nodes) throws IOException {
        return told(BARE + report + BY + times, nodes);
    }

    private static String told(String line, NodeProcess... nodes) throws IOException {
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
                if (line.startsWith(BARE)) {
                    String[] asked = line.substring(BARE.length()).split(BY, 2);
                    Statement dataset = node.dataset(Long.parseLong(asked[0]));
                    for (int time = 0; time < Integer.parseInt(asked[1]); time++) {
                        node.files(dataset);
                    }
                } else {
                    node.draft(
                            Arrays.stream(line.split(",", -1))
                                    .map(Long::valueOf)
                                    .toList(),
                            1);
                }
                out.println(READY);
            }
        }
    }
}
