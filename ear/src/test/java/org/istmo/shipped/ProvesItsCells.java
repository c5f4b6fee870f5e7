package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
    default void what_activities_are_for_an_article_follows_each_change_of_them() {
        Caller officer = story().as("officer.mex");
        assertEquals("0 []", supported(officer));
        String activity = officer.post("/api/v1/activities", """
                        {"office": "LPO-MEX", "identifier": "KEPT-SUPPORT", "status": "2", "title": {"en": "Treatment"}, "start": "2024-03-04",
                         "kind": "training", "countries": ["VC"], "articles": [{"treaty": "C1971", "article": "20", "percentage": 50}]}""")
                .expect(201)
                .json()
                .path("href")
                .asText();
        assertEquals("1 [activity-without-evidence 2024-03-04]", supported(officer));

        officer.put(activity, "{\"start\": \"2024-02-01\"}", "If-Match", "\"v1\"")
                .expect(200);
        assertEquals("1 [activity-without-evidence 2024-02-01]", supported(officer));
        assertEqual(story().as("auditor"));

        officer.put(activity, "{\"status\": \"5\"}", "If-Match", "\"v2\"").expect(200);
        assertEquals("0 []", supported(officer));
        JsonNode proof = story().as("auditor")
                .get("/api/v1/ledger/cells/proof")
                .expect(200)
                .json();
        assertTrue(proof.path("equal").asBoolean(), proof::toString);
    }

    private static String supported(Caller by) {
        int activities = 0;
        for (JsonNode cell : by.get("/api/v1/treaties/C1971/matrix?states=VC")
                .expect(200)
                .json()
                .path("cells")) {
            activities += cell.path("activities").asInt();
        }
        List<String> gaps = new ArrayList<>();
        by.get("/api/v1/treaties/gaps?state=VC&treaty=C1971")
                .expect(200)
                .json()
                .path("items")
                .forEach(gap -> gaps.add(
                        gap.path("kind").asText() + " " + gap.path("since").asText()));
        return activities + " " + gaps;
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
