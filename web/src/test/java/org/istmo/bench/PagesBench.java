package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;

/**
 * Every page as its reader's browser asks for it ({@code bench/pages.txt}), over a ledger of 100,000 activities: the milliseconds until a warm server has answered all of it, and the
 * bytes over the wire on the first visit and on the second, when a browser has kept what it may. The goal is 200 ms and 300 KB on the second visit.
 */
final class PagesBench {

    private static final int COLD = 5;
    private static final int WARM = 15;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");

    private final DatabaseSettings settings;
    private final Path program;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    PagesBench(DatabaseSettings settings, Path program, PrintStream out) {
        this.settings = settings;
        this.program = program;
        this.out = out;
    }

    void run() throws Exception {
        IstmoDataSource database = new IstmoDataSource(settings);
        IstmoJdbi.on(database).useHandle(handle -> BenchLedger.run(handle, BenchLedger.script("/bench/pages.sql")));
        try (BenchProgram running = new BenchProgram(settings, program, "512m")) {
            String cookie = "istmo="
                    + new PageSessions(database)
                            .begin(1, "127.0.0.1", "bench", Clock.systemUTC().instant())
                            .text();
            out.printf(
                    Locale.ROOT,
                    "%npages, the program in 512 MB: best ms, median, worst; KB on the first visit, KB on the second%n");
            for (String page : pages()) {
                measure(running.address(), cookie, page);
            }
        }
    }

    /** A path a line; what begins with # says something about them. */
    private static List<String> pages() throws IOException {
        try (InputStream in = Optional.ofNullable(PagesBench.class.getResourceAsStream("/bench/pages.txt"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private void measure(URI address, String cookie, String path) throws Exception {
        HttpResponse<byte[]> page = get(address, cookie, path);
        if (page.statusCode() != 200) {
            throw new IOException(path + ": " + page.statusCode());
        }
        long first = page.body().length;
        long again = page.body().length;
        List<String> loaded = LOADED.matcher(new String(page.body(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult.class::cast)
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        for (String resource : loaded) {
            HttpResponse<byte[]> answer = get(address, cookie, resource);
            first += answer.body().length;
            again += isKept(answer) ? 0 : answer.body().length;
        }
        Stopwatch.Times times = Stopwatch.time(COLD, WARM, () -> get(address, cookie, path));
        out.printf(Locale.ROOT, "%-60s %s %9.1f %9.1f%n", path, times, first / 1e3, again / 1e3);
    }

    /** Whether a browser shows it again without asking for it. */
    private static boolean isKept(HttpResponse<byte[]> answer) {
        String rule = answer.headers().firstValue("Cache-Control").orElse("");
        return answer.statusCode() == 200
                && !rule.contains("no-store")
                && !rule.contains("no-cache")
                && (rule.matches(".*max-age=[1-9].*")
                        || answer.headers().firstValue("Expires").isPresent());
    }

    private HttpResponse<byte[]> get(URI address, String cookie, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Cookie", cookie)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
