package org.istmo.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.istmo.domain.access.ApiTokens;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.database.IstmoDataSource;

/** What pages show that only work makes: results, reports, a burst, a round, a sample and the like, entered through the running program as its people would. */
final class PagesDesk {

    private static final int PATIENCE = 600;
    private static final String JSON = "application/json";

    private final IstmoDataSource database;
    private final URI address;
    private final Map<Integer, String> tokens = new TreeMap<>();
    private final Map<String, String> made = new TreeMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    PagesDesk(IstmoDataSource database, URI address) {
        this.database = database;
        this.address = address;
    }

    /** By the word that stands for it in the list of pages. */
    Map<String, String> work() throws IOException, InterruptedException {
        files();
        alike();
        reports();
        burst();
        treaties();
        audits();
        accounts();
        return made;
    }

    private void files() throws IOException, InterruptedException {
        JsonObject receipt = send(BenchReader.OFFICER, "POST", "/imports?office=LPO-MEX", "application/xml", """
                <iati-activities version="2.03"><iati-activity><iati-identifier>XM-BENCH-BAD</iati-identifier></iati-activity></iati-activities>
                """);
        made.put("import", last(receipt.getString("href")));
        made.put("underway", last(rehearsed()));
    }

    /** Where a file is that was sent to the page of files, to be rehearsed. */
    private String rehearsed() throws IOException, InterruptedException {
        String field = "--between\r\nContent-Disposition: form-data; name=\"";
        String body = field + "office\"\r\n\r\nLPO-MEX\r\n" + field + "dryRun\"\r\n\r\nyes\r\n" + field
                + "file\"; filename=\"bench.xml\"\r\n\r\n<iati-activities version=\"2.03\"/>\r\n--between--\r\n";
        return client.send(
                        HttpRequest.newBuilder(address.resolve("/imports"))
                                .header("Cookie", BenchReader.STAFF.cookie(database))
                                .header("Content-Type", "multipart/form-data; boundary=between")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("No file was taken."));
    }

    private void alike() throws IOException, InterruptedException {
        String course = """
                {"office": "%s", "identifier": "BENCH-ALIKE-%s", "status": "2", "title": {"en": "Forensics course in Guatemala", "es": "Curso forense en Guatemala"},
                 "kind": "training", "start": "2024-03-04", "end": "2024-03-08", "countries": ["GT"], "themes": ["forensics"], "donor": "XM-BENCH-3",
                 "participants": [{"sex": "female", "ageGroup": "adult", "people": 12}],
                 "transactions": [{"type": "4", "date": "2024-03-08", "value": "1200.50", "currency": "USD"}],
                 "results": [{"type": "1", "title": "Trained", "indicators": [{"title": "People", "unit": "people", "baseline": {"year": 2023, "value": 0},
                   "periods": [{"start": "2024-01-01", "end": "2024-12-31", "target": 40, "actual": 12}]}]}]}""";
        post(BenchReader.OFFICER, "/activities", course.formatted("LPO-MEX", "1"));
        made.put(
                "activity",
                last(post(BenchReader.OFFICER, "/activities", course.formatted("ROPAN", "2"))
                        .getString("href")));
        made.put(
                "overlap",
                String.valueOf(get("/overlaps?status=open")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("id")));
    }

    private void reports() throws IOException, InterruptedException {
        made.put("draft", drafted("donor-statement", 14));
        made.put("progress", drafted("donor-progress", 2));
        String issued = drafted("donor-statement", 2);
        post(BenchReader.OFFICER, "/reports/" + issued + "/submit", "");
        post(BenchReader.FINANCE, "/reports/" + issued + "/clear", "");
        post(BenchReader.HEAD, "/reports/" + issued + "/clear", "");
        made.put("report", issued);
        made.put(
                "figure",
                get("/reports/" + issued + "/figures")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("key"));
    }

    /** @param agreement its number; its donor is as {@code bench/ledger.sql} has it */
    private String drafted(String type, int agreement) throws IOException, InterruptedException {
        JsonObject ordered = post(BenchReader.OFFICER, "/reports", """
                {"type": "%s", "scope": {"grant": "BENCH-%d"}, "period": {"from": "2018-01-01", "to": "2018-12-31"}, "languages": ["en", "es"],
                 "formats": ["pdf", "xlsx"], "audience": ["XM-BENCH-%d"]}""".formatted(type, agreement, 1 + agreement % 40));
        String id = String.valueOf(ordered.getJsonNumber("id").longValue());
        until("/reports/" + id, "draft");
        return id;
    }

    private void until(String path, String status) throws IOException, InterruptedException {
        for (int second = 0; second < PATIENCE; second++) {
            String now = get(path).getString("status");
            if (now.equals(status)) {
                return;
            }
            if (now.equals("failed")) {
                throw new IOException(path + " failed: " + get(path));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException(path + " did not become " + status);
    }

    private void burst() throws IOException, InterruptedException {
        JsonObject schedule = post(BenchReader.OFFICER, "/schedules", """
                {"name": "A burst", "type": "donor-statement", "scope": {"grant": "BENCH-3"}, "period": "previous-year", "daysAfter": 5, "at": "07:00",
                 "languages": ["en"], "formats": ["pdf"], "audience": ["XM-BENCH-4"]}""");
        String path = schedule.getString("href").replaceFirst("^/api/v1", "");
        made.put("schedule", last(path));
        String run =
                post(BenchReader.OFFICER, path + "/run", "").getString("href").replaceFirst("^/api/v1", "");
        made.put("run", last(run));
        until(firstReport(run), "draft");
        post(BenchReader.OFFICER, run + "/submit", "{\"comment\": \"All of them\"}");
    }

    /** Where the run's first report is, once it has been ordered. */
    private String firstReport(String run) throws IOException, InterruptedException {
        for (int second = 0; second < PATIENCE; second++) {
            JsonArray reports = get(run).getJsonArray("reports");
            if (!reports.isEmpty()) {
                return reports.getString(0).replaceFirst("^/api/v1", "");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException(run + " ordered nothing");
    }

    private void treaties() throws IOException, InterruptedException {
        send(BenchReader.STAFF, "PUT", "/treaties/UNTOC/states/HN/articles/16", JSON, """
                {"status": "partly", "date": "2016-03-01", "source": "Executive summary", "sourceStatus": "public",
                 "needs": [{"text": {"es": "Capacitación de la autoridad central"}, "priority": "high"}]}""");
        String round = post(BenchReader.STAFF, "/treaties/UNCAC/states/HN/rounds", "{\"cycle\": 2}")
                .getString("href")
                .replaceFirst("^/api/v1", "");
        made.put("round", last(round));
        made.put(
                "task",
                String.valueOf(post(BenchReader.STAFF, round + "/tasks", """
                {"institution": "Tribunal Superior de Cuentas", "articles": ["8", "9"], "dueOn": "2031-01-31"}""").getInt("id")));
    }

    private void audits() throws IOException, InterruptedException {
        made.put(
                "sample",
                String.valueOf(post(
                                BenchReader.STAFF,
                                "/audit-samples?country=GT",
                                "{\"name\": \"Spending\", \"seed\": 7, \"size\": 100, \"strata\": [\"office\", \"month\"]}")
                        .getInt("id")));
        made.put("finding", last(post(BenchReader.STAFF, "/audit-findings", """
                {"office": "LPO-MEX", "title": "Invoices are missing", "criteria": "Every payment has an invoice.", "condition": "Three of 25 have none.",
                 "risk": "medium", "recommendations": [{"text": "File them.", "owner": "bench.officer", "dueOn": "2031-12-31"}]}""").getString("href")));
    }

    private void accounts() throws IOException, InterruptedException {
        post(BenchReader.FINANCE, "/mappings", """
                {"name": "bench", "office": "LPO-MEX", "posts": false, "file": {"headerRow": 1, "delimiter": ",", "decimals": "point", "dates": "iso"},
                 "fields": {"document": {"column": "Document"}, "date": {"column": "Date"}, "amount": {"column": "Amount"}, "currency": {"constant": "USD"},
                   "type": {"constant": "4"}, "activity": {"column": "Project", "values": {"P-1": "XM-BENCH-A-1"}}}, "skip": []}""");
    }

    private static String last(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return send(BenchReader.STAFF, "GET", path, JSON, "");
    }

    private JsonObject post(BenchReader by, String path, String body) throws IOException, InterruptedException {
        return send(by, "POST", path, JSON, body);
    }

    private JsonObject send(BenchReader by, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                        .header("Authorization", "Bearer " + token(by))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private String token(BenchReader by) {
        return tokens.computeIfAbsent(by.account(), account -> {
            Instant now = Clock.systemUTC().instant();
            return new ApiTokens(database)
                    .issue(account, "bench", now, now.plus(Duration.ofDays(1)), TokenReach.ALL)
                    .secret()
                    .text();
        });
    }
}
