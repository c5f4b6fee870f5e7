package org.istmo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
    /** The goals: of the median, and of the second visit. */
    private static final double MOST_MS = 200;

    private static final double MOST_KB = 300;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");

    private final DatabaseSettings settings;
    private final Path program;
    private final PrintStream out;
    private int beyond;
    private final HttpClient client = HttpClient.newHttpClient();

    PagesBench(DatabaseSettings settings, Path program, PrintStream out) {
        this.settings = settings;
        this.program = program;
        this.out = out;
    }

    /** @throws IOException when a page could not be opened, after all others were measured */
    void run() throws Exception {
        IstmoDataSource database = new IstmoDataSource(settings);
        IstmoJdbi.on(database).useHandle(handle -> BenchLedger.run(handle, BenchLedger.script("/bench/pages.sql")));
        try (BenchProgram running = new BenchProgram(settings, program, "512m")) {
            Map<String, String> made = new PagesDesk(database, running.address()).work();
            Map<BenchReader, String> cookies = new EnumMap<>(BenchReader.class);
            out.printf(
                    Locale.ROOT,
                    "%npages, the program in 512 MB: best ms, median, worst; KB on the first visit, KB on the second%n");
            List<String> closed = new ArrayList<>();
            for (PageList.Line line : PageList.lines()) {
                String cookie = cookies.computeIfAbsent(line.reader(), reader -> reader.cookie(database));
                measure(running.address(), cookie, line, line.at(made)).ifPresent(closed::add);
            }
            out.printf(Locale.ROOT, "%d pages are beyond %.0f ms or %.0f KB%n", beyond, MOST_MS, MOST_KB);
            if (!closed.isEmpty()) {
                throw new IOException("Could not be opened: " + String.join("; ", closed));
            }
        }
    }

    /** @return with which status it was answered, when it was not shown */
    private Optional<String> measure(URI address, String cookie, PageList.Line line, String path) throws Exception {
        HttpResponse<byte[]> page = get(address, cookie, path);
        if (page.statusCode() != 200) {
            out.printf(Locale.ROOT, "%-5s %-70s %d%n", word(line), path, page.statusCode());
            return Optional.of(path + " " + page.statusCode());
        }
        long first = page.body().length;
        long again = page.body().length;
        for (String resource : loaded(page)) {
            HttpResponse<byte[]> answer = get(address, cookie, resource);
            first += answer.body().length;
            again += isKept(answer) ? 0 : answer.body().length;
        }
        Stopwatch.Times times = Stopwatch.time(COLD, WARM, () -> get(address, cookie, path));
        boolean isBeyond = times.median() > MOST_MS || again / 1e3 > MOST_KB;
        beyond += isBeyond ? 1 : 0;
        out.printf(
                Locale.ROOT,
                "%-5s %-70s %s %9.1f %9.1f%s%n",
                word(line),
                path,
                times,
                first / 1e3,
                again / 1e3,
                isBeyond ? " !" : "");
        return Optional.empty();
    }

    private static String word(PageList.Line line) {
        return line.reader().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> loaded(HttpResponse<byte[]> page) throws IOException {
        return LOADED.matcher(text(page))
                .results()
                .map(MatchResult.class::cast)
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        boolean packed =
                page.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (InputStream in = packed
                ? new GZIPInputStream(new ByteArrayInputStream(page.body()))
                : new ByteArrayInputStream(page.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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
