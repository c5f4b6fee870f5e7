package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of each thing that a page is about, made by somebody who does all the work of the offices at once, and so sees the most that a page can show.
 *
 * @param made by the word that stands for it in the list of pages
 */
record OneOfEach(Rivals rivals, Map<String, String> made) {

    /** Officer, head, finance, focal point and auditor of both offices. */
    static final String STAFF = "judge.staff";

    /** Who has said a password and not yet the code of their app. */
    static final String HALF = "judge.half";

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([^<]+)<");

    OneOfEach {
        made = Map.copyOf(made);
    }

    static OneOfEach of(Rivals rivals) {
        Server server = rivals.server();
        account(server, STAFF, "[\"officer\", \"head\", \"finance\", \"treaty\", \"auditor\"]");
        account(server, HALF, "[\"officer\"]");
        owesACode(server);
        Map<String, String> made = new LinkedHashMap<>();
        for (String path : rivals.one().paths()) {
            String[] parts = path.split("/", -1);
            made.putIfAbsent(kind(parts[1]), parts[2]);
        }
        List<String> reports = rivals.one().paths().stream()
                .filter(path -> path.startsWith("/reports/"))
                .map(OneOfEach::last)
                .toList();
        made.put("draft", reports.get(1));
        made.put("progress", reports.get(2));
        made.put("figure", first(server, "/reports/" + reports.get(0) + "/figures", "key"));
        works(server, made);
        alike(server, made);
        runs(server, rivals, made);
        return new OneOfEach(rivals, made);
    }

    /** Agreements are one of several, the first; what is an import's, sample's or finding's of its own is made besides. */
    private static String kind(String plural) {
        return switch (plural) {
            case "activities" -> "activity";
            case "entries" -> "entry";
            default -> plural.substring(0, plural.length() - 1);
        };
    }

    private static void account(Server server, String name, String roles) {
        server.as("admin")
                .post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Judge", "roles": %s, "password": "%s",
                         "offices": ["LPO-MEX", "ROPAN", "COE-DDR", "COE-MAR", "COE-POL", "COE-TOC", "COE-URB", "%s"]}
                        """.formatted(name, roles, Server.PASSWORD, Rivals.OFFICE))
                .expect(201);
    }

    private static void owesACode(Server server) {
        Browser half = new Browser(server);
        half.signIn(HALF, Server.PASSWORD).expect(302);
        half.send("/account/second-factor/begin", Map.of("current", Server.PASSWORD))
                .expect(302);
        String page = half.get("/account/second-factor").expect(200).text();
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new AssertionError(page);
        }
        half.send("/account/second-factor/confirm", Map.of("code", Authenticator.told(secret.group(1)).code()));
    }

    /** What an auditor, a focal point and finance begin, and a file that is rehearsed. */
    private static void works(Server server, Map<String, String> made) {
        Caller staff = server.as(STAFF);
        made.put("sample", last(posted(
                staff,
                "/audit-samples?office=" + Rivals.OFFICE,
                "{\"name\": \"Judged\", \"seed\": 7, \"size\": 10, \"strata\": [\"office\", \"month\"]}")));
        made.put("finding", last(posted(staff, "/audit-findings", """
                {"office": "%s", "title": "Invoices are missing", "criteria": "Every payment has an invoice.", "condition": "Three of 25 have none.",
                 "risk": "medium", "recommendations": [{"text": "File them.", "owner": "officer.riv", "dueOn": "2031-12-31"}]}
                """.formatted(Rivals.OFFICE))));
        String round = posted(staff, "/treaties/UNCAC/states/HT/rounds", "{\"cycle\": 2}");
        made.put("round", last(round));
        made.put("task", last(posted(staff, round.replace("/api/v1", "") + "/tasks", """
                {"institution": "Cour supérieure des comptes", "articles": ["8", "9"], "dueOn": "2031-01-31"}""")));
        staff.put("/api/v1/treaties/UNTOC/states/HT/articles/16", """
                {"status": "partly", "date": "2016-03-01", "source": "Executive summary", "sourceStatus": "public",
                 "needs": [{"text": {"es": "Capacitación de la autoridad central"}, "priority": "high"}]}""").expect(200);
        posted(staff, "/mappings", """
                {"name": "judged", "office": "%s", "posts": false, "file": {"headerRow": 1, "delimiter": ",", "decimals": "point", "dates": "iso"},
                 "fields": {"document": {"column": "Document"}, "date": {"column": "Date"}, "amount": {"column": "Amount"}, "currency": {"constant": "USD"},
                   "type": {"constant": "4"}, "activity": {"column": "Project", "values": {"P-1": "QUIXO-COURSE"}}}, "skip": []}
                """.formatted(Rivals.OFFICE));
        Browser sender = new Browser(server);
        sender.signIn(STAFF, Server.PASSWORD).expect(302);
        made.put("underway", last(sender.upload(
                        "/imports",
                        Map.of("office", Rivals.OFFICE, "dryRun", "yes"),
                        "judged.xml",
                        Iati.file())
                .expect(302)
                .header("Location")));
    }

    /** The same course twice, by two offices. */
    private static void alike(Server server, Map<String, String> made) {
        for (String office : List.of(Rivals.OFFICE, "COE-POL")) {
            posted(server.as(STAFF), "/activities", """
                    {"office": "%1$s", "identifier": "JUDGED-%1$s", "status": "2", "title": {"en": "Judged course in Haiti", "es": "Curso juzgado en Haití"},
                     "kind": "training", "start": "2024-03-04", "end": "2024-03-08", "countries": ["HT"], "themes": ["forensics"], "donor": "XM-QUIXO",
                     "participants": [{"sex": "female", "ageGroup": "adult", "people": 12}],
                     "transactions": [{"type": "4", "date": "2024-03-08", "value": "1200.50", "currency": "USD"}]}
                    """.formatted(office));
        }
        made.put("overlap", first(server, "/overlaps?status=open", "id"));
    }

    /** A schedule's run, whose draft is submitted in one sitting. */
    private static void runs(Server server, Rivals rivals, Map<String, String> made) {
        Caller staff = server.as(STAFF);
        rivals.closeLastMonth();
        String run = staff.post("/api/v1/schedules/" + made.get("schedule") + "/run", "{}")
                .json()
                .path("href")
                .asText();
        made.put("run", last(run));
        JsonNode begun = Patience.until(
                Duration.ofMinutes(2),
                () -> staff.get(run).expect(200).json(),
                answer -> !answer.path("reports").isEmpty());
        Draft.awaited(staff, begun.at("/reports/0").asText());
        staff.post(run + "/submit", "{\"comment\": \"All of them\"}").expect(202);
    }

    /** @return where it is */
    private static String posted(Caller by, String path, String body) {
        Answer answer = by.post("/api/v1" + path, body).expect(201);
        JsonNode said = answer.json();
        return said.has("href") ? said.path("href").asText() : path + "/" + said.path("id").asText();
    }

    private static String first(Server server, String path, String field) {
        return server.as(STAFF)
                .get("/api/v1" + path)
                .expect(200)
                .json()
                .at("/items/0/" + field)
                .asText();
    }

    private static String last(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    /** Where a page of the list is, with these things in the stead of the benchmark's. */
    String address(String written) {
        String here = written.replaceFirst("^/activities/300", "/activities/{activity}")
                .replaceFirst("^/agreements/2", "/agreements/{agreement}")
                .replaceFirst("^/entries/1$", "/entries/{entry}")
                .replaceFirst("^/trail/1000$", "/trail/10")
                .replaceFirst("/narratives/2/", "/narratives/{agreement}/")
                .replace("/reconciliations/bench", "/reconciliations/judged")
                .replace("/admin/accounts/bench", "/admin/accounts/" + STAFF)
                .replace("/HN", "/HT")
                .replace("BENCH-2", "QUIXO-1")
                .replace("XM-BENCH-3", "XM-QUIXO");
        Matcher word = WORD.matcher(here);
        return word.replaceAll(found -> {
            String thing = made.get(found.group(1));
            if (thing == null) {
                throw new AssertionError("There is no " + found.group(1) + " for " + written + ": " + made);
            }
            return Matcher.quoteReplacement(thing);
        });
    }
}
