package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The pre-aggregated cells equal the ledger, before and after they are built anew. */
interface ProvesItsCells extends Told {

    @Test
    default void the_cells_equal_the_ledger_and_can_be_built_anew() {
        story().statement();

        assertEqual(story().as("auditor"));
        JsonNode rebuilt = story().as("finance")
                .post("/api/v1/ledger/cells/rebuild", "")
                .expect(200)
                .json();
        assertTrue(rebuilt.path("cells").asLong() > 0, rebuilt::toString);
        assertEqual(story().as("finance"));
    }

    @Test
    default void only_who_keeps_or_checks_the_ledger_asks_for_it() {
        for (String name : new String[] {"officer.mex", "head.pan", Statement.DONOR}) {
            story().as(name).get("/api/v1/ledger/cells/proof").problem(403);
        }
        for (String name : new String[] {"officer.mex", "auditor", Statement.DONOR}) {
            story().as(name).post("/api/v1/ledger/cells/rebuild", "").problem(403);
        }
    }

    private static void assertEqual(Caller by) {
        JsonNode proof = by.get("/api/v1/ledger/cells/proof").expect(200).json();

        assertTrue(proof.path("equal").asBoolean(), proof::toString);
        assertTrue(proof.path("cells").asLong() > 0, proof::toString);
        assertEquals(0, proof.path("differences").size(), proof::toString);
    }
}
