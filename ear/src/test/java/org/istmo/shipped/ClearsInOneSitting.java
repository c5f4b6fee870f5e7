package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A burst before those who clear it: what is unusual stands first, and a step over all of it is each report's own. */
interface ClearsInOneSitting extends Told {

    /** The office whose burst it is; its months are closed by nobody else. */
    String OFFICE = "LPO-SIT";

    @Test
    default void a_burst_is_listed_one_report_is_returned_and_the_rest_is_cleared_in_one_call_each() {
        String run = burst();
        Caller officer = story().as("officer.sit");
        Caller finance = story().as("finance.sit");
        Caller head = story().as("head.sit");

        JsonNode list = finance.get(run + "/sitting").expect(200).json();
        assertEquals(List.of("SIT-2", "SIT-1", "SIT-3"), told(list, "/target/key"));
        JsonNode first = list.at("/items/0");
        assertEquals("overspent", first.at("/unusual/0/code").asText(), first::toString);
        assertEquals("role-missing", first.at("/why/code").asText());
        assertEquals("US-GOV-1", first.at("/target/donor").asText());
        assertTrue(
                StreamSupport.stream(first.path("figures").spliterator(), false)
                        .anyMatch(figure -> figure.path("key").asText().equals("spent.in-USD.cost~direct.when~within")
                                && figure.path("value").asText().equals("5000.00")),
                first::toString);
        JsonNode spanish = finance.get(run + "/sitting", "Accept-Language", "es")
                .expect(200)
                .json();
        assertTrue(spanish.at("/items/0/unusual/0/words").asText().contains("presupuestado"), spanish::toString);
        assertTrue(officer.get(run + "/sitting?limit=1")
                .expect(200)
                .json()
                .at("/items/0/mayTake")
                .asBoolean());

        String body = "{\"asOf\": \"" + list.path("asOf").asText() + "\"}";
        Answer asked = officer.post(run + "/submit", body, "Idempotency-Key", "sitting")
                .expect(202);
        assertEquals(
                asked.json().path("href"),
                officer.post(run + "/submit", body, "Idempotency-Key", "sitting")
                        .expect(202)
                        .json()
                        .path("href"));
        assertEquals(3, ended(officer, asked).at("/progress/done").asInt());

        officer.post(run + "/clear", "{}").problem(409);
        head.post(run + "/clear", "{}").problem(409);
        String returned = list.at("/items/2/href").asText();
        String named = "{\"reports\": [" + list.at("/items/2/report").asLong() + "]";
        finance.post(run + "/return", named + "}").problem(400);
        JsonNode back = ended(
                finance,
                finance.post(run + "/return", named + ", \"comment\": \"Why nothing?\"}")
                        .expect(202));
        assertEquals(List.of(returned), Stream.of(back.at("/done/0").asText()).toList());

        assertEquals(2, cleared(finance, run).at("/progress/done").asInt());
        assertEquals(2, cleared(head, run).at("/progress/done").asInt());
        assertEquals(
                "draft", officer.get(returned).expect(200).json().path("status").asText());
        for (JsonNode report : List.of(list.at("/items/0"), list.at("/items/1"))) {
            JsonNode issued = story().as("donor.us-gov-1")
                    .get(report.path("href").asText())
                    .expect(200)
                    .json();
            assertEquals("issued", issued.path("status").asText());
            assertEquals(1, mails(report.path("number").asText()));
        }
        assertEquals(
                List.of("clear", "clear", "return", "submit"),
                told(story().as("auditor").get(run + "/sittings").expect(200).json(), "/step"));
    }

    @Test
    default void a_sitting_is_nobodys_outside_the_offices_and_a_refusal_says_why() {
        for (String stranger : List.of(Statement.DONOR, "admin", "auditor")) {
            story().as(stranger).post("/api/v1/runs/1/clear", "{}").problem(403);
        }
        story().as(Statement.DONOR).get("/api/v1/runs/1/sitting").problem(403);
        story().as("finance").post("/api/v1/runs/1/clear", "{}").problem(404);
    }

    private JsonNode cleared(Caller by, String run) {
        return ended(by, by.post(run + "/clear", "{\"comment\": \"Seen\"}").expect(202));
    }

    private static JsonNode ended(Caller by, Answer asked) {
        String sitting = asked.json().path("href").asText();
        JsonNode ended = Patience.until(
                Duration.ofMinutes(3),
                () -> by.get(sitting).expect(200).json(),
                seen -> !seen.path("ended").isNull() && !seen.path("ended").isMissingNode());
        assertFalse(ended.path("refused").iterator().hasNext(), ended::toString);
        return ended;
    }

    private static List<String> told(JsonNode page, String pointer) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.at(pointer).asText())
                .toList();
    }

    private long mails(String number) {
        JsonNode all =
                story().as("admin").get("/api/v1/outbox?limit=500").expect(200).json();
        return StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(message -> message.path("about").asText().equals(number)
                        && message.path("kind").asText().equals("issued"))
                .count();
    }

    /** Three agreements of an office of its own, on one of which more was spent than it has; all drafted. */
    private String burst() {
        people();
        Caller officer = story().as("officer.sit");
        YearMonth month = YearMonth.now(ZoneId.of("America/Bogota")).minusMonths(1);
        for (String number : List.of("SIT-1", "SIT-2", "SIT-3")) {
            officer.post(
                            "/api/v1/grants",
                            Grant.whole(number)
                                    .put("office", OFFICE)
                                    .put("end", "2040-12-31")
                                    .put("amount", "1000.00")
                                    .without(List.of(
                                            "amendments",
                                            "instalments",
                                            "supportCost",
                                            "duties",
                                            "activities",
                                            "earmarking"))
                                    .toString()
                                    .replace("600000.00", "600.00")
                                    .replace("400000.00", "300.00")
                                    .replace("130000.00", "100.00"))
                    .expect(201);
        }
        officer.post("/api/v1/activities", """
                        {"office": "LPO-SIT", "identifier": "SIT-ACTIVITY", "status": "2", "title": {"en": "More than it has"}, "kind": "training",
                         "start": "%1$s-04", "end": "%1$s-08", "countries": ["MX"], "themes": ["forensics"], "donor": "US-GOV-1", "grant": "SIT-2",
                         "transactions": [{"type": "4", "date": "%1$s-08", "value": "5000.00", "currency": "USD"}]}""".formatted(month)).expect(201);
        story().as("finance.sit")
                .post("/api/v1/periods/LPO-SIT/" + month + "/close", "{\"reason\": \"It is over\"}")
                .expect(200);
        String schedule = officer.post("/api/v1/schedules", """
                        {"name": "One sitting", "type": "donor-statement", "perEach": "grant", "period": "previous-month", "languages": ["en"],
                         "formats": ["pdf"]}""")
                .expect(201)
                .json()
                .path("href")
                .asText();
        String run = officer.post(schedule + "/run", "{}")
                .expect(202)
                .json()
                .path("href")
                .asText();
        Patience.until(
                Duration.ofMinutes(4),
                () -> officer.get(run).expect(200).json(),
                seen -> seen.path("status").asText().equals("done"));
        officer.delete(schedule).expect(204);
        return run;
    }

    private void people() {
        Caller admin = story().as("admin");
        admin.post("/api/v1/reference/offices", """
                        {"code": "LPO-SIT", "kind": "office", "name": {"en": "Office of one sitting", "es": "Oficina de una sesión"}, "country": "CO",
                         "status": "open", "zone": "America/Bogota"}""").expect(201);
        for (String role : List.of("officer", "finance", "head")) {
            admin.post("/api/v1/accounts", """
                            {"name": "%1$s.sit", "displayName": "%1$s", "roles": ["%1$s"], "offices": ["LPO-SIT"], "password": "%2$s"}""".formatted(role, Server.PASSWORD)).expect(201);
        }
    }
}
