package org.istmo.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** {@code java -jar istmo.jar} as a process of its own, which ends with what started it. */
final class Program implements AutoCloseable {

    static final Map<String, String> DEMO =
            Map.of("ISTMO_DEMO", "true", "ISTMO_DEMO_DATA", "accounts", "ISTMO_DEMO_PASSWORD", Server.PASSWORD);

    /** Of a slow machine that starts two servers at once. */
    private static final Duration START = Duration.ofMinutes(6);

    /** One that starts again at its home is the same node, at the same port. */
    private static final Map<Path, Integer> PORTS = new ConcurrentHashMap<>();

    private final Process process;
    private final Server server;
    private final Path home;
    private final Map<String, String> settings;

    private Program(Process process, Server server, Path home, Map<String, String> settings) {
        this.process = process;
        this.server = server;
        this.home = home;
        this.settings = settings;
    }

    /** Starts it at its home's own port with nothing set but these variables, and waits until it is ready. What it prints goes into a file in its home. */
    static Program started(Path home, Map<String, String> more) throws IOException {
        return begun(home, more).ready();
    }

    /** The same, without waiting. */
    static Program begun(Path home, Map<String, String> more) throws IOException {
        Integer known = PORTS.get(home);
        int port = known == null ? FreePort.any() : known;
        PORTS.put(home, port);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Shipped.target().resolve("istmo.jar").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("ISTMO_"));
        builder.environment().put("ISTMO_PORT", Integer.toString(port));
        builder.environment().put("ISTMO_HOME", home.toString());
        builder.environment().putAll(more);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                .start();
        return new Program(process, Server.at(port), home, more);
    }

    private static Path log(Path home) {
        return home.resolve("program.log");
    }

    /** Waits until it is ready; one that does not become so is ended. */
    Program ready() {
        try {
            awaitReady(log(home));
            return this;
        } catch (RuntimeException | AssertionError notReady) {
            close();
            throw notReady;
        }
    }

    private void awaitReady(Path log) {
        Patience.until(
                START,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("It ended with " + process.exitValue() + ": " + read(log));
                    }
                    return server.isReady();
                },
                ready -> ready);
    }

    Server server() {
        return server;
    }

    int port() {
        return server.address().getPort();
    }

    long pid() {
        return process.pid();
    }

    /** SIGTERM; true when it is gone within the time. */
    boolean endsWithin(Duration limit) throws InterruptedException {
        process.destroy();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The same node, started once more. */
    Program again() throws IOException {
        return started(home, settings);
    }

    /** SIGSTOP: it does nothing at all, and its connections stay. */
    void sleep() throws IOException, InterruptedException {
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
            throw new IOException("kill -" + name + " answered " + answer);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
