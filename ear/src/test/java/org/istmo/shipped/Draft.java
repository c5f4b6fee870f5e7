package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** A report that is being drafted in the background. */
final class Draft {

    private static final Set<String> UNDERWAY = Set.of("queued", "waiting", "running");

    private Draft() {}

    /** The report as soon as it is drafted. */
    static JsonNode awaited(Caller officer, String report) {
        JsonNode seen = Patience.until(
                Duration.ofMinutes(6),
                () -> officer.get(report).expect(200).json(),
                answer -> !UNDERWAY.contains(answer.path("status").asText()));
        if (!seen.path("status").asText().equals("draft")) {
            throw new AssertionError("No draft came of it: " + seen);
        }
        return seen;
    }
}
