package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes over one PostgreSQL and nothing else between them, both begun at once on an empty database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramNodesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** In rows: so many that a node is killed before it is through with them. */
    private static final int FILE = 1_500;

    private EmbeddedPostgres database;
    private Program one;
    private Program other;

    @BeforeAll
    void begin() throws IOException {
        database = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Map<String, String> settings = new HashMap<>(Program.DEMO);
        settings.put("ISTMO_DB_URL", database.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""));
        settings.put("ISTMO_DB_USER", "postgres");
        one = Program.begun(home("node-one"), settings);
        other = Program.begun(home("node-other"), settings);
        one.ready();
        other.ready();
    }

    @AfterAll
    void end() throws IOException {
        if (one != null) {
            one.close();
        }
        if (other != null) {
            other.close();
        }
        database.close();
    }

    @Test
    void both_come_up_at_once_on_an_empty_database_and_hold_the_same() {
        for (String path : List.of("/api/v1/me", "/api/v1/reference/offices", "/api/v1/report-types")) {
            assertEquals(
                    one.server().as("officer.mex").get(path).expect(200).json(),
                    other.server().as("officer.mex").get(path).expect(200).json());
        }
        assertTrailIsWhole(other);
    }

    @Test
    void what_a_node_was_drafting_when_it_was_killed_another_drafts_once_and_its_user_goes_on_there()
            throws IOException, InterruptedException, SQLException {
        Browser user = new Browser(one.server());
        user.signIn("officer.mex", Server.PASSWORD).expect(302);
        String report = ordered(one, "2022-10-01", "2023-09-30");
        one.kill();
        leaseIsOver();

        JsonNode draft = Draft.awaited(other.server().as("officer.mex"), report);

        assertEquals(2, draft.path("files").size());
        assertDraftedOnce(report);
        assertTrue(user.at(other.server())
                .get(report.replace("/api/v1", ""))
                .expect(200)
                .text()
                .contains("IST-"));
        one = one.again();
        assertTrailIsWhole(one);
    }

    @Test
    void a_node_that_is_asleep_holds_nobody_up_and_repeats_nothing_when_it_wakes_up()
            throws IOException, InterruptedException, SQLException {
        String report = ordered(one, "2021-10-01", "2022-09-30");
        one.sleep();
        assertFalse(one.server().isReady());
        assertTrue(other.server().isReady());
        leaseIsOver();
        JsonNode draft = Draft.awaited(other.server().as("officer.mex"), report);

        one.wakeUp();

        Patience.until(PATIENCE, () -> one.server().isReady(), ready -> ready);
        assertEquals(
                draft, one.server().as("officer.mex").get(report).expect(200).json());
        assertDraftedOnce(report);
        assertTrailIsWhole(one);
    }

    @Test
    void a_file_that_a_node_was_taking_in_when_it_was_killed_another_takes_in_once()
            throws IOException, InterruptedException, SQLException {
        Browser officer = new Browser(one.server());
        officer.signIn("officer.mex", Server.PASSWORD).expect(302);
        String page = officer.upload("/imports", Map.of("office", "LPO-MEX"), "nodes.csv", rows(FILE))
                .expect(302)
                .header("Location");
        Patience.until(PATIENCE, () -> count("state = 'running' AND pieces_all IS NOT NULL"), posting -> posting == 1L);
        one.kill();
        assertEquals(1, count("state = 'running' AND receipt IS NULL"), "It was through before it was killed");
        execute("UPDATE underway_file SET claimed_at = claimed_at - INTERVAL '1' HOUR WHERE state = 'running'");

        Answer receipt =
                Patience.until(PATIENCE, () -> officer.at(other.server()).get(page), answer -> answer.status() == 302);

        String path = receipt.header("Location").replaceFirst("\\?.*", "");
        JsonNode taken =
                other.server().as("auditor").get("/api/v1" + path).expect(200).json();
        assertEquals(FILE, taken.path("accepted").asInt(), taken::toString);
        assertEquals(
                1,
                Pages.all(other.server().as("auditor"), "/api/v1/imports").stream()
                        .filter(one -> one.path("sha256").equals(taken.path("sha256")))
                        .count());
        assertEquals(1, count("state = 'taken' AND attempts = 2"));
        one = one.again();
        assertTrailIsWhole(one);
    }

    @Test
    void nodes_whose_database_is_away_or_takes_nothing_in_say_so_and_go_on_once_it_is_back() throws SQLException {
        atTheDatabase("ALTER DATABASE postgres ALLOW_CONNECTIONS false");
        awaitReady(false);
        atTheDatabase("ALTER DATABASE postgres ALLOW_CONNECTIONS true");
        awaitReady(true);
        atTheDatabase("ALTER DATABASE postgres SET default_transaction_read_only = on");
        awaitReady(false);
        atTheDatabase("ALTER DATABASE postgres RESET default_transaction_read_only");
        awaitReady(true);

        String report = ordered(one, "2020-10-01", "2021-09-30");
        Draft.awaited(other.server().as("officer.mex"), report);
        assertDraftedOnce(report);
        assertTrailIsWhole(one);
    }

    /** From another database of the server; whoever is connected to theirs is cut off. */
    private void atTheDatabase(String sql) throws SQLException {
        try (Connection connection =
                        database.getDatabase("postgres", "template1").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'");
        }
    }

    private void awaitReady(boolean ready) {
        for (Program node : List.of(one, other)) {
            Patience.until(PATIENCE, () -> node.server().isReady(), seen -> seen == ready);
        }
    }

    private static byte[] rows(int count) {
        StringBuilder rows =
                new StringBuilder("identifier,title_en,stage,countries,themes,planned_start,planned_end\n");
        for (int row = 1; row <= count; row++) {
            rows.append("XN-%d,Meeting %d of the nodes,planned,MX,firearms-trafficking,2031-03-04,2031-03-08%n"
                    .formatted(row, row * 7919));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private long count(String where) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM underway_file WHERE " + where)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As if the time that a node has for a draft were gone by. */
    private void leaseIsOver() throws SQLException {
        execute("UPDATE report SET claimed_at = claimed_at - INTERVAL '1' HOUR WHERE status = 'running'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertDraftedOnce(String report) {
        String subject = "report:" + report.replaceFirst(".*/", "");
        assertEquals(
                1,
                Pages.all(other.server().as("auditor"), "/api/v1/audit-trail").stream()
                        .filter(entry -> entry.path("action").asText().equals("report.draft"))
                        .filter(entry -> entry.path("subject").asText().equals(subject))
                        .count());
    }

    private static void assertTrailIsWhole(Program node) {
        JsonNode verified = node.server()
                .as("auditor")
                .get("/api/v1/audit-trail/verification")
                .expect(200)
                .json();
        assertTrue(verified.path("intact").asBoolean(), verified::toString);
    }

    private static String ordered(Program node, String from, String to) {
        return node.server()
                .as("officer.mex")
                .post("/api/v1/reports", """
                        {"type": "donor-statement", "scope": {"donor": "US-GOV-11"}, "period": {"from": "%s", "to": "%s"},
                         "languages": ["en", "es"], "formats": ["pdf"]}
                        """.formatted(from, to))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Path home(String name) {
        return EmptyHome.empty(Shipped.target().resolve("homes").resolve(name));
    }
}
