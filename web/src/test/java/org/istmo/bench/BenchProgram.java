package org.istmo.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** The program as shipped, over a ledger of the benchmark, until it is closed. */
final class BenchProgram implements Closeable {

    private static final int PATIENCE = 600;

    private final Process server;
    private final URI address;

    /** @param memory as Java takes it, such as {@code 256m} */
    BenchProgram(DatabaseSettings settings, Path program, String memory) throws IOException, InterruptedException {
        int port = free();
        this.server = started(settings, program, memory, port);
        this.address = URI.create("http://127.0.0.1:" + port);
        awaitReady();
    }

    Process process() {
        return server;
    }

    URI address() {
        return address;
    }

    /** The program that {@code -Dbench.program=} names, or nothing. */
    static @Nullable Path named() {
        String path = System.getProperty("bench.program", "");
        return path.isEmpty() ? null : Path.of(path);
    }

    private static Process started(DatabaseSettings settings, Path program, String memory, int port)
            throws IOException {
        Path home = Files.createTempDirectory("istmo-bench");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                // As README has it for a heap of this size.
                "-XX:+UseSerialGC",
                "-jar",
                program.toString());
        builder.environment().put("ISTMO_PORT", String.valueOf(port));
        builder.environment().put("ISTMO_HOME", home.toString());
        builder.environment().put("ISTMO_DB_URL", settings.url());
        builder.environment().put("ISTMO_DB_USER", settings.login().user());
        builder.environment().put("ISTMO_DB_PASSWORD", settings.login().password());
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("program.log").toFile())
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/health/ready")).build();
        for (int second = 0; second < PATIENCE; second++) {
            if (!server.isAlive()) {
                throw new IOException("the program ended");
            }
            if (status(client, ready).filter(code -> code == 200).isPresent()) {
                return;
            }
            Thread.sleep(1_000);
        }
        server.destroy();
        throw new IOException("the program did not become ready");
    }

    /** Nothing while nobody listens. */
    private static Optional<Integer> status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return Optional.of(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
