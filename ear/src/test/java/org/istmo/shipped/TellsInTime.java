package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** People are told of what is due before it is late, and a head of office sees what rests where. */
interface TellsInTime extends Told {

    @Test
    default void what_is_due_soon_and_nobody_sees_to_is_told_to_the_officers_and_seen_by_the_head() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        LocalDate end = today.withDayOfMonth(1).minusDays(1);
        long days = ChronoUnit.DAYS.between(end, today) + 2;
        ObjectNode grant = Grant.least("DUE-SOON")
                .put("start", end.minusYears(1).toString())
                .put("end", end.toString());
        grant.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "final")
                .put("calendar", "calendar-year")
                .put("daysAfter", days);
        int before = unscheduled(YearMonth.from(end));
        story().as("officer.mex").post("/api/v1/grants", grant.toString()).expect(201);
        String due = end.plusDays(days).toString();

        JsonNode found = stuck("head.mex", "0");
        assertEquals(due, found.path("due").asText());
        assertEquals("order", found.at("/waitingFor/what").asText(), found::toString);
        assertEquals("[\"officer.mex\"]", found.at("/waitingFor/who").toString());
        assertTrue(stuck("head.mex", "300").isMissingNode());
        story().as("head.mex").get("/api/v1/calendar/stuck?days=-1").problem(400);
        story().as(Statement.DONOR).get("/api/v1/calendar/stuck").problem(403);
        assertEquals(before + 1, unscheduled(YearMonth.from(end)));
        Browser head = new Browser(story().server());
        head.signIn("head.mex", Server.PASSWORD).expect(302);
        assertTrue(head.get("/due?when=soon&sort=-due").expect(200).text().contains("DUE-SOON"));

        JsonNode message = Patience.until(
                Duration.ofMinutes(3),
                () -> one(
                        story().as("admin")
                                .get("/api/v1/outbox?limit=500")
                                .expect(200)
                                .json()
                                .path("items"),
                        one -> one.path("about").asText().equals("DUE-SOON")),
                seen -> !seen.isMissingNode());
        assertEquals("due", message.path("kind").asText());
        assertEquals(due, message.path("day").asText());
        assertEquals("/due", message.path("link").asText());
        JsonNode notice = one(
                story().as("officer.mex")
                        .get("/api/v1/notices?limit=500")
                        .expect(200)
                        .json()
                        .path("items"),
                one -> one.at("/text/en").asText().contains("DUE-SOON"));
        assertEquals("report.due", notice.path("kind").asText());
        assertFalse(notice.at("/text/es").asText().equals(notice.at("/text/en").asText()));
    }

    @Test
    default void what_rests_long_before_it_is_due_is_on_the_page_of_what_is_due_as_well() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        LocalDate end = today.withDayOfMonth(1).minusMonths(1).minusDays(1);
        ObjectNode grant = Grant.least("DUE-RESTS")
                .put("start", end.minusYears(1).toString())
                .put("end", end.toString());
        grant.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "final")
                .put("calendar", "calendar-year")
                .put("daysAfter", ChronoUnit.DAYS.between(end, today) + 60);
        story().as("officer.mex").post("/api/v1/grants", grant.toString()).expect(201);
        Browser head = new Browser(story().server());
        head.signIn("head.mex", Server.PASSWORD).expect(302);

        assertTrue(head.get("/due?when=resting&office=LPO-MEX&sort=-due")
                .expect(200)
                .text()
                .contains("DUE-RESTS"));
        for (String other : List.of("late", "soon")) {
            assertFalse(head.get("/due?when=" + other + "&office=LPO-MEX&sort=-due")
                    .expect(200)
                    .text()
                    .contains("DUE-RESTS"));
        }
        head.get("/due").expect(200);
    }

    /** How many duties finance finds open without a schedule before a month closes. */
    private int unscheduled(YearMonth month) {
        JsonNode check = one(
                story().as("finance")
                        .get("/api/v1/periods/LPO-MEX/" + month + "/checks")
                        .expect(200)
                        .json()
                        .path("checks"),
                one -> one.path("check").asText().equals("unscheduled-duties"));
        return check.path("open").asInt(-1);
    }

    private JsonNode stuck(String name, String days) {
        return Pages.all(story().as(name), "/api/v1/calendar/stuck?office=LPO-MEX&days=" + days).stream()
                .filter(entry -> entry.at("/scope/grant").asText().equals("DUE-SOON"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode one(JsonNode items, Predicate<JsonNode> which) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    default void once_a_month_a_person_whom_mail_reaches_is_told_unless_they_do_not_want_it() {
        Caller admin = story().as("admin");
        story().as("head.pan").put("/api/v1/me/digest", "{\"digest\": false}").expect(200);
        assertFalse(story().as("head.pan")
                .get("/api/v1/me/digest")
                .expect(200)
                .json()
                .path("digest")
                .asBoolean(true));
        story().as("head.pan").put("/api/v1/me/digest", "{}").problem(400);
        admin.put("/api/v1/accounts/head.pan/mail", "{\"mail\": \"head.pan@un.org\"}")
                .expect(200);
        JsonNode told = admin.put("/api/v1/accounts/head.pan/mail", "{\"digest\": true}")
                .expect(200)
                .json();
        assertEquals("head.pan@un.org", told.path("mail").asText());
        assertTrue(told.path("digest").asBoolean());
        story().as("officer.pan")
                .put("/api/v1/accounts/head.pan/mail", "{\"digest\": false}")
                .problem(403);
    }

    @Test
    default void a_centre_sends_in_its_month_on_a_page_and_says_that_it_is_all() {
        String month =
                YearMonth.now(ZoneId.of("America/El_Salvador")).minusMonths(3).toString();
        String path = "/api/v1/returns/COE-URB/" + month;
        Caller officer = story().as("officer.pan");
        assertEquals(
                "nothing",
                officer.post(path, "{\"state\": \"nothing\"}")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText());
        story().as("officer.mex").post(path, "{\"state\": \"nothing\"}").problem(403);
        story().as(Statement.DONOR).get("/api/v1/returns").problem(403);

        Browser browser = new Browser(story().server());
        browser.signIn("officer.pan", Server.PASSWORD).expect(302);
        String page = "/send-in?centre=COE-URB&month=" + month;
        assertTrue(browser.get(page).expect(200).text().contains("multipart/form-data"));
        browser.get("/send-in/templates/activities.xlsx").expect(200);
        Answer sent = browser.upload(
                "/send-in/file",
                Map.of("centre", "COE-URB", "month", month),
                "mes.xml",
                Money.activity("XM-SENT-IN-1", "XM-RATE-DONOR", "4 2015-03-05 10.00 USD"));
        String shown = sent.expect(302).header("Location");
        assertTrue(shown.contains("receipt="), shown);
        JsonNode after = story().as("auditor").get(path).expect(200).json();
        assertEquals("open", after.path("state").asText(), after::toString);
        assertEquals(1, after.path("imports").size());
        officer.post(path, "{\"state\": \"nothing\"}").problem(409);
        assertEquals(
                "complete",
                officer.post(path, "{\"state\": \"complete\"}")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText());
    }

    @Test
    default void the_page_of_a_run_is_for_the_staff_and_whoever_repairs_it() {
        String schedule = story().as("officer.pan")
                .post("/api/v1/schedules", """
                        {"name": "A page to look at", "type": "centre-of-excellence", "scope": {"office": "COE-POL"}, "period": "previous-month",
                         "daysAfter": 20, "remindDays": [7]}""")
                .expect(201)
                .json()
                .path("href")
                .asText();
        String run = story().as("officer.pan")
                .post(schedule + "/run", "{}")
                .expect(202)
                .json()
                .path("href")
                .asText()
                .replace("/api/v1", "");
        for (String name : List.of("head.pan", "admin")) {
            Browser reader = new Browser(story().server());
            reader.signIn(name, Server.PASSWORD).expect(302);
            assertTrue(reader.get(run).expect(200).text().contains("A page to look at"), name);
        }
        Browser donor = new Browser(story().server());
        donor.signIn(Statement.DONOR, Server.PASSWORD).expect(302);
        donor.get(run).expect(404);
        story().as("officer.pan").delete(schedule).expect(204);
    }
}
