package org.istmo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.istmo.domain.database.DatabaseSettings;

/** The same burst on one node and on two, each a process of its own with two threads, over one database. */
final class NodeBench {

    private static final int WARM = 16;

    private final DatabaseSettings settings;
    private final IntFunction<Range> ordered;

    /** @param from the number of the first order */
    record Range(long from, long to) {}

    /** @param ordered makes so many orders */
    NodeBench(DatabaseSettings settings, IntFunction<Range> ordered) {
        this.settings = settings;
        this.ordered = ordered;
    }

    /** Says how many cores there were: two threads a node on two cores leave a second node nothing to win. */
    void run(int reports, PrintStream out) throws Exception {
        double one = burst(reports, 1);
        double two = burst(reports, 2);
        out.printf(
                Locale.ROOT,
                "a burst of %d statements over nodes of two threads: one %,.0f ms, two %,.0f ms; ratio %.2f on %d cores%n",
                reports,
                one,
                two,
                one / two,
                Runtime.getRuntime().availableProcessors());
    }

    private double burst(int reports, int nodes) throws Exception {
        List<Running> running = new ArrayList<>();
        try {
            Range all = ordered.apply(reports);
            for (int node = 1; node <= nodes; node++) {
                running.add(new Running(start("node-" + node, ordered.apply(WARM), all)));
            }
            for (Running node : running) {
                node.await("ready");
            }
            return Stopwatch.once(() -> {
                for (Running node : running) {
                    node.go();
                }
                for (Running node : running) {
                    node.await("done");
                }
                return "";
            });
        } finally {
            for (Running node : running) {
                node.end();
            }
        }
    }

    private Process start(String name, Range warm, Range all) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "-classpath",
                System.getProperty("java.class.path"),
                BenchNode.class.getName(),
                name,
                settings.url(),
                settings.login().user(),
                settings.login().password(),
                String.valueOf(warm.from()),
                String.valueOf(warm.to()),
                String.valueOf(all.from()),
                String.valueOf(all.to()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private record Running(Process process, BufferedReader says) {

        Running(Process process) {
            this(process, process.inputReader(StandardCharsets.US_ASCII));
        }

        void await(String word) throws IOException {
            String said = says.readLine();
            if (!word.equals(said)) {
                throw new IllegalStateException("A node was to say " + word + " and said " + said);
            }
        }

        void go() throws IOException {
            OutputStream told = process.getOutputStream();
            told.write('\n');
            told.flush();
        }

        void end() {
            process.destroy();
        }
    }
}
