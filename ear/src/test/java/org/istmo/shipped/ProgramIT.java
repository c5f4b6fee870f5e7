package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The program by itself: {@code java -jar istmo.jar}. */
class ProgramIT {

    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Test
    void it_answers_at_one_socket_and_at_the_root_and_ends_when_it_is_told_to()
            throws IOException, InterruptedException {
        try (Program program = Program.started(home("ends"), Program.DEMO)) {
            program.server().as("officer.mex").get("/api/v1/me").expect(200);
            assertEquals(Set.of("tcp 127.0.0.1:" + program.port()), Sockets.openedBy(program.pid()));
            assertTrue(program.endsWithin(A_WHILE));
        }
    }

    @Test
    void what_it_has_acknowledged_is_there_after_it_was_killed() throws IOException, InterruptedException {
        Path home = home("killed");
        JsonNode receipt;
        try (Program program = Program.started(home, Program.DEMO)) {
            byte[] file = SeedFile.NICARAGUA.bytes();
            receipt = new Story(program.server())
                    .bring("officer.pan", "ROPAN", file)
                    .expect(201)
                    .json();
            program.kill();
        }
        try (Program again = Program.started(home, Program.DEMO)) {
            String href = receipt.path("href").asText();

            assertEquals(
                    receipt, again.server().as("auditor").get(href).expect(200).json());
            assertEquals(
                    Totals.computedOf(SeedFile.NICARAGUA),
                    Totals.givenIn(again.server()
                            .as("auditor")
                            .get(href + "/sums")
                            .expect(200)
                            .json()));
            assertTrue(again.server()
                    .as("auditor")
                    .get("/api/v1/audit-trail/verification")
                    .expect(200)
                    .json()
                    .path("intact")
                    .asBoolean());
        }
    }

    /** Whoever starts it sets what no page sets: what was and what is, and of a secret that there is one. */
    @Test
    void with_which_settings_it_came_up_stands_in_the_trail_beside_those_before()
            throws IOException, InterruptedException {
        Path home = home("settings");
        try (Program program = Program.started(home, Program.DEMO)) {
            assertTrue(program.endsWithin(A_WHILE));
        }
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.putAll(Map.of("ISTMO_MAX_PAGES", "1500", "ISTMO_SECRET", "a-secret-that-nobody-reads"));
        try (Program again = Program.started(home, settings)) {
            Caller auditor = again.server().as("auditor");
            List<JsonNode> starts = Pages.all(auditor, "/api/v1/audit-trail").stream()
                    .filter(entry -> entry.path("action").asText().equals("server.start"))
                    .toList();

            assertEquals(2, starts.size(), starts::toString);
            JsonNode first = starts.get(0).path("detail");
            assertEquals("unset", first.path("ISTMO_MAX_PAGES").asText(), first::toString);
            assertEquals("set", first.path("ISTMO_DEMO_PASSWORD").asText(), first::toString);
            JsonNode second = starts.get(1).path("detail");
            assertEquals("unset", second.path("ISTMO_MAX_PAGES.before").asText(), second::toString);
            assertEquals("1500", second.path("ISTMO_MAX_PAGES.after").asText(), second::toString);
            assertEquals("set", second.path("ISTMO_SECRET.after").asText(), second::toString);
            assertEquals(
                    Integer.toString(again.port()), second.path("ISTMO_PORT").asText(), second::toString);
            String all = starts.toString();
            assertFalse(all.contains("a-secret") || all.contains(Server.PASSWORD), all);
        }
    }

    private static Path home(String name) {
        return EmptyHome.empty(Shipped.target().resolve("homes").resolve(name));
    }
}
