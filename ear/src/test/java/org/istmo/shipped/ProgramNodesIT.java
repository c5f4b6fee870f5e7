package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes over one PostgreSQL and nothing else between them. They start once for all of it, so that what befalls them follows in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgramNodesIT {

    private static final Duration A_WHILE = Duration.ofMinutes(6);

    private static EmbeddedPostgres database;
    private static Program one;
    private static Program other;

    @BeforeAll
    static void two_start_at_once_on_an_empty_database() throws IOException, SQLException {
        int port = FreePort.any();
        database = EmbeddedPostgres.builder()
                .setPort(port)
                .setServerConfig("fsync", "off")
                .start();
        sql("CREATE ROLE nodes_owner LOGIN PASSWORD 'of-the-owner'");
        sql("CREATE ROLE nodes_app LOGIN PASSWORD 'of-the-application'");
        sql("CREATE DATABASE nodes OWNER nodes_owner");
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.put("ISTMO_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/nodes");
        settings.put("ISTMO_DB_USER", "nodes_app");
        settings.put("ISTMO_DB_PASSWORD", "of-the-application");
        settings.put("ISTMO_DB_OWNER_USER", "nodes_owner");
        settings.put("ISTMO_DB_OWNER_PASSWORD", "of-the-owner");
        CompletableFuture<Program> first = started("one", settings);
        CompletableFuture<Program> second = started("other", settings);
        one = first.join();
        other = second.join();
    }

    private static CompletableFuture<Program> started(String name, Map<String, String> settings) {
        Path home = EmptyHome.empty(Shipped.target().resolve("homes").resolve("node-" + name));
        return CompletableFuture.supplyAsync(() -> again(home, settings));
    }

    private static Program again(Path home, Map<String, String> settings) {
        try {
            return Program.started(home, settings);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @AfterAll
    static void end() throws IOException {
        for (Program program : new Program[] {one, other}) {
            if (program != null) {
                program.close();
            }
        }
        database.close();
    }

    @Test
    @Order(1)
    void both_are_ready_and_know_the_same() throws SQLException {
        for (Program program : new Program[] {one, other}) {
            assertTrue(program.server().isReady());
            program.server().as("officer.mex").get("/api/v1/me").expect(200);
            assertTrue(trail(program).path("intact").asBoolean());
            assertTrue(trail(program).path("protected").asBoolean());
        }
        JsonNode agreement = one.server()
                .as("officer.mex")
                .post("/api/v1/grants", Grant.least("NODES-1").toString())
                .expect(201)
                .json();
        assertEquals(
                agreement.path("number"),
                other.server()
                        .as("officer.mex")
                        .get(agreement.path("href").asText())
                        .expect(200)
                        .json()
                        .path("number"));
        assertEquals(1, number("SELECT count(*) FROM account WHERE name = 'admin'"));
        assertEquals(1, number("SELECT count(*) FROM signing_key"));
    }

    @Test
    @Order(2)
    void when_one_is_killed_the_other_drafts_what_it_had_and_its_user_signs_in_again_and_no_more()
            throws SQLException, InterruptedException {
        Browser browser = new Browser(one.server());
        browser.signIn("officer.mex", Server.PASSWORD).expect(302);
        List<String> reports = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            reports.add(ordered(one.server().as("officer.mex"), month));
        }
        one.kill();

        Browser elsewhere = new Browser(other.server());
        elsewhere.signIn("officer.mex", Server.PASSWORD).expect(302);
        elsewhere.get("/").expect(200);
        // As if it had not been heard of for a quarter of an hour.
        sql("UPDATE report SET claimed_at = claimed_at - INTERVAL '16' MINUTE WHERE status = 'running'");
        for (String report : reports) {
            Draft.awaited(other.server().as("officer.mex"), report);
        }
        assertEquals(reports.size(), number("SELECT count(*) FROM audit_entry WHERE action = 'report.draft'"));
        assertTrue(trail(other).path("intact").asBoolean());
    }

    @Test
    @Order(3)
    void one_that_joins_takes_over_from_one_that_sleeps_past_its_heartbeat_and_nothing_is_done_twice_when_it_wakes()
            throws SQLException, InterruptedException, IOException {
        one = one.again();
        Caller officer = one.server().as("officer.pan");
        String schedule = officer.post("/api/v1/schedules", """
                        {"name": "Organized crime, monthly", "type": "centre-of-excellence", "scope": {"office": "COE-TOC"}, "period": "previous-month",
                         "languages": ["en"], "formats": ["pdf"]}""")
                .expect(201)
                .json()
                .path("href")
                .asText();
        String run = officer.post(schedule + "/run", "{}")
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Patience.until(A_WHILE, () -> status(officer, run), "waiting"::equals);

        other.sleep();
        assertFalse(other.server().isReady());
        YearMonth month = YearMonth.now(ZoneId.of("America/Guatemala")).minusMonths(1);
        one.server()
                .as("finance")
                .post("/api/v1/periods/COE-TOC/" + month + "/close", "{\"reason\": \"It is over\"}")
                .expect(200);
        Patience.until(A_WHILE, () -> status(officer, run), "done"::equals);
        other.wakeUp();
        Patience.until(A_WHILE, () -> other.server().isReady(), ready -> ready);

        String report = officer.get(run).expect(200).json().at("/reports/0").asText();
        assertEquals(
                1,
                number("SELECT count(*) FROM audit_entry WHERE action = 'report.draft' AND subject = 'report:"
                        + report.substring(report.lastIndexOf('/') + 1) + "'"));
        assertTrue(trail(one).path("intact").asBoolean());
    }

    private static String status(Caller officer, String run) {
        return officer.get(run).expect(200).json().path("status").asText();
    }

    private static JsonNode trail(Program program) {
        return program.server()
                .as("auditor")
                .get("/api/v1/audit-trail/verification")
                .expect(200)
                .json();
    }

    private static String ordered(Caller officer, int month) {
        return officer.post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"grant": "NODES-1"}, "period": {"from": "2023-01-01", "to": "%s"},
                         "languages": ["en"], "formats": ["pdf"]}""".formatted(
                                YearMonth.of(2023, month).atEndOfMonth()))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void sql(String sql) throws SQLException {
        String name = sql.startsWith("CREATE") ? "postgres" : "nodes";
        try (Connection connection = database.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.getDatabase("postgres", "nodes").getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
