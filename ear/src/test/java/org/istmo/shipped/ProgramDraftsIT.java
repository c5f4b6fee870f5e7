package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program by itself, while it drafts. */
class ProgramDraftsIT {

    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Test
    void a_report_that_is_too_long_or_finds_no_memory_fails_and_says_why_leaves_nothing_and_is_made_when_it_may()
            throws IOException, InterruptedException {
        Path home = home("too-long");
        String report;
        JsonNode failed;
        try (Program program = Program.started(home, with("ISTMO_MAX_PAGES", "1"))) {
            Caller officer = program.server().as("officer.mex");
            report = ordered(officer);
            failed = Patience.until(
                    Duration.ofMinutes(6),
                    () -> officer.get(report, "Accept-Language", "es")
                            .expect(200)
                            .json(),
                    seen -> seen.path("status").asText().equals("failed"));
            assertEquals("too-long", failed.at("/error/code").asText(), failed::toString);
            assertTrue(failed.at("/error/detail").asText().contains("período más corto"), failed::toString);
            assertEquals(0, failed.path("files").size());
            officer.get(report + "/files/en.pdf").problem(404);
            assertTrue(program.endsWithin(A_WHILE));
        }
        Path points = Files.createDirectories(home.resolve("points"));
        Path error = Files.writeString(points.resolve("draft-storing.error"), "");
        try (Program program =
                Program.started(home, with("JDK_JAVA_OPTIONS", options("-Distmo.failpoints=" + points)))) {
            Caller officer = program.server().as("officer.mex");
            nothingIsHalfStored(program.server(), report);
            Files.delete(error);
            officer.post(report + "/retry", "").expect(202);

            JsonNode draft = Draft.awaited(officer, report);

            assertEquals(failed.path("number"), draft.path("number"));
            assertEquals(2, draft.path("files").size());
            assertTrue(draft.path("error").isNull() || draft.path("error").isMissingNode(), draft::toString);
        }
    }

    @Test
    void a_report_that_was_being_drafted_when_the_program_was_killed_is_drafted_once()
            throws IOException, InterruptedException {
        Path home = home("killed-drafting");
        String report;
        try (Program program = Program.started(home, Program.DEMO)) {
            report = ordered(program.server().as("officer.mex"));
            program.kill();
        }
        try (Program again = Program.started(home, Program.DEMO)) {
            JsonNode draft = Draft.awaited(again.server().as("officer.mex"), report);

            assertEquals(2, draft.path("files").size());
            assertEquals(
                    1,
                    Pages.all(again.server().as("auditor"), "/api/v1/audit-trail").stream()
                            .filter(entry -> entry.path("action").asText().equals("report.draft"))
                            .count());
        }
    }

    /** There is no memory left when all of the draft is stored and not yet committed. */
    private static void nothingIsHalfStored(Server server, String report) {
        Caller officer = server.as("officer.mex");
        officer.post(report + "/retry", "").expect(202);

        JsonNode failed = Patience.until(
                Duration.ofMinutes(6),
                () -> officer.get(report).expect(200).json(),
                seen -> seen.at("/error/code").asText().equals("memory")
                        || seen.path("status").asText().equals("draft"));

        assertEquals("failed", failed.path("status").asText(), failed::toString);
        assertEquals(0, failed.path("files").size(), failed::toString);
        assertTrue(Pages.all(server.as("auditor"), "/api/v1/audit-trail").stream()
                .noneMatch(entry -> entry.path("action").asText().equals("report.draft")));
    }

    private static String options(String more) {
        return Server.environment("JDK_JAVA_OPTIONS") + " " + more;
    }

    private static String ordered(Caller officer) {
        return officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "US-GOV-11"}, "period": {"from": "2022-10-01", "to": "2023-09-30"},
                         "languages": ["en", "es"], "formats": ["pdf"]}
                        """)
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> more = new HashMap<>(Program.DEMO);
        more.put(name, value);
        return more;
    }

    private static Path home(String name) {
        return EmptyHome.empty(Shipped.target().resolve("homes").resolve(name));
    }
}
