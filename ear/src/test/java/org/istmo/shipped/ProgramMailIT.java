package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The program by itself with a mail server: who is told what, and who is told that somebody was not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramMailIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Postbox box;
    private Program program;

    @BeforeAll
    void begin() throws IOException {
        box = new Postbox();
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.put("ISTMO_SMTP_URL", box.url());
        program = Program.started(
                EmptyHome.empty(Shipped.target().resolve("homes").resolve("mail")), settings);
    }

    @AfterAll
    void end() throws IOException {
        if (program != null) {
            program.close();
        }
        box.close();
    }

    @Test
    void a_donor_is_told_of_an_issue_in_their_language_in_text_and_html_and_an_office_of_who_was_not() {
        change("donor.us-gov-1", "{\"language\": \"es\"}");
        reach("donor.us-gov-1", "desk@un.org");
        JsonNode issued = issued("POSTED-1");

        String mail = mail("desk@un.org", "/reports/" + issued.path("id").asLong());
        for (String part : List.of(
                "Content-Language: es",
                "multipart/alternative",
                "text/plain; charset=UTF-8",
                "text/html; charset=UTF-8",
                "<html lang=\"es\">")) {
            assertTrue(mail.contains(part), () -> part + " is not in " + mail);
        }
        assertEquals(1, count(mail, "Message-ID: <"));
        assertTrue(mail.contains("Message-ID: <issued."), mail);
        for (String data : List.of("POSTED-1", "US-GOV-1", "1000.00")) {
            assertFalse(mail.contains(data), () -> data + " is in " + mail);
        }

        reach("donor.us-gov-1", Postbox.NOBODY);
        JsonNode untold = issued("POSTED-2");
        JsonNode notice = Patience.until(
                PATIENCE,
                () -> notices()
                        .filter(one -> one.path("kind").asText().equals("mail.give-up"))
                        .findFirst()
                        .orElse(untold),
                found -> found != untold);
        String number = untold.path("number").asText();
        assertTrue(notice.at("/text/en").asText().contains(number), notice::toString);
        assertTrue(notice.at("/text/es").asText().contains(number), notice::toString);
        assertFalse(notice.toString().contains(Postbox.NOBODY), notice::toString);
        JsonNode kept = Pages.all(admin(), "/api/v1/outbox?state=given-up").stream()
                .filter(message -> message.path("about").asText().equals(number))
                .findFirst()
                .orElseThrow();
        assertTrue(kept.path("trouble").asText().contains("no such user"), kept::toString);
    }

    @Test
    void a_run_that_fails_is_told_to_its_owner_and_the_administrator_by_mail_and_is_made_once_it_was_repaired() {
        admin().post("/api/v1/accounts", """
                        {"name": "officer.moves", "displayName": "Moves", "roles": ["officer"], "offices": ["LPO-MEX"], "password": "%s"}""".formatted(Server.PASSWORD)).expect(201);
        reach("officer.moves", "moves@un.org");
        reach("admin", "admin@un.org");
        program.server()
                .as("officer.mex")
                .post(
                        "/api/v1/grants",
                        Grant.least("FAILS-1").put("end", "2040-12-31").toString())
                .expect(201);
        String body = """
                {"name": "Fails once", "type": "donor-statement", "scope": {"grant": "FAILS-1"}, "period": "previous-month"}""";
        String schedule = program.server()
                .as("officer.moves")
                .post("/api/v1/schedules", body)
                .expect(201)
                .json()
                .path("href")
                .asText();
        change("officer.moves", "{\"offices\": [\"ROPAN\"]}");

        Caller officer = program.server().as("officer.mex");
        String run = officer.post(schedule + "/run", "{}")
                .expect(202)
                .json()
                .path("href")
                .asText();

        JsonNode failed = awaited(run, "failed");
        assertEquals(1, failed.at("/progress/failed").asInt(), failed::toString);
        assertFalse(failed.path("error").asText().isEmpty(), failed::toString);
        String page = run.replace("/api/v1", "");
        for (String address : List.of("moves@un.org", "admin@un.org")) {
            assertTrue(mail(address, page).contains("Message-ID: <failed."), address);
        }
        assertTrue(notices()
                .anyMatch(one -> one.path("kind").asText().equals("schedule.fail")
                        && one.at("/text/en").asText().contains("Fails once")));
        Browser browser = new Browser(program.server());
        browser.signIn("admin", Server.PASSWORD).expect(302);
        String shown = browser.get(page).expect(200).text();
        assertTrue(shown.contains("Fails once"), shown);
        assertTrue(shown.contains("acts for its office no more"), shown);

        officer.put(schedule, body, "If-Match", "\"v1\"").expect(200);
        officer.post(run + "/retry", "{}").expect(202);
        assertEquals(0, awaited(run, "waiting").at("/progress/failed").asInt());
    }

    /** From the 28th on a reminder is what it is asked by. */
    @Test
    void a_centre_is_asked_for_its_month_by_a_mail_that_leads_to_where_it_is_sent_in() {
        String centre = """
                {"code": "COE-ASK", "kind": "centre", "parent": "ROPAN", "name": {"en": "Asked", "es": "Preguntado"}, "country": "PA", "status": "%s",
                 "zone": "America/Panama", "askAfter": 0, "remindAfter": 28}""";
        admin().post("/api/v1/reference/offices", centre.formatted("planned")).expect(201);
        admin().post("/api/v1/accounts", """
                        {"name": "focal.point", "displayName": "Focal point", "language": "es", "roles": ["officer"], "offices": ["COE-ASK"], "password": "%s"}""".formatted(Server.PASSWORD)).expect(201);
        reach("focal.point", "focal@un.org");
        admin().put("/api/v1/reference/offices/COE-ASK", centre.formatted("open"), "If-Match", "\"v1\"")
                .expect(200);

        String page = "/send-in?centre=COE-ASK&month="
                + YearMonth.now(ZoneId.of("America/Panama")).minusMonths(1);
        String mail = mail("focal@un.org", page);
        assertTrue(mail.contains("-return.COE-ASK."), mail);
        assertTrue(mail.contains("Content-Language: es"), mail);
        Browser focal = new Browser(program.server());
        focal.signIn("focal.point", Server.PASSWORD).expect(302);
        assertTrue(focal.get(page).expect(200).text().contains("multipart/form-data"));
    }

    private JsonNode awaited(String run, String status) {
        return Patience.until(
                PATIENCE,
                () -> program.server().as("officer.mex").get(run).expect(200).json(),
                seen -> seen.path("status").asText().equals(status));
    }

    /** Of an agreement of a centre in Panama. */
    private JsonNode issued(String grant) {
        ClearedReport report = ClearedReport.drafted(program.server(), grant, "COE-MAR");
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        return report.taken("head.pan", "clear");
    }

    /** The message to an address that leads to a page, as it came. */
    private String mail(String address, String page) {
        return Patience.until(
                PATIENCE,
                () -> box.taken().stream()
                        .filter(mail -> mail.contains("To: " + address) && mail.contains(page))
                        .findFirst()
                        .orElse(""),
                found -> !found.isEmpty());
    }

    private static long count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private Stream<JsonNode> notices() {
        return Stream.of("officer.pan", "officer.mex")
                .flatMap(name -> Pages.all(program.server().as(name), "/api/v1/notices").stream());
    }

    private Caller admin() {
        return program.server().as("admin");
    }

    private void change(String account, String body) {
        admin().put("/api/v1/accounts/" + account, body).expect(200);
    }

    private void reach(String account, String address) {
        admin().put("/api/v1/accounts/" + account + "/mail", "{\"mail\": \"" + address + "\"}")
                .expect(200);
    }
}
