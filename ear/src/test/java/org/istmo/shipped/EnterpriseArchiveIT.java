package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The enterprise archive on a full Payara Server. */
class EnterpriseArchiveIT {

    private static Server server;
    private static @Nullable FullServer running;

    @BeforeAll
    static void deploy() throws IOException {
        int port = FreePort.any();
        server = Server.at(port);
        FullServer started = FullServer.started(port);
        running = started;
        started.deploy(Shipped.target().resolve("istmo.ear"));
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void it_answers_at_the_root_and_knows_who_asks() {
        assertTrue(server.isReady());
        server.nobody().get("/api/v1/me").problem(401);
        JsonNode me = server.as("officer.pan").get("/api/v1/me").expect(200).json();
        assertEquals("officer.pan", me.path("name").asText());
    }

    @Test
    void it_serves_pages_to_who_signs_in() {
        Browser browser = new Browser(server);
        browser.get("/").expect(302);
        browser.signIn("officer.pan", Server.PASSWORD).expect(302);
        browser.get("/").expect(200);
        browser.get("/api/v1/me").problem(401);
    }

    @Test
    void it_takes_a_file_in_and_drafts_a_report_of_it() {
        Story story = new Story(server);
        Caller officer = story.as("officer.pan");
        assertEquals(
                SeedFile.NICARAGUA.activities(),
                story.receiptOf(SeedFile.NICARAGUA).path("accepted").asInt());

        Answer ordered = officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "US-GOV-11"},
                         "period": {"from": "2022-10-01", "to": "2023-09-30"},
                         "languages": ["es"], "formats": ["pdf", "xlsx"]}
                        """).expect(202);
        JsonNode draft = Draft.awaited(officer, ordered.header("Location"));

        byte[] page = officer.get("/api/v1/reports/" + draft.path("id").asText() + "/files/es.pdf")
                .expect(200)
                .body();
        assertTrue(Pdf.textOf(page).contains("US-GOV-11"));
    }
}
