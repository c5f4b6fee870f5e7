package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers who give up cost nobody anything. */
interface SurvivesItsCallers extends Told {

    /** More than the server has threads or connections for. */
    int MANY = 80;

    @Test
    default void downloads_that_nobody_takes_to_their_end_keep_nothing_from_others() {
        String file = story().statement().path("en.pdf");
        Caller donor = story().as(Statement.DONOR);

        for (int times = 0; times < MANY; times++) {
            GivesUp.afterAFewBytes(donor, "GET " + file, "Range: bytes=" + times + "-\r\n", "");
        }

        for (int times = 0; times < 5; times++) {
            assertEquals(
                    story().statement().stated("en.pdf").path("sha256").asText(),
                    Sha256.of(donor.get(file).expect(200).body()));
        }
        story().as("officer.mex").get("/api/v1/reports").expect(200);
    }

    @Test
    default void an_order_whose_caller_hangs_up_is_drafted_once() {
        Caller officer = story().as("officer.mex");
        story().statement();
        String order = """
                {"type": "donor-statement", "scope": {"donor": "US-GOV-11"}, "period": {"from": "2021-10-01", "to": "2021-12-31"},
                 "languages": ["en"], "formats": ["xlsx"]}""";
        String key = "whose caller hangs up";

        GivesUp.atOnce(
                officer,
                "POST /api/v1/reports",
                "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n",
                order);
        JsonNode hungUp = Patience.until(Duration.ofSeconds(30), () -> ofThatPeriod(officer), found -> found.size() > 0)
                .get(0);
        Answer again =
                officer.post("/api/v1/reports", order, "Idempotency-Key", key).expect(202);

        assertEquals(hungUp.path("id"), again.json().path("id"));
        Draft.awaited(officer, "/api/v1/reports/" + hungUp.path("id").asText());
        assertEquals(1, ofThatPeriod(officer).size());
        officer.post("/api/v1/reports/" + hungUp.path("id").asText() + "/retry", "")
                .problem(409);
    }

    private static List<JsonNode> ofThatPeriod(Caller officer) {
        return Pages.all(officer, "/api/v1/reports").stream()
                .filter(report -> report.at("/period/from").asText().equals("2021-10-01"))
                .toList();
    }
}
