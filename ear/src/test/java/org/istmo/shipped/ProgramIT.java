package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    private static Path home(String name) {
        return EmptyHome.empty(Shipped.target().resolve("homes").resolve(name));
    }
}
