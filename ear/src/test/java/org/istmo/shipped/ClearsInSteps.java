package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clearance as the offices arrange it: steps as data, deputies, comments, a preview, and back again. */
interface ClearsInSteps extends Told {

    @Test
    default void an_office_sets_its_own_steps_down_and_a_report_keeps_those_that_it_was_drafted_under() {
        String path = "/api/v1/clearance-steps/donor-statement?office=COE-URB";
        Caller admin = story().as("admin");
        Answer none = admin.get(path).expect(200);
        String steps = """
                {"steps": [{"step": "submit", "role": "officer"}, {"step": "finance", "role": "finance"},
                 {"step": "treaty-look", "role": "treaty"}, {"step": "head", "role": "head", "office": "ROPAN"}]}""";

        story().as("head.pan").put(path, steps, "If-Match", none.header("ETag")).problem(403);
        admin.put(path, steps).problem(400);
        Answer put = admin.put(path, steps, "If-Match", none.header("ETag")).expect(200);
        admin.put(path, steps, "If-Match", none.header("ETag")).problem(412);
        assertEquals("treaty-look", put.json().at("/steps/2/step").asText());
        assertEquals(
                List.of("/steps", "/steps/0/role"),
                pointers(admin.put(
                                path,
                                "{\"steps\": [{\"step\": \"submit\", \"role\": \"auditor\"}]}",
                                "If-Match",
                                put.header("ETag"))
                        .problem(400)));
        story().as("admin").get("/api/v1/clearance-steps/poem").problem(404);
        ClearedReport report = ClearedReport.drafted(story().server(), "CLEAR-STEPS", "COE-URB");
        admin.delete(path, "If-Match", put.header("ETag")).expect(200);

        report.taken("officer.pan", "submit");
        JsonNode byFinance = report.taken("finance", "clear");
        assertEquals("treaty-look treaty COE-URB false", due(byFinance));
        assertEquals("treaty-look treaty COE-URB true", due(report.seenBy("treaty")));
        report.asked("treaty", "return", "{\"to\": \"head\", \"comment\": \"Onwards\"}")
                .problem(400);
        JsonNode back = report.asked("treaty", "return", "{\"to\": \"finance\", \"comment\": \"Look again\"}")
                .expect(200)
                .json();
        assertEquals("in-clearance", back.path("status").asText());
        assertEquals("finance", back.at("/clearance/2/to").asText());
        report.taken("finance", "clear");
        assertEquals("head head ROPAN false", due(report.taken("treaty", "clear")));
        assertEquals("issued", report.taken("head.pan", "clear").path("status").asText());
    }

    @Test
    default void a_deputy_clears_in_the_stead_of_the_head_and_never_their_own_work() {
        Caller head = story().as("head.pan");
        String body = """
                {"deputy": "%s", "office": "COE-MAR", "role": "head", "from": "2020-01-01", "to": "2099-12-31", "reason": "On leave"}""";
        story().as("head.mex")
                .post("/api/v1/deputies", body.formatted("treaty"))
                .problem(400);
        story().as("head.mex")
                .post("/api/v1/deputies", body.formatted("treaty").replaceFirst("\\{", "{\"for\": \"head.pan\", "))
                .problem(403);
        assertEquals(
                List.of("/deputy"),
                pointers(head.post("/api/v1/deputies", body.formatted(Statement.DONOR))
                        .problem(400)));
        ClearedReport report = ClearedReport.drafted(story().server(), "CLEAR-DEPUTY", "COE-MAR");
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        assertFalse(report.seenBy("treaty").path("mayTake").asBoolean());
        head.post("/api/v1/deputies", body.formatted("finance")).expect(201);
        head.post("/api/v1/deputies", body.formatted("officer.pan")).expect(201);
        JsonNode named = head.post("/api/v1/deputies", body.formatted("treaty"))
                .expect(201)
                .json();
        String deputy = "/api/v1/deputies/" + named.path("id").asLong();

        assertEquals("head.pan", named.path("for").asText(), named::toString);
        report.asked("finance", "clear", "{}").problem(403);
        report.asked("officer.pan", "clear", "{}").problem(403);
        story().as("treaty").delete(deputy).problem(403);
        head.delete(deputy).expect(204);
        report.asked("treaty", "clear", "{}").problem(403);
        head.post("/api/v1/deputies", body.formatted("treaty")).expect(201);
        assertTrue(report.seenBy("treaty").path("mayTake").asBoolean());
        JsonNode issued = report.taken("treaty", "clear");

        assertEquals("issued", issued.path("status").asText());
        assertEquals(
                List.of("submit officer.pan null", "finance finance null", "head treaty head.pan"), cleared(issued));
        assertTrue(Pages.all(story().as("auditor"), "/api/v1/deputies").stream()
                .anyMatch(one -> one.path("id").equals(named.path("id"))
                        && !one.path("ended").isNull()));
    }

    @Test
    default void what_is_said_of_a_draft_stays_among_the_staff_until_it_is_resolved() {
        ClearedReport report = ClearedReport.drafted(story().server(), "CLEAR-SAID", "COE-DDR");
        Caller finance = story().as("finance");
        String comments = report.path() + "/comments";

        finance.post(comments, "{\"text\": \"Hm\", \"figure\": \"all.all.profit.usd\"}")
                .problem(400);
        JsonNode said = finance.post(
                        comments, "{\"text\": \"Where is the second instalment?\", \"section\": \"summary\"}")
                .expect(201)
                .json();
        finance.post(comments, "{\"text\": \"And the rate?\"}").expect(201);

        assertEquals("finance", said.path("by").asText());
        assertEquals(2, report.seenBy("head.pan").path("openComments").asInt());
        story().as("officer.pan").post(comments + "/1/resolve", "{}").expect(200);
        story().as("officer.pan").post(comments + "/1/resolve", "{}").problem(409);
        assertEquals(1, report.seenBy("auditor").path("openComments").asInt());
        JsonNode first = Pages.all(story().as("auditor"), comments).get(0);
        assertEquals("officer.pan", first.path("resolvedBy").asText());
        story().as("auditor").post(comments, "{\"text\": \"Hm\"}").problem(403);
        story().as("donor.us-gov-1").get(comments).problem(403);
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        report.taken("head.pan", "clear");
        JsonNode donors = report.seenBy("donor.us-gov-1");
        assertTrue(donors.path("openComments").isNull(), donors::toString);
        assertEquals(0, donors.path("clearance").size(), donors::toString);
        finance.post(comments, "{\"text\": \"Too late\"}").problem(409);
    }

    @Test
    default void a_preview_is_to_the_byte_what_is_issued_and_no_file_of_the_report() {
        ClearedReport report = ClearedReport.drafted(story().server(), "CLEAR-PREVIEW", "COE-POL");
        Caller head = story().as("head.pan");
        JsonNode about = head.get(report.path() + "/preview").expect(200).json();
        Answer pdf = head.get(report.path() + "/preview/en.pdf").expect(200);
        Answer workbook = head.get(report.path() + "/preview/es.xlsx").expect(200);

        assertEquals("US-GOV-1", about.at("/audience/0").asText());
        assertEquals(4, about.path("files").size());
        assertEquals("0", about.at("/withheld/0/count").asText(), about::toString);
        assertNotEquals(
                about.at("/withheld/0/why/en").asText(),
                about.at("/withheld/0/why/es").asText());
        assertFalse(Pdf.textOf(pdf.body()).contains("DRAFT"));
        assertEquals("true", pdf.header("X-Istmo-Preview"));
        assertTrue(pdf.header("Content-Disposition").contains("preview"));
        head.get(report.path() + "/preview/fr.pdf").problem(404);
        head.get(report.path() + "/preview/en.docx").problem(404);
        story().as("donor.us-gov-1").get(report.path() + "/preview/en.pdf").problem(403);
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        JsonNode issued = report.taken("head.pan", "clear");

        assertEquals(rendered(issued, "en", "pdf"), Sha256.of(pdf.body()));
        assertEquals(rendered(issued, "es", "xlsx"), Sha256.of(workbook.body()));
        head.get(report.path() + "/preview/en.pdf").problem(409);
    }

    @Test
    default void a_returned_report_is_drafted_anew_under_its_number_and_version() {
        ClearedReport report = ClearedReport.drafted(story().server(), "CLEAR-ANEW", "COE-TOC");
        JsonNode before = report.seenBy("officer.pan");
        report.taken("officer.pan", "submit");
        report.asked("officer.pan", "redraft", "{}").problem(409);
        report.asked("finance", "return", "{\"comment\": \"An entry is missing\"}")
                .expect(200);
        report.asked("finance", "redraft", "{}").problem(403);
        report.asked("officer.pan", "redraft", "{\"comment\": \"It is there now\"}")
                .expect(202);
        JsonNode after = report.awaited();

        assertEquals(before.path("number"), after.path("number"));
        assertEquals(before.path("version"), after.path("version"));
        assertNotEquals(before.path("snapshot"), after.path("snapshot"));
        assertEquals(
                List.of("cleared", "returned", "redrafted"),
                List.of(
                        after.at("/clearance/0/outcome").asText(),
                        after.at("/clearance/1/outcome").asText(),
                        after.at("/clearance/2/outcome").asText()));
        report.taken("officer.pan", "submit");
        report.taken("finance", "clear");
        assertEquals("issued", report.taken("head.pan", "clear").path("status").asText());
    }

    private static String due(JsonNode report) {
        return String.join(
                " ",
                report.path("next").asText(),
                report.path("nextRole").asText(),
                report.path("nextOffice").asText(),
                report.path("mayTake").asText());
    }

    private static List<String> cleared(JsonNode report) {
        List<String> steps = new ArrayList<>();
        report.path("clearance")
                .forEach(step -> steps.add(step.path("step").asText() + " "
                        + step.path("by").asText() + " " + step.path("for").asText()));
        return steps;
    }

    private static String rendered(JsonNode report, String language, String format) {
        for (JsonNode file : report.path("files")) {
            if (file.path("language").asText().equals(language)
                    && file.path("format").asText().equals(format)) {
                return file.at("/rendering/sha256").asText();
            }
        }
        throw new AssertionError("No such file in " + report);
    }

    private static List<String> pointers(JsonNode problem) {
        List<String> pointers = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }
}
