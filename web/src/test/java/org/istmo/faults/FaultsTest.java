package org.istmo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.istmo.domain.fault.Failpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The quick ones of {@link Faults}. */
class FaultsTest {

    private static final int FEW = 3;

    @TempDir
    private static Path home;

    private static FaultServer server;
    private static World world;
    private static int stages;

    @BeforeAll
    static void begin() throws Exception {
        server = new FaultServer(Files.createDirectories(home).resolve("postgres"));
        world = World.filled(server, "world", FEW);
        world.owing(", 'languages': ['en'], 'formats': ['pdf']");
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    private static Stage stage() throws Exception {
        return new Stage(server, world, "stage" + ++stages, home);
    }

    @ParameterizedTest
    @EnumSource(names = {"TARGET_ORDERING", "DRAFT_STORING", "ISSUE_STORING", "MAIL_HANDED"})
    void a_node_that_is_killed_there_leaves_nothing_by_halves(Failpoint point) throws Exception {
        try (Stage stage = stage()) {
            assertEquals(List.of(), Killed.at(point, 1, stage));
        }
    }

    @Test
    void an_answer_that_is_lost_does_nothing_twice() throws Exception {
        try (Stage stage = stage()) {
            assertEquals(List.of(), Troubles.lostAnswers(server, stage, "stage" + stages, 6));
        }
    }

    @Test
    void clocks_that_disagree_by_two_hours_order_nothing_early_and_take_nothing_from_each_other() throws Exception {
        try (Stage stage = stage()) {
            assertEquals(List.of(), Troubles.clocks(stage));
        }
    }

    @Test
    void on_the_days_on_which_clocks_are_changed_all_is_run_once_and_when_it_is_due() throws Exception {
        try (Stage stage = stage()) {
            assertEquals(List.of(), DaylightDays.befall(stage));
        }
    }
}
