package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Schedules: what is due waits for its months to be closed, is drafted once, and each audience has its own. */
interface ReportsWhenDue extends Told {

    @Test
    default void a_period_that_is_over_waits_for_its_close_and_is_drafted_once_however_often_it_is_asked_for() {
        Caller officer = story().as("officer.pan");
        Answer opened = officer.post("/api/v1/schedules", """
                {"name": "Organized crime, monthly", "type": "centre-of-excellence", "scope": {"office": "COE-TOC"}, "period": "previous-month",
                 "daysAfter": 20, "at": "07:30", "languages": ["en", "es"], "formats": ["pdf"]}""").expect(201);
        String schedule = opened.json().path("href").asText();
        assertEquals("America/Guatemala", opened.json().path("zone").asText());

        String run = ran(officer, schedule);
        assertEquals(run, ran(officer, schedule));
        Caller auditor = story().as("auditor");
        JsonNode waiting = awaited(auditor, run, "waiting");
        assertEquals(1, waiting.at("/progress/waiting").asInt());
        String report = waiting.at("/reports/0").asText();
        assertEquals(
                "waiting", officer.get(report).expect(200).json().path("status").asText());

        YearMonth month = YearMonth.now(ZoneId.of("America/Guatemala")).minusMonths(1);
        assertEquals(month.atDay(1).toString(), waiting.at("/period/from").asText());
        story().as("finance")
                .post("/api/v1/periods/COE-TOC/" + month + "/close", "{\"reason\": \"It is over\"}")
                .expect(200);
        JsonNode done = awaited(auditor, run, "done");
        assertEquals(1, done.path("reports").size());
        JsonNode drafted = officer.get(report).expect(200).json();
        assertEquals("draft", drafted.path("status").asText());
        assertEquals(opened.json().path("id").asLong(), drafted.path("schedule").asLong());
        assertEquals(run, ran(officer, schedule));

        story().as(Statement.DONOR).get(schedule).problem(403);
        story().as(Statement.DONOR).get(run).problem(403);
        story().as(Statement.DONOR).get(report).problem(404);
        officer.post(run + "/retry", "{}").problem(409);
    }

    @Test
    default void the_next_times_are_told_by_the_offices_clocks_and_in_utc_until_it_is_paused_and_ended() {
        Caller officer = story().as("officer.mex");
        Answer opened = officer.post("/api/v1/schedules", """
                {"name": "Tijuana", "type": "portfolio", "scope": {"office": "LPO-MEX"}, "period": "previous-quarter", "cron": "30 2 * * *",
                 "zone": "America/Tijuana"}""").expect(201);
        String schedule = opened.json().path("href").asText();
        JsonNode next = officer.get(schedule + "/next?count=8").expect(200).json();

        assertEquals(8, next.size());
        for (JsonNode one : next) {
            OffsetDateTime at = OffsetDateTime.parse(one.path("at").asText());
            assertEquals(OffsetDateTime.parse(one.path("utc").asText()).toInstant(), at.toInstant());
            assertEquals(
                    LocalDate.parse(one.at("/period/to").asText()).plusDays(1).atTime(2, 30), at.toLocalDateTime());
        }
        officer.get(schedule + "/next?count=0").problem(400);
        officer.post(schedule + "/pause", "{}").expect(200);
        assertEquals(0, officer.get(schedule + "/next").expect(200).json().size());
        officer.post(schedule + "/pause", "{}").problem(409);
        officer.post(schedule + "/resume", "{}").expect(200);
        officer.put(schedule, "{\"name\": \"x\"}", "If-Match", "\"v1\"").problem(400);
        story().as("officer.pan").delete(schedule).problem(403);
        officer.delete(schedule).expect(204);
        assertEquals(
                "ended", officer.get(schedule).expect(200).json().path("status").asText());
        officer.post(schedule + "/run", "{}").problem(409);
    }

    @Test
    default void what_was_missed_is_caught_up_as_the_schedule_says_and_nothing_is_due_after_its_last_day() {
        Caller officer = story().as("officer.pan");
        YearMonth now = YearMonth.now(ZoneId.of("America/Santo_Domingo"));
        String schedule = officer.post("/api/v1/schedules", """
                        {"name": "Missed", "type": "centre-of-excellence", "scope": {"office": "COE-DDR"}, "period": "previous-month", "daysAfter": 1,
                         "at": "06:00", "catchUp": "latest", "startsOn": "%s", "endsOn": "%s", "languages": ["es"], "formats": ["pdf"]}""".formatted(
                                now.minusMonths(4).atDay(1), now.minusMonths(1).atEndOfMonth()))
                .expect(201)
                .json()
                .path("href")
                .asText();
        List<JsonNode> runs = Patience.until(
                Duration.ofMinutes(3),
                () -> Pages.all(officer, schedule + "/runs"),
                seen -> seen.stream().anyMatch(run -> run.path("reports").size() == 1));

        assertEquals(
                List.of(now.minusMonths(2), now.minusMonths(3), now.minusMonths(4), now.minusMonths(5)),
                runs.stream()
                        .map(run ->
                                YearMonth.parse(run.at("/period/from").asText().substring(0, 7)))
                        .toList());
        assertEquals(
                List.of("waiting", "skipped", "skipped", "skipped"),
                runs.stream().map(run -> run.path("status").asText()).toList());
        assertEquals(0, officer.get(schedule + "/next").expect(200).json().size());
        officer.post(runs.get(0).at("/reports/0").asText() + "/withdraw", "{}").expect(200);
        officer.delete(schedule).expect(204);
    }

    @Test
    default void a_burst_orders_a_report_for_each_agreement_and_each_is_addressed_to_its_donor_alone() {
        Caller officer = story().as("officer.mex");
        for (String number : new String[] {"BURST-1", "BURST-2"}) {
            officer.post(
                            "/api/v1/grants",
                            Grant.least(number).put("end", "2040-12-31").toString())
                    .expect(201);
        }
        String schedule = officer.post("/api/v1/schedules", """
                        {"name": "Each agreement", "type": "donor-statement", "perEach": "grant", "scope": {"donor": "US-GOV-1"},
                         "period": "previous-month", "languages": ["en"], "formats": ["pdf"]}""")
                .expect(201)
                .json()
                .path("href")
                .asText();
        String run = ran(officer, schedule);
        JsonNode waiting = awaited(officer, run, "waiting");

        assertTrue(waiting.at("/progress/all").asInt() >= 2, waiting::toString);
        assertTrue(
                StreamSupport.stream(waiting.path("targets").spliterator(), false)
                        .anyMatch(target -> target.at("/scope/grant").asText().equals("BURST-2")),
                waiting::toString);
        for (JsonNode report : waiting.path("reports")) {
            JsonNode seen = officer.get(report.asText()).expect(200).json();
            assertEquals("[\"US-GOV-1\"]", seen.path("audience").toString());
            officer.post(report.asText() + "/withdraw", "{}").expect(200);
        }
        officer.delete(schedule).expect(204);
    }

    @Test
    default void a_duty_without_a_schedule_is_a_finding_that_brings_its_schedule_along() {
        Caller officer = story().as("officer.mex");
        officer.post(
                        "/api/v1/grants",
                        Grant.whole("DUTY-CALLS")
                                .put("start", "2030-10-01")
                                .put("end", "2031-09-30")
                                .without(List.of(
                                        "amendments", "instalments", "budgetLines", "supportCost", "activities"))
                                .toString())
                .expect(201);
        Supplier<JsonNode> found = () -> Pages.all(officer, "/api/v1/schedules/proposals?office=LPO-MEX").stream()
                .filter(proposal -> proposal.path("grant").asText().equals("DUTY-CALLS")
                        && proposal.path("reportType").asText().equals("donor-statement"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        JsonNode proposal = found.get();
        assertEquals("2031-01-30", proposal.path("next").asText());
        JsonNode before = due(officer);
        assertEquals("due", before.path("state").asText());
        assertFalse(before.path("scheduled").asBoolean());

        String schedule = officer.post(
                        "/api/v1/schedules", proposal.path("schedule").toString())
                .expect(201)
                .json()
                .path("href")
                .asText();
        assertTrue(found.get().isMissingNode());
        assertEquals(schedule, due(officer).path("schedule").asText());
        assertEquals(
                "2030-12-31",
                officer.get(schedule + "/next?count=1")
                        .expect(200)
                        .json()
                        .at("/0/period/to")
                        .asText());
        officer.delete(schedule).expect(204);
    }

    private static JsonNode due(Caller reader) {
        return one(
                reader.get("/api/v1/calendar?from=2031-01-01&to=2031-02-28&limit=500")
                        .expect(200)
                        .json(),
                entry -> entry.at("/scope/grant").asText().equals("DUTY-CALLS")
                        && entry.path("type").asText().equals("donor-statement"));
    }

    private static JsonNode one(JsonNode page, Predicate<JsonNode> which) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(which)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    default void whoever_a_report_is_for_has_a_message_in_the_outbox_which_the_administrator_alone_reads() {
        ClearedReport report = ClearedReport.drafted(story().server(), "MAILED-1", "COE-MAR");
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        JsonNode issued = report.taken("head.pan", "clear");
        Caller admin = story().as("admin");
        JsonNode message = one(
                admin.get("/api/v1/outbox?limit=500").expect(200).json(),
                one -> one.path("about").asText().equals(issued.path("number").asText()));

        assertEquals("issued", message.path("kind").asText());
        assertEquals("waiting", message.path("state").asText());
        assertEquals(
                "/reports/" + issued.path("id").asLong(), message.path("link").asText());
        assertTrue(message.path("to").isMissingNode() || message.path("to").isNull(), message::toString);
        admin.put("/api/v1/accounts/donor.us-gov-1/mail", "{\"mail\": \"nobody\"}")
                .problem(400);
        admin.put("/api/v1/accounts/donor.us-gov-1/mail", "{\"mail\": \"desk@donor.example.org\"}")
                .expect(200);
        assertEquals(
                "desk@donor.example.org",
                admin.get(message.path("href").asText())
                        .expect(200)
                        .json()
                        .path("to")
                        .asText());
        admin.post(message.path("href").asText() + "/retry", "{}").expect(200);
        saysBack(report, "donor.us-gov-1");
        for (String other : List.of("officer.pan", "auditor", Statement.DONOR)) {
            story().as(other).get("/api/v1/outbox").problem(403);
        }
    }

    private void saysBack(ClearedReport report, String desk) {
        Caller donor = story().as(desk);
        assertEquals(
                1,
                donor.post(report.path() + "/acknowledgements", "{}")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        assertEquals(
                1,
                donor.post(report.path() + "/acknowledgements", "{}")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        JsonNode asked = donor.post(report.path() + "/questions", "{\"text\": \"Which rate is this?\"}")
                .expect(201)
                .json();
        String question = report.path() + "/questions/" + asked.path("id").asLong() + "/answer";
        String answer = "{\"text\": \"The one of its day.\"}";
        donor.post(question, answer).problem(403);
        story().as("officer.mex").post(question, answer).problem(403);
        story().as("officer.pan").post(question, answer).expect(200);
        story().as("officer.pan").post(question, answer).problem(409);
        assertEquals(
                "The one of its day.",
                donor.get(report.path() + "/questions")
                        .expect(200)
                        .json()
                        .at("/items/0/answer/text")
                        .asText());
        story().as(Statement.DONOR).get(report.path() + "/questions").problem(404);
        story().as(Statement.DONOR)
                .post(report.path() + "/acknowledgements", "{}")
                .problem(404);
        assertFalse(one(
                        story().as("admin")
                                .get("/api/v1/outbox?limit=500")
                                .expect(200)
                                .json(),
                        message -> message.path("kind").asText().equals("answered"))
                .isMissingNode());
    }

    private static String ran(Caller officer, String schedule) {
        return officer.post(schedule + "/run", "{}")
                .expect(202)
                .json()
                .path("href")
                .asText();
    }

    private static JsonNode awaited(Caller reader, String run, String status) {
        return Patience.until(
                Duration.ofMinutes(3),
                () -> reader.get(run).expect(200).json(),
                seen -> seen.path("status").asText().equals(status));
    }
}
