package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node writes four ledgers at once, whoever asks; whoever has gone, and whoever is slow while others wait, keeps none of the four. */
interface SharesTurns extends Told {

    /** The program's own. */
    BrokenDatabase database();

    /** When nobody else holds a turn any more. */
    void alone();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    default void whoever_hangs_up_while_rows_are_looked_for_ends_the_search_and_has_their_turn_again(String format)
            throws SQLException {
        alone();
        String donor = "XM-NOWHERE-" + format.toUpperCase(Locale.ROOT);
        String search = Ledgers.EXPORTS + "transactions." + format + "?donor=" + donor;
        try (Connection slow = database().connection();
                Statement statement = slow.createStatement()) {
            // As long as this holds the parts of the ledger, no search comes to an end.
            slow.setAutoCommit(false);
            statement.execute("LOCK TABLE allocation IN ACCESS EXCLUSIVE MODE");
            try (Stalled resets = new Stalled(story().as("auditor"), search)) {
                assertTrue(resets.head().contains(" 200 "), resets::toString);
            }
            GivesUp.atOnce(story().as("auditor"), "GET " + search, "", "");

            List<JsonNode> told = Patience.until(
                    Duration.ofSeconds(30), () -> told("export.broken-off", donor), both -> both.size() == 2);

            told.forEach(one -> assertEquals("gone", one.at("/detail/why").asText(), one::toString));
            assertEquals(0, waitingForTheParts(), "Statements that nobody waits for are cancelled.");
            slow.rollback();
        }
        assertTrue(told("export.complete", donor).isEmpty());
        for (int times = 0; times < 3; times++) {
            story().as("auditor").get(search).expect(200);
        }
    }

    @Test
    default void of_twenty_at_once_of_ten_accounts_four_are_written_and_who_is_slow_makes_room_for_who_comes() {
        alone();
        String ledger = Ledgers.EXPORTS + LargeLedger.of(story(), "XM-TURNS", 3);
        List<Caller> auditors = IntStream.range(0, 11)
                .mapToObj(number -> story().auditor("auditor.turn" + number))
                .toList();
        Caller comesLater = auditors.get(10);
        List<Stalled> twenty = new ArrayList<>();
        try {
            for (int times = 0; times < 20; times++) {
                twenty.add(new Stalled(auditors.get(times / 2), ledger));
            }
            List<String> heads = twenty.stream().map(Stalled::head).toList();
            assertEquals(
                    4, heads.stream().filter(head -> head.contains(" 200 ")).count(), heads::toString);
            assertEquals(
                    16,
                    heads.stream()
                            .filter(head -> head.contains(" 503 ") && head.contains("Retry-After: "))
                            .count(),
                    heads::toString);
            story().as("officer.mex").get("/api/v1/activities").expect(200);
            IntStream.range(0, 20)
                    .filter(at -> heads.get(at).contains(" 200 "))
                    .forEach(at -> twenty.get(at).taking(49_152, Duration.ofMillis(250)));
            comesLater.get(Ledgers.EXPORTS + "results.csv").problem(503);

            // They are known to be slow once half a minute was waited for them, and what the network holds is theirs.
            Patience.until(
                    Duration.ofMinutes(3),
                    () -> comesLater.get(Ledgers.EXPORTS + "results.csv").status(),
                    status -> status == 200);

            List<JsonNode> told = Patience.until(
                    Duration.ofSeconds(30), () -> told("export.broken-off", "XM-TURNS"), some -> !some.isEmpty());
            assertEquals(1, told.size(), told::toString);
            assertEquals("slow", told.get(0).at("/detail/why").asText(), told::toString);
        } finally {
            twenty.forEach(Stalled::close);
        }
        Patience.until(
                Duration.ofSeconds(30),
                () -> told("export.broken-off", "XM-TURNS").size(),
                all -> all == 4);
        assertFalse(story().as("auditor").get(ledger).expect(200).text().isEmpty());
    }

    private int waitingForTheParts() throws SQLException {
        try (Connection connection = database().connection();
                Statement statement = connection.createStatement();
                var counted = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'allocation'::regclass")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** What the trail says of ledgers of a donor, newest first. */
    private List<JsonNode> told(String action, String donor) {
        return Pages.all(story().as("auditor"), "/api/v1/audit-trail").stream()
                .filter(entry -> entry.path("action").asText().equals(action))
                .filter(entry -> entry.at("/detail/donor").asText().equals(donor))
                .toList();
    }
}
