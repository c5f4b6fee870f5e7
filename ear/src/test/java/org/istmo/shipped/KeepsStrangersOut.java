package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
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

    private Caller stranger() {
        return story().as(Statement.STRANGER);
    }

    private static List<JsonNode> ids(Caller caller) {
        return Pages.all(caller, "/api/v1/reports").stream()
                .map(report -> report.path("id"))
                .toList();
    }
}
