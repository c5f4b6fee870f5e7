package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two donors' verifiers of March 2018, each of one agreement of a centre, and an activity that both agreements pay.
 *
 * @param mark that all names begin with
 */
record Engaged(Server server, String mark) {

    private static final String PASSWORD = "a-long-password-1";

    static Engaged on(Server server, String mark) {
        Engaged engaged = new Engaged(server, mark);
        for (String which : List.of("A", "B")) {
            server.as("officer.pan")
                    .post("/api/v1/donors", """
                            {"code": "%1$s-D%2$s", "name": {"en": "Donor %2$s", "es": "Donante %2$s"}, "type": "10"}
                            """.formatted(mark, which))
                    .expect(201);
            server.as("officer.pan")
                    .post("/api/v1/grants", """
                            {"number": "%1$s-G%2$s", "donor": "%1$s-D%2$s", "office": "COE-POL", "start": "2018-01-01", "end": "2018-12-31",
                             "currency": "USD", "amount": "1000.00"}
                            """.formatted(mark, which))
                    .expect(201);
            engaged.open(which, "").expect(201);
        }
        engaged.activity(
                        "1",
                        "[{\"grant\": \"%1$s-GA\", \"percentage\": 60}, {\"grant\": \"%1$s-GB\", \"percentage\": 40}]")
                .expect(201);
        engaged.activity("2", "[{\"grant\": \"%1$s-GB\", \"percentage\": 100}]").expect(201);
        return engaged;
    }

    private Answer activity(String number, String funding) {
        return server.as("officer.pan")
                .post("/api/v1/activities", """
                        {"office": "COE-POL", "identifier": "%1$s-%2$s", "status": "2", "title": {"en": "Verified %2$s", "es": "Verificada %2$s"},
                         "kind": "training", "start": "2018-02-01", "end": "2018-05-31", "countries": ["DO"], "themes": ["corruption"],
                         "results": [{"type": "1", "title": {"en": "Result of %2$s", "es": "Resultado de %2$s"}, "indicators": [
                           {"title": {"en": "People of %2$s", "es": "Personas de %2$s"}, "unit": "people", "periods": [
                             {"start": "2018-03-01", "end": "2018-03-31", "target": 818181, "actual": 828282},
                             {"start": "2018-04-01", "end": "2018-04-30", "target": 919191, "actual": 929292}]}]}],
                         "funding": %3$s, "transactions": [{"type": "4", "date": "2018-03-10", "value": "100.00", "currency": "USD"},
                           {"type": "4", "date": "2018-04-03", "value": "10.00", "currency": "USD"}]}
                        """.formatted(mark, number, funding.formatted(mark)));
    }

    /** @param rest further fields, which begin with a comma */
    Answer open(String which, String rest) {
        return server.as("admin").post("/api/v1/accounts", """
                        {"name": "%1$s", "displayName": "Verifier %2$s", "roles": ["verifier"], "password": "%3$s", "grants": ["%4$s-G%2$s"],
                         "from": "2018-03-01", "to": "2018-03-31", "until": "%6$s"%5$s}
                        """.formatted(
                        name(which), which, PASSWORD, mark, rest, today().plusYears(1)));
    }

    /** In Greenwich. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    String name(String which) {
        return "verifier." + (mark + "." + which).toLowerCase(Locale.ROOT);
    }

    Caller verifier(String which) {
        return Caller.withPassword(server, name(which), PASSWORD);
    }

    /** The numbers of the entries of an activity, in the order of their dates. */
    List<Long> entries(String number) {
        String[] lines = server.as("auditor")
                .get("/api/v1/exports/transactions.csv?q=" + mark + "-" + number)
                .expect(200)
                .text()
                .split("\r\n");
        List<Long> entries = new ArrayList<>();
        for (int at = 1; at < lines.length; at++) {
            entries.add(Long.valueOf(lines[at].split(",", -1)[0]));
        }
        return entries;
    }

    /** A statement of an agreement over March, issued; where it is. */
    String issued(String which) {
        Caller officer = server.as("officer.pan");
        Answer ordered =
                officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "%1$s-G%2$s"}, "period": {"from": "2018-03-01", "to": "2018-03-31"},
                         "languages": ["en"], "formats": ["xlsx"], "audience": ["%1$s-D%2$s"]}
                        """.formatted(mark, which)).expect(202);
        ClearedReport report =
                new ClearedReport(server, ordered.header("Location").replaceFirst("^https?://[^/]+", ""));
        report.awaited();
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        JsonNode last = report.taken("head.pan", "clear");
        if (!last.path("status").asText().equals("issued")) {
            throw new AssertionError("Not issued: " + last);
        }
        return report.path();
    }
}
