package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A donor with all that an office keeps about it. Whatever can bear a name bears the donor's mark, and its money is of a figure of its own, so that neither is found
 * where something is another donor's.
 *
 * @param mark such as {@code Quixo}, which is part of no word
 * @param amount that was spent of its first agreement, in dollars
 * @param numbers of its reports, the one that was issued first
 * @param paths of the pages that are about it alone
 */
record Rival(String mark, String amount, List<String> numbers, List<String> paths) {

    Rival {
        numbers = List.copyOf(numbers);
        paths = List.copyOf(paths);
    }

    /** One whose agreements with an office there are, and its accounts: a desk and a verifier. */
    private record Begun(Server server, OwnOffice office, String mark) {

        String code() {
            return "XM-" + upper();
        }

        String agreement(int number) {
            return upper() + "-" + number;
        }

        private String upper() {
            return mark.toUpperCase(Locale.ROOT);
        }

        Caller officer() {
            return server.as(office.person("officer"));
        }

        /** @return where it is under the API */
        String made(Caller by, String path, String body) {
            Answer answer = by.post("/api/v1" + path, body);
            if (answer.status() > 202) {
                throw new AssertionError(answer.question() + " answered " + answer.text());
            }
            JsonNode said = answer.json();
            return said.has("href")
                    ? said.path("href").asText()
                    : "/api/v1" + path + "/" + said.path("id").asText();
        }
    }

    /**
     * One that enters.
     *
     * @param amount what was spent of its first agreement, in dollars
     * @param drafts the types of the reports that are drafted beside the statement that is issued
     */
    static Rival of(Server server, OwnOffice office, String mark, String amount, List<String> drafts) {
        Begun begun = new Begun(server, office, mark);
        List<String> paths = new ArrayList<>(agreed(begun));
        paths.addAll(spent(begun, amount));
        List<JsonNode> reports = new ArrayList<>();
        reports.add(drafted(begun, "donor-statement", "2023-01-01", "2023-03-31"));
        drafts.forEach(type -> reports.add(drafted(begun, type, "2022-11-01", "2022-12-31")));
        issued(begun, path(reports.get(0)));
        asked(begun, path(reports.get(0)));
        reports.forEach(report -> paths.add(path(report)));
        paths.addAll(audited(begun));
        paths.add(kept(begun));
        return new Rival(
                mark,
                amount,
                reports.stream().map(report -> report.path("number").asText()).toList(),
                paths.stream().map(path -> path.replace("/api/v1", "")).toList());
    }

    private static String path(JsonNode report) {
        return "/api/v1/reports/" + report.path("id").asText();
    }

    /** The name of its account of a kind: {@code desk} or {@code verifier}. */
    String account(String kind) {
        return kind + "." + mark.toLowerCase(Locale.ROOT);
    }

    /** What somebody would look for who looked for it. */
    List<String> words() {
        String upper = mark.toUpperCase(Locale.ROOT);
        return List.of(mark, "XM-" + upper, upper + "-1", upper + "-COURSE", numbers.get(0));
    }

    /** Whether an address is about it alone. */
    boolean isAbout(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return address.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT))
                || paths.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    /** What tells of it in a page: its mark in any word, its money in any language, its reports' numbers, and the way to a page of its. */
    Pattern traces() {
        return Pattern.compile("(?i)" + mark + "|" + amount.substring(0, 3) + ".?" + amount.substring(3, 6) + "|\\b(?:"
                + String.join("|", numbers) + ")\\b|href=\"(?:" + String.join("|", paths) + ")[\"/?#]");
    }

    private static List<String> agreed(Begun begun) {
        begun.made(begun.officer(), "/donors", """
                {"code": "%1$s", "name": {"en": "%2$s Trust", "es": "Fondo %2$s"}, "type": "10", "fiscalYearStart": "10-01"}
                """.formatted(begun.code(), begun.mark()));
        List<String> paths = new ArrayList<>();
        for (int number : List.of(1, 2)) {
            var grant = number == 1 ? Grant.whole(begun.agreement(1)) : Grant.least(begun.agreement(2));
            grant.put("donor", begun.code()).put("office", begun.office().code());
            grant.putObject("title").put("en", begun.mark() + " prosecutors").put("es", "Fiscalías " + begun.mark());
            grant.put("end", number == 1 ? "2023-09-30" : "2040-12-31");
            paths.add(begun.made(begun.officer(), "/grants", grant.toString()).replace("/grants/", "/agreements/"));
        }
        String account = """
                {"name": "%1$s.%2$s", "displayName": "%3$s %1$s", "roles": ["%4$s"], "password": "%5$s", "donor": "%6$s"%7$s}""";
        Caller admin = begun.server().as("admin");
        String small = begun.mark().toLowerCase(Locale.ROOT);
        begun.made(
                admin,
                "/accounts",
                account.formatted("desk", small, begun.mark(), "donor", Server.PASSWORD, begun.code(), ""));
        begun.made(
                admin,
                "/accounts",
                account.formatted(
                                "verifier",
                                small,
                                begun.mark(),
                                "verifier",
                                Server.PASSWORD,
                                "",
                                ", \"grants\": [\"%s\"], \"from\": \"2023-01-01\", \"to\": \"2023-03-31\", \"until\": \"%s\""
                                        .formatted(
                                                begun.agreement(1),
                                                Engaged.today().plusYears(1)))
                        .replace(", \"donor\": \"\"", ""));
        return paths;
    }

    /** An activity of its own with results and an entry, and a file with a row that was kept out. */
    private static List<String> spent(Begun begun, String amount) {
        List<String> paths = new ArrayList<>();
        paths.add(begun.made(begun.officer(), "/activities", """
                {"office": "%1$s", "identifier": "%2$s-COURSE", "status": "2", "title": {"en": "%3$s course", "es": "Curso %3$s"}, "kind": "training",
                 "start": "2023-02-01", "end": "2023-02-28", "countries": ["CO"], "themes": ["corruption"], "donor": "%4$s", "grant": "%5$s",
                 "results": [{"type": "1", "title": {"en": "%3$s result", "es": "Resultado %3$s"}, "indicators": [
                   {"title": {"en": "%3$s people", "es": "Personas %3$s"}, "unit": "people", "periods": [
                     {"start": "2023-02-01", "end": "2023-02-28", "target": 40, "actual": 12}]}]}],
                 "transactions": [{"type": "4", "date": "2023-02-10", "value": "%6$s", "currency": "USD"}]}
                """.formatted(
                        begun.office().code(), begun.upper(), begun.mark(), begun.code(), begun.agreement(1), amount)));
        String[] rows = begun.server()
                .as("auditor")
                .get("/api/v1/exports/transactions.csv?q=" + begun.upper() + "-COURSE")
                .expect(200)
                .text()
                .split("\r\n");
        paths.add("/entries/" + rows[1].split(",", -1)[0]);
        paths.add(Money.csv(
                        begun.officer(),
                        "/api/v1/imports?office=" + begun.office().code(),
                        "identifier,title_en,stage,countries,themes,planned_start,planned_end\n%1$s-8,%2$s eight,planned,CO,corruption,2031-03-04,2031-03-08\n%1$s-9,%2$s nine,no such stage,CO,corruption,2031-03-04,2031-03-08\n"
                                .formatted(begun.upper(), begun.mark()))
                .expect(201)
                .json()
                .path("href")
                .asText());
        return paths;
    }

    private static JsonNode drafted(Begun begun, String type, String from, String to) {
        String report = begun.officer()
                .post("/api/v1/reports", """
                        {"type": "%s", "scope": {"grant": "%s"}, "period": {"from": "%s", "to": "%s"},
                         "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "audience": ["%s"]}
                        """.formatted(type, begun.agreement(1), from, to, begun.code()))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        return Draft.awaited(begun.officer(), report);
    }

    private static void issued(Begun begun, String report) {
        begun.officer().post(report + "/submit", "{}").expect(200);
        begun.server()
                .as(begun.office().person("finance"))
                .post(report + "/clear", "{}")
                .expect(200);
        JsonNode issued = begun.server()
                .as(begun.office().person("head"))
                .post(report + "/clear", "{}")
                .expect(200)
                .json();
        if (!issued.path("status").asText().equals("issued")) {
            throw new AssertionError("Not issued: " + issued);
        }
    }

    /** What the donor said of its statement, and what it was answered. */
    private static void asked(Begun begun, String report) {
        Caller desk = begun.server().as("desk." + begun.mark().toLowerCase(Locale.ROOT));
        desk.post(report + "/acknowledgements", "{}").expect(200);
        long question = desk.post(report + "/questions", "{\"text\": \"%s asks this\"}".formatted(begun.mark()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        begun.officer()
                .post(
                        report + "/questions/" + question + "/answer",
                        "{\"text\": \"%s is told\"}".formatted(begun.mark()))
                .expect(200);
    }

    private static List<String> audited(Begun begun) {
        Caller verifier = begun.server().as("verifier." + begun.mark().toLowerCase(Locale.ROOT));
        return List.of(
                begun.made(
                                verifier,
                                "/audit-samples",
                                "{\"name\": \"%s spending\", \"seed\": 7, \"size\": 10}".formatted(begun.mark()))
                        .replace("/audit-samples/", "/samples/"),
                begun.made(verifier, "/audit-findings", """
                                {"office": "%s", "title": "%s invoice", "criteria": "Every payment has one.", "condition": "This has none.", "risk": "low"}
                                """.formatted(
                                        begun.office().code(), begun.mark()))
                        .replace("/audit-findings/", "/findings/"));
    }

    /** What the office keeps for itself: a schedule. */
    private static String kept(Begun begun) {
        return begun.made(begun.officer(), "/schedules", """
                {"name": "%s monthly", "type": "donor-statement", "scope": {"grant": "%s"}, "period": "previous-month", "daysAfter": 15, "at": "06:00",
                 "languages": ["en"], "formats": ["pdf"], "audience": ["%s"]}
                """.formatted(begun.mark(), begun.agreement(2), begun.code()));
    }
}
