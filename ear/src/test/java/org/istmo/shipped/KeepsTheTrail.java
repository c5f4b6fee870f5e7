package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done stands in the trail, and the trail holds. */
interface KeepsTheTrail extends Told {

    /** Whether the database keeps the application itself from changing what is written. */
    boolean isProtected();

    @Test
    default void the_chain_is_whole() {
        story().statement();

        JsonNode found =
                auditor().get("/api/v1/audit-trail/verification").expect(200).json();

        assertTrue(found.path("intact").asBoolean(), found::toString);
        assertTrue(found.path("firstBroken").isNull(), found::toString);
        assertEquals(isProtected(), found.path("protected").asBoolean(), found::toString);
        assertTrue(found.path("entries").asLong() > 5, found::toString);
    }

    @Test
    default void import_issue_and_download_stand_in_it() {
        story().as(Statement.DONOR).get(story().statement().path("en.pdf")).expect(200);

        List<String> actions = Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .map(entry -> entry.path("action").asText())
                .distinct()
                .toList();

        assertTrue(actions.containsAll(List.of("report.download")), actions::toString);
        for (String part : new String[] {"import", "report.issue", "report.order"}) {
            assertTrue(actions.stream().anyMatch(action -> action.startsWith(part)), () -> part + " in " + actions);
        }
    }

    @Test
    default void only_an_auditor_reads_it() {
        for (String name : new String[] {"officer.mex", "head.pan", "finance", Statement.DONOR}) {
            story().as(name).get("/api/v1/audit-trail").problem(403);
            story().as(name).get("/api/v1/audit-trail/verification").problem(403);
        }
    }

    private Caller auditor() {
        return story().as("auditor");
    }
}
