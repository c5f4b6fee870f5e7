package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;

/**
 * The same ledger as an auditor takes it away: the program as shipped, in 256 MB, asked over HTTP. For each file the seconds until the first byte and the last, the
 * server's processor time, and the most memory that it held. What is small comes first and last, so that a server that grew for the large one shows it.
 */
final class HttpExportBench {

    private static final String SMALL = "?from=2020-01-01&to=2020-12-31";

    private final DatabaseSettings settings;
    private final Path program;
    private final PrintStream out;

    HttpExportBench(DatabaseSettings settings, Path program, PrintStream out) {
        this.settings = settings;
        this.program = program;
        this.out = out;
    }

    /** @param processor seconds of the server's processes, all threads */
    private record Run(double first, double last, double processor, long bytes, long memory) {}

    void run() throws IOException, InterruptedException {
        String token = auditor();
        try (BenchProgram running = new BenchProgram(settings, program, "256m")) {
            URI address = running.address();
            Process server = running.process();
            out.printf(
                    Locale.ROOT,
                    "%nover HTTP, the program in 256 MB: first byte s, last byte s, processor s, MB sent, MB most held%n");
            for (String file : List.of("csv", "xlsx")) {
                take(address, token, server, file + SMALL);
            }
            for (String file : List.of("csv", "xlsx")) {
                print("one year, " + file, take(address, token, server, file + SMALL));
                print("whole, " + file, take(address, token, server, file));
                print("whole, " + file, take(address, token, server, file));
                print("one year, " + file, take(address, token, server, file + SMALL));
            }
        }
    }

    private void print(String name, Run run) {
        out.printf(
                Locale.ROOT,
                "%-24s %7.2f %7.1f %7.1f %7.0f %7.0f%n",
                name,
                run.first(),
                run.last(),
                run.processor(),
                run.bytes() / 1e6,
                run.memory() / 1e3);
    }

    private Run take(URI address, String token, Process server, String file) throws IOException, InterruptedException {
        Path process = Path.of("/proc/" + server.pid());
        Files.writeString(process.resolve("clear_refs"), "5");
        double before = processor(server);
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/api/v1/exports/transactions." + file))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(file + ": " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            if (body.read() < 0) {
                throw new IOException(file + " is empty");
            }
            double first = seconds(start);
            byte[] some = new byte[1 << 16];
            long bytes = 1;
            for (int read = body.read(some); read >= 0; read = body.read(some)) {
                bytes += read;
            }
            return new Run(first, seconds(start), processor(server) - before, bytes, mostHeld(process));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double processor(Process server) {
        return server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    /** Kilobytes: the most that was resident since it was last asked to forget. */
    private static long mostHeld(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    /** A token of the account that the ledger was made by. */
    private String auditor() {
        IstmoDataSource database = new IstmoDataSource(settings);
        IstmoJdbi.on(database)
                .useHandle(handle -> handle.execute("INSERT INTO account_role (account, role) VALUES (1, 'auditor')"));
        Instant now = Clock.systemUTC().instant();
        return new ApiTokens(database)
                .issue(1, "bench", now, now.plus(Duration.ofDays(1)))
                .secret()
                .text();
    }
}
