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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;

/**
 * The same ledger as an auditor takes it away: the program as shipped, in 256 MB, asked over HTTP. For each file the seconds until the first byte and the last, the
 * server's processor time, and the most memory that it held. What is small comes first and last, so that a server that grew for the large one shows it. Then the
 * same workbook with issued reports beside it. What holds are the ratios behind it: to the same file written in this process, to fastexcel, to what is small.
 */
final class HttpExportBench {

    private static final String SMALL = "?from=2020-01-01&to=2020-12-31";

    /** Of performance.md A. */
    private static final double FIRST_BYTE = 1;

    private final DatabaseSettings settings;
    private final Path program;
    private final Map<String, ExportBench.Run> inProcess;
    private final PrintStream out;

    /** @param inProcess by writer, the same ledger written in this process, to nowhere and to a file */
    HttpExportBench(DatabaseSettings settings, Path program, Map<String, ExportBench.Run> inProcess, PrintStream out) {
        this.settings = settings;
        this.program = program;
        this.inProcess = inProcess;
        this.out = out;
    }

    /** @param processor seconds of the server's processes, all threads */
    private record Run(double first, double last, double processor, long bytes, long memory) {}

    /** @param reports how many statements the last workbooks are held against */
    void run(int reports) throws IOException, InterruptedException {
        String token = auditor();
        Map<String, String> staff = IssuedReports.staff(settings);
        long rows = rows();
        try (BenchProgram running = new BenchProgram(settings, program, "256m")) {
            URI address = running.address();
            Process server = running.process();
            out.printf(
                    Locale.ROOT,
                    "%nover HTTP, the program in 256 MB, %,d entries: first byte s, last byte s, processor s, MB sent, MB most held, entries/s%n",
                    rows);
            for (String file : List.of("csv", "xlsx")) {
                take(address, token, server, file + SMALL);
            }
            Map<String, Run> whole = new TreeMap<>();
            for (String file : List.of("csv", "xlsx")) {
                Run small = print("one year, " + file, 0, take(address, token, server, file + SMALL));
                Run once = print("whole, " + file, rows, take(address, token, server, file));
                Run again = print("whole, " + file, rows, take(address, token, server, file));
                print("one year, " + file, 0, take(address, token, server, file + SMALL));
                whole.put(file, again);
                ratio(
                        "first byte of the whole, of the second that it may take",
                        Math.max(once.first(), again.first()),
                        FIRST_BYTE);
                ratio("memory held for the whole to one year", Math.max(once.memory(), again.memory()), small.memory());
            }
            compare(whole);
            if (reports > 0) {
                long start = System.nanoTime();
                IssuedReports.issue(address, staff, reports);
                out.printf(Locale.ROOT, "%d statements issued in %.0f s%n", reports, seconds(start));
                Run beside = print("whole, xlsx, beside them", rows, take(address, token, server, "xlsx"));
                Run bare = Objects.requireNonNull(whole.get("xlsx"));
                ratio("processor with statements beside it to without", beside.processor(), bare.processor());
                ratio("memory held with statements beside it to without", beside.memory(), bare.memory());
                ratio("first byte, of the second that it may take", beside.first(), FIRST_BYTE);
            }
        }
    }

    private void compare(Map<String, Run> whole) {
        Run csv = Objects.requireNonNull(whole.get("csv"));
        Run xlsx = Objects.requireNonNull(whole.get("xlsx"));
        ExportBench.Run written = Objects.requireNonNull(inProcess.get(ExportBench.CSV));
        ExportBench.Run fastexcel = Objects.requireNonNull(inProcess.get(ExportBench.FASTEXCEL));
        ExportBench.Run file = Objects.requireNonNull(inProcess.get(ExportBench.CSV_FILE));
        ratio("seconds of CSV over HTTP to CSV to a file (1.3)", csv.last(), file.seconds());
        ratio("seconds of CSV over HTTP to CSV to nowhere in this process", csv.last(), written.seconds());
        ratio("processor of XLSX over HTTP to fastexcel in this process (1)", xlsx.processor(), fastexcel.processor());
        ratio("seconds of XLSX over HTTP to CSV over HTTP", xlsx.last(), csv.last());
    }

    private void ratio(String name, double one, double other) {
        out.printf(Locale.ROOT, "  ratio %5.2f  %s%n", one / other, name);
    }

    /** @param rows of the file; 0 where nobody has counted them */
    private Run print(String name, long rows, Run run) {
        out.printf(
                Locale.ROOT,
                "%-26s %7.2f %7.1f %7.1f %7.0f %7.0f %9s%n",
                name,
                run.first(),
                run.last(),
                run.processor(),
                run.bytes() / 1e6,
                run.memory() / 1e3,
                rows == 0 ? "" : String.format(Locale.ROOT, "%,.0f", rows / run.last()));
        return run;
    }

    private long rows() {
        return IstmoJdbi.on(new IstmoDataSource(settings))
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM entry")
                        .mapTo(Long.class)
                        .one());
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
                .issue(1, "bench", now, now.plus(Duration.ofDays(1)), TokenReach.ALL)
                .secret()
                .text();
    }
}
