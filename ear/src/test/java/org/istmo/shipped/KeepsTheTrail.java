package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** The export and the program, as an auditor takes both away: no server is needed then. */
    @Test
    default void what_is_taken_away_is_verified_without_a_server(@TempDir Path directory) throws Exception {
        story().statement();
        Path trail = Files.write(
                directory.resolve("trail.csv"),
                auditor().get("/api/v1/exports/audit-trail.csv").expect(200).body());
        Path jar = Files.write(
                directory.resolve("verifier.jar"),
                auditor().get("/api/v1/audit-trail/verifier.jar").expect(200).body());

        String whole = verified(jar, trail);
        assertTrue(whole.startsWith("intact: "), whole);
        String text = Files.readString(trail);
        Files.writeString(trail, text.replaceFirst("report\\.order", "report.forge"));
        String bent = verified(jar, trail);
        assertTrue(bent.startsWith("altered: entry "), bent);
    }

    @Test
    default void it_says_from_where_and_by_which_token() {
        JsonNode token = story().as("officer.mex")
                .post("/api/v1/tokens", "{\"label\": \"Program\"}")
                .expect(201)
                .json();
        Caller program =
                new Caller(story().server(), "Bearer " + token.path("token").asText());
        program.get("/api/v1/audit-trail").problem(403);
        new Caller(story().server(), "Bearer istmo_nothing").get("/api/v1/me").problem(401);

        List<JsonNode> entries = Pages.all(auditor(), "/api/v1/audit-trail");
        assertTrue(
                entries.stream()
                        .anyMatch(entry -> entry.path("outcome").asText().equals("refused")
                                && entry.path("address")
                                        .asText()
                                        .endsWith(" token:" + token.path("id").asText())),
                () -> entries.get(entries.size() - 1).toString());
        assertTrue(entries.stream()
                .anyMatch(entry -> entry.path("subject").asText().equals("token:unknown")));
    }

    /** Nobody audited sees it, and an auditor does not either. */
    @Test
    default void what_auditors_look_at_is_for_the_head_of_audit_alone() {
        String path = "/api/v1/audit-trail?limit=3";
        auditor().get(path).expect(200);
        for (String name : new String[] {"auditor", "officer.mex", "head.pan", "finance", "admin", Statement.DONOR}) {
            story().as(name).get("/api/v1/audit-looks").problem(403);
        }
        story().as("admin").post("/api/v1/accounts", """
                        {"name": "head.audit", "displayName": "Head of audit", "roles": ["head-of-audit"], "password": "a-long-password-1"}
                        """).expect(201);
        Caller head = Caller.withPassword(story().server(), "head.audit", "a-long-password-1");

        assertTrue(
                Pages.all(head, "/api/v1/audit-looks?name=auditor").stream()
                        .anyMatch(look -> look.path("path").asText().equals(path)
                                && look.path("method").asText().equals("GET")),
                path);
        for (String below : new String[] {"", "/verification", "/heads", "/verifier.jar"}) {
            head.get("/api/v1/audit-trail" + below).problem(403);
        }
        head.get("/api/v1/reports").problem(403);
        assertTrue(Pages.all(auditor(), "/api/v1/audit-trail").stream()
                .noneMatch(entry -> entry.toString().contains("/api/v1/audit-trail?limit=3")));
    }

    private static String verified(Path jar, Path trail) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                trail.toString());
        // What the build tells the virtual machines of the tests, these say that they were told.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    default void only_an_auditor_reads_it() {
        for (String name : new String[] {"officer.mex", "head.pan", "finance", "treaty", "admin", Statement.DONOR}) {
            story().as(name).get("/api/v1/audit-trail").problem(403);
            story().as(name).get("/api/v1/audit-trail/verification").problem(403);
            story().as(name).get("/api/v1/audit-trail/heads").problem(403);
            story().as(name).get("/api/v1/audit-trail/verifier.jar").problem(403);
        }
    }

    private Caller auditor() {
        return story().as("auditor");
    }
}
