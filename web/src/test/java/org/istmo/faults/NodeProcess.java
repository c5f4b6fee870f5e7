package org.istmo.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.fault.Failpoint;

/** A node in a process of its own, and the signals that it may be sent. */
final class NodeProcess implements AutoCloseable {

    private static final int LAST_LINES = 12;
    private static final int LAST_STACKS = 400;
    private static final int LAST_THROWN = 4;
    private static final long DUMPING_MILLIS = 3_000;

    private final Process process;
    private final Path log;
    private boolean killed;

    /** Started, and waiting to be told to begin. */
    NodeProcess(FaultNode.Told told, Points points, Path home) throws IOException {
        Path files = Files.createDirectories(home.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + files,
                "-D" + Failpoint.FOLDER + "=" + points.folder(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-classpath",
                System.getProperty("java.class.path"),
                FaultNode.class.getName()));
        command.addAll(told.words());
        this.log = home.resolve("node-" + told.name() + ".log");
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    NodeProcess begun() {
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8).println("begin");
        return this;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: it does nothing at all, and its connections stay. */
    void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    void wakeUp() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("kill -" + name + " of " + pid() + " answered " + answer);
        }
    }

    /** @throws IllegalStateException when it ended although nobody killed it; says the last that it printed */
    void mustLive() {
        if (!killed && !isAlive()) {
            throw new IllegalStateException(
                    "Node " + pid() + " ended by itself with " + process.exitValue() + ": " + last(LAST_LINES));
        }
    }

    /** What each of its threads is at; empty of one that was killed. */
    List<String> stacks() throws IOException, InterruptedException {
        if (killed || !isAlive()) {
            return List.of();
        }
        signal("QUIT");
        Thread.sleep(DUMPING_MILLIS);
        return last(LAST_STACKS);
    }

    /** The last few lines of all nodes of that name that name what was thrown. */
    List<String> thrown() {
        List<String> named = printed().stream()
                .filter(line -> line.contains("Exception: ") || line.contains("Error: "))
                .distinct()
                .toList();
        return named.subList(Math.max(0, named.size() - LAST_THROWN), named.size());
    }

    private List<String> last(int lines) {
        List<String> all = printed();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private List<String> printed() {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException when it does not come there in time, or ends */
    void awaitAt(Failpoint point, Points points, Duration patience) throws InterruptedException {
        Patience.until(patience, "node " + pid() + " at " + point.word(), () -> {
            if (!isAlive()) {
                throw new IllegalStateException("The node ended before it came to " + point.word() + ".");
            }
            return points.isThere(point, this);
        });
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
