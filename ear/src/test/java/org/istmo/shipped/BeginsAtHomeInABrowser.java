package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What there is to do, at the start of an officer in a real browser: of each there is something, and each leads to it. */
@ExtendWith(Chromium.class)
interface BeginsAtHomeInABrowser extends Told {

    String HOME = "LPO-HME";

    @Test
    default void the_home_names_what_is_to_be_done_with_how_much_there_is_and_leads_to_each(Chromium.Windows windows) {
        OwnOffice office = new OwnOffice(story().server(), HOME);
        office.open("Office " + HOME, "Oficina " + HOME, List.of("HME-1"));
        Caller officer = story().as(office.person("officer"));
        keepsTwoRowsOut(officer);
        isAlikeToAnothers(officer);
        movesMoney(officer);
        owesAReport(officer);
        String failed = failedRun(officer);
        String draft = draft(officer);

        try (Visitor visitor = windows.open(story().server(), "en", 1280).signedIn(office.person("officer"))) {
            leads(visitor, "/imports/open?office=" + HOME, "2", "kept out of files", "ZZ");
            leads(visitor, "/overlaps?office=" + HOME, "1", "pair that may", "XH-A");
            leads(visitor, "/activities/unallocated?office=" + HOME, "1", "entry that waits", "XH-M");
            leads(visitor, "/rates?missing&office=" + HOME, "2", "days on which money", "STD");
            leads(visitor, "/schedules#proposals", "1", "duty to report", "HME-2");
            visitor.go("/");
            visitor.look("home-with-everything");
            waits(visitor, "It could not be made:", failed);
            waits(visitor, "A draft waits to be submitted:", draft);
        }
        try (Visitor visitor = windows.open(story().server(), "es", 360).signedIn(office.person("head"))) {
            visitor.go("/?language=es");
            for (String href : List.of(
                    "/imports/open?office=" + HOME,
                    "/overlaps?office=" + HOME,
                    "/activities/unallocated?office=" + HOME,
                    "/rates?missing&office=" + HOME,
                    "/schedules#proposals",
                    failed)) {
                assertEquals(
                        1, visitor.page().locator("main a[href='" + href + "']").count(), href);
            }
            visitor.look("home-with-everything");
        }
    }

    /** What is there, how much of it, and that its link leads to the thing itself. */
    private static void leads(Visitor visitor, String href, String count, String what, String thing) {
        visitor.go("/?language=en");
        Locator link = visitor.page().locator("ul.work a[href='" + href + "']");
        assertEquals(count, link.locator("strong").innerText(), href);
        assertTrue(link.innerText().contains(what), link::innerText);
        link.click();
        visitor.page().waitForURL("**" + href.replaceFirst("#.*", "*"));
        assertTrue(visitor.text().contains(thing), visitor::text);
    }

    private static void waits(Visitor visitor, String what, String href) {
        Page page = visitor.page();
        visitor.go("/");
        Locator line = page.locator("section.note li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + href + "']")));
        assertTrue(line.innerText().startsWith(what), line::innerText);
        line.locator("a").click();
        page.waitForURL("**" + href);
        assertEquals(1, page.locator("h1").count());
    }

    private static void keepsTwoRowsOut(Caller officer) {
        JsonNode receipt = Money.csv(officer, "/api/v1/imports?office=" + HOME, """
                        identifier,title_en,stage,countries,themes,planned_start,planned_end
                        XH-1,First meeting nowhere,planned,ZZ,forensics,2031-03-04,2031-03-08
                        XH-2,Second meeting nowhere,planned,ZZ,forensics,2031-05-04,2031-05-08
                        """)
                .expect(201)
                .json();
        assertEquals(2, receipt.path("rejected").asInt(), receipt::toString);
    }

    /** Of an office that nobody else reports for. */
    private void isAlikeToAnothers(Caller officer) {
        OwnOffice other = new OwnOffice(story().server(), "LPO-HMO");
        other.open("Office LPO-HMO", "Oficina LPO-HMO", List.of());
        String activity = """
                {"office": "%s", "identifier": "%s", "status": "1", "title": {"es": "Taller sobre ámbar falsificado para peritos en Simojovel"},
                 "kind": "training", "plannedStart": "2032-03-04", "plannedEnd": "2032-03-08", "countries": ["MX"], "themes": ["forensics"]}""";
        officer.post("/api/v1/activities", activity.formatted(HOME, "XH-A")).expect(201);
        story().as(other.person("officer"))
                .post("/api/v1/activities", activity.formatted("LPO-HMO", "XH-B"))
                .expect(201);
    }

    /** One payment of no agreement, and two days of a currency that has no rate. */
    private static void movesMoney(Caller officer) {
        String activity = """
                {"office": "LPO-HME", "identifier": "%s", "status": "2", "title": {"en": "%s"}, "kind": "training", "start": "2023-02-01",
                 "end": "2023-02-28", "countries": ["CO"], "themes": ["corruption"], "donor": "US-GOV-1"%s, "transactions": [%s]}""";
        officer.post(
                        "/api/v1/activities",
                        activity.formatted(
                                "XH-M",
                                "Paid by nobody knows whom",
                                "",
                                "{\"type\": \"4\", \"date\": \"2023-02-10\", \"value\": \"10.00\", \"currency\": \"USD\"}"))
                .expect(201);
        String moved = "{\"type\": \"4\", \"date\": \"2023-02-%s\", \"value\": \"1000.00\", \"currency\": \"STD\"}";
        officer.post(
                        "/api/v1/activities",
                        activity.formatted(
                                "XH-R",
                                "Paid in the money of an island",
                                ", \"grant\": \"HME-1\"",
                                moved.formatted("11") + ", " + moved.formatted("12")))
                .expect(201);
    }

    private static void owesAReport(Caller officer) {
        ObjectNode owing = Grant.least("HME-2")
                .put("office", HOME)
                .put("start", "2030-10-01")
                .put("end", "2031-09-30");
        owing.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "final")
                .put("calendar", "calendar-year")
                .put("daysAfter", 30);
        officer.post("/api/v1/grants", owing.toString()).expect(201);
    }

    /** Of a schedule whose owner has left: nobody's rights order its report. */
    private String failedRun(Caller officer) {
        Caller admin = story().as("admin");
        admin.post("/api/v1/accounts", """
                        {"name": "leaver.hme", "displayName": "Leaves", "roles": ["officer"], "offices": ["%s"], "password": "%s"}""".formatted(HOME, Server.PASSWORD)).expect(201);
        String schedule = story().as("leaver.hme")
                .post("/api/v1/schedules", """
                        {"name": "Of whoever left", "type": "portfolio", "scope": {"office": "%s"}, "period": "previous-month",
                         "daysAfter": 20, "at": "07:30"}""".formatted(HOME))
                .expect(201)
                .json()
                .path("href")
                .asText();
        admin.post("/api/v1/accounts/leaver.hme/disable", "{}").expect(200);
        String run = officer.post(schedule + "/run", "{}")
                .expect(202)
                .json()
                .path("href")
                .asText();
        Patience.until(
                Duration.ofMinutes(3),
                () -> officer.get(run).expect(200).json(),
                seen -> seen.path("status").asText().equals("failed"));
        return run.replace("/api/v1", "");
    }

    private static String draft(Caller officer) {
        String report = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "HME-1"}, "period": {"from": "2023-01-01", "to": "2023-03-31"},
                         "languages": ["en"], "formats": ["pdf"]}""")
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Draft.awaited(officer, report);
        return report.replace("/api/v1", "");
    }
}
