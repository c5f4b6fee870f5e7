package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activities in: nothing of a real file is lost, nothing counted twice. */
interface TakesIn extends Told {

    @Test
    default void the_real_file_of_mexico_is_taken_whole() {
        JsonNode receipt = story().receiptOf(SeedFile.MEXICO);

        assertEquals(543, receipt.path("accepted").asInt(), receipt::toString);
        assertEquals(0, receipt.path("rejected").asInt(), receipt::toString);
        assertEquals(Sha256.of(SeedFile.MEXICO.bytes()), receipt.path("sha256").asText());
    }

    @Test
    default void the_same_bytes_again_change_nothing() {
        JsonNode receipt = story().receiptOfMexicoAgain();

        assertEquals(543, receipt.path("unchanged").asInt(), receipt::toString);
        for (String field : new String[] {"accepted", "updated", "rejected"}) {
            assertEquals(0, receipt.path(field).asInt(), receipt::toString);
        }
        assertEquals(0, sums(receipt).path("items").size());
    }

    @ParameterizedTest
    @EnumSource(SeedFile.class)
    default void every_activity_of_a_real_file_is_accepted(SeedFile file) {
        JsonNode receipt = story().receiptOf(file);

        assertEquals(file.activities(), receipt.path("accepted").asInt(), receipt::toString);
    }

    @ParameterizedTest
    @EnumSource(SeedFile.class)
    default void the_sums_of_a_file_are_those_that_were_computed_independently(SeedFile file) {
        assertEquals(Totals.computedOf(file), Totals.givenIn(sums(story().receiptOf(file))));
    }

    @Test
    default void a_receipt_is_there_to_be_read_again() {
        JsonNode receipt = story().receiptOf(SeedFile.MEXICO);

        assertEquals(
                receipt,
                story().as("head.mex")
                        .get(receipt.path("href").asText())
                        .expect(200)
                        .json());
    }

    @Test
    default void nobody_brings_a_file_for_an_office_that_is_not_theirs() {
        byte[] file = Iati.file(Iati.activity("US-GOV-11-NOT-YOURS"));

        story().bring("officer.pan", "LPO-MEX", file).problem(403);
        story().bring("officer.mex", "ROPAN", file).problem(403);
        story().bring("finance", "LPO-MEX", file).problem(403);
        story().bring(Statement.DONOR, "LPO-MEX", file).problem(403);
    }

    private JsonNode sums(JsonNode receipt) {
        return story().as("auditor")
                .get(receipt.path("href").asText() + "/sums")
                .expect(200)
                .json();
    }
}
