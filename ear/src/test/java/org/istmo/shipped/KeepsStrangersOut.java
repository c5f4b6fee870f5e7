package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is another donor's is not there. */
interface KeepsStrangersOut extends Told {

    @Test
    default void to_another_donor_the_report_is_not_there() {
        Statement statement = story().statement();
        String figure = "/figures/disbursement.usd.when~within/rows";

        Stream.concat(
                        Stream.of("", "/figures", figure).map(part -> statement.path() + part),
                        Statement.FILES.stream().map(statement::path))
                .forEach(path -> stranger().get(path).problem(404));
        stranger().post(statement.path() + "/withdraw", "{}").problem(404);
    }

    @Test
    default void another_donor_cannot_tell_it_from_one_that_never_was() {
        JsonNode theirs = stranger().get(story().statement().path()).problem(404);
        JsonNode nothing = stranger().get("/api/v1/reports/999999999").problem(404);

        assertEquals(nothing, theirs);
    }

    @Test
    default void another_donor_never_sees_it_in_the_list() {
        JsonNode id = story().statement().issued().path("id");

        assertTrue(ids(story().as(Statement.DONOR)).contains(id));
        assertFalse(ids(stranger()).contains(id));
    }

    @Test
    default void a_donor_reads_and_does_nothing_else() {
        Caller donor = story().as(Statement.DONOR);
        String report = story().statement().path();

        donor.post("/api/v1/reports", "{}").problem(403);
        donor.post(report + "/withdraw", "{}").problem(403);
        donor.get("/api/v1/audit-trail").problem(403);
        donor.get(story().receiptOf(SeedFile.MEXICO).path("href").asText()).problem(403);
    }

    @Test
    default void what_the_server_measures_is_an_administrators_to_read() {
        assertTrue(story().as("admin").get("/metrics").expect(200).text().contains("# TYPE"));
        story().server().nobody().get("/metrics").problem(401);
        story().server().nobody().get("/metrics/").problem(401);
        story().as("officer.mex").get("/metrics").expect(404);
        story().as(Statement.DONOR).get("/metrics").expect(404);
    }

    @Test
    default void a_donor_is_not_told_whom_else_a_report_is_addressed_to() {
        Overview both = Overview.issuedOn(
                story().server(),
                "regional-overview",
                "\"scope\": {\"region\": \"all\"}, \"audience\": [\"US-GOV-1\", \"US-GOV-11\"],"
                        + " \"period\": {\"from\": \"2019-01-01\", \"to\": \"2019-03-31\"}",
                "for two");

        assertEquals(List.of("US-GOV-1", "US-GOV-11"), addressees(story().as("auditor"), both));
        assertEquals(List.of("US-GOV-11"), addressees(story().as(Statement.DONOR), both));
        assertEquals(List.of("US-GOV-1"), addressees(stranger(), both));
    }

    /** As the report itself says, and the list of reports alike. */
    private static List<String> addressees(Caller caller, Overview report) {
        JsonNode item = caller.get(report.path()).expect(200).json();
        JsonNode listed = Pages.all(caller, "/api/v1/reports").stream()
                .filter(one -> one.path("id").equals(item.path("id")))
                .findFirst()
                .orElseThrow();
        assertEquals(item.path("audience"), listed.path("audience"));
        return StreamSupport.stream(item.path("audience").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Caller stranger() {
        return story().as(Statement.STRANGER);
    }

    private static List<JsonNode> ids(Caller caller) {
        return Pages.all(caller, "/api/v1/reports").stream()
                .map(report -> report.path("id"))
                .toList();
    }
}
