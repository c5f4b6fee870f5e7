package org.istmo.web.boot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A load balancer sends people to whoever can serve them. */
class ReadinessCheckTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_database_that_is_there_answers_and_the_start_is_over_when_it_is(Vendor vendor) {
        Progress progress = new Progress();
        DatabaseSettings settings = TestDatabase.of(vendor).settings();
        ReadinessCheck check = new ReadinessCheck(progress, new IstmoDataSource(settings), settings);

        assertTrue(check.answers());
        assertFalse(check.isStarted());
        progress.done();
        assertTrue(check.isStarted());
    }

    @Test
    void a_database_that_is_read_alone_is_as_good_as_away() {
        TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL);
        String name = database.settings().url().replaceFirst(".*/([^?]*).*", "$1");
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("ALTER DATABASE " + name + " SET default_transaction_read_only = on"));

        assertFalse(answers(database.settings()));
    }

    @Test
    void a_database_that_is_away_does_not_answer() {
        assertFalse(answers(new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/nothing",
                new DatabaseSettings.Login("nobody", "nobody"),
                Optional.empty())));
    }

    private static boolean answers(DatabaseSettings settings) {
        return new ReadinessCheck(new Progress(), new IstmoDataSource(settings), settings).answers();
    }
}
