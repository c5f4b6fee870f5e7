package org.istmo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;

/** Statements of donors of the benchmark's ledger, ordered, cleared and issued over HTTP as people do, for workbooks to be held against. */
final class IssuedReports {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([a-z-]+)\"");
    private static final Map<String, Integer> STAFF = Map.of("officer", 2, "finance", 3, "head", 4);

    private final URI address;
    private final Map<String, String> tokens;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param tokens by role */
    private IssuedReports(URI address, Map<String, String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Before the program begins: an officer, finance and a head of one office, and a token of each. */
    static Map<String, String> staff(DatabaseSettings settings) {
        IstmoDataSource database = new IstmoDataSource(settings);
        Instant now = Clock.systemUTC().instant();
        Map<String, String> tokens = new TreeMap<>();
        STAFF.forEach((role, account) -> {
            IstmoJdbi.on(database).useHandle(handle -> {
                handle.execute(
                        "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at)"
                                + " VALUES (?, ?, ?, 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)",
                        account,
                        "bench." + role,
                        role);
                handle.execute("INSERT INTO account_role (account, role) VALUES (?, ?)", account, role);
                handle.execute("INSERT INTO account_office (account, office) VALUES (?, 'LPO-MEX')", account);
            });
            tokens.put(
                    role,
                    new ApiTokens(database)
                            .issue(account, "bench", now, now.plus(Duration.ofDays(1)), TokenReach.ALL)
                            .secret()
                            .text());
        });
        return tokens;
    }

    /** Statements of as many donors over a year. */
    static void issue(URI address, Map<String, String> tokens, int reports) throws IOException, InterruptedException {
        IssuedReports desk = new IssuedReports(address, tokens);
        for (int donor = 1; donor <= reports; donor++) {
            desk.issue("XM-BENCH-" + donor);
        }
    }

    private void issue(String donor) throws IOException, InterruptedException {
        HttpResponse<String> ordered = post("officer", "/api/v1/reports", """
                {"type": "donor-statement", "scope": {"donor": "%s"}, "period": {"from": "2020-01-01", "to": "2020-12-31"}, "languages": ["en"], "formats": ["xlsx"]}
                """.formatted(donor));
        String path = ordered.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(ordered.body()))
                .replaceFirst("^https?://[^/]+", "");
        await(path);
        post("officer", path + "/submit", "{}");
        post("finance", path + "/clear", "{}");
        String last = post("head", path + "/clear", "{}").body();
        if (!status(last).equals("issued")) {
            throw new IOException(last);
        }
    }

    private void await(String path) throws IOException, InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (true) {
            String seen = send("officer", HttpRequest.newBuilder(address.resolve(path)))
                    .body();
            if (status(seen).equals("draft")) {
                return;
            }
            if (status(seen).equals("failed") || Clock.systemUTC().instant().isAfter(end)) {
                throw new IOException(seen);
            }
            Thread.sleep(500);
        }
    }

    private static String status(String report) {
        Matcher status = STATUS.matcher(report);
        return status.find() ? status.group(1) : "";
    }

    private HttpResponse<String> post(String role, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                role,
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(String role, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + tokens.get(role)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
