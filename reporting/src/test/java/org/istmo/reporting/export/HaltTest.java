package org.istmo.reporting.export;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HaltTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Of either database, for a statement. */
    private static final String CANCELLED = "57014";

    private final Halt halt = new Halt();

    /** Of minutes with either database. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_statement_that_runs_is_cancelled_and_no_other_begins(Vendor vendor) {
        String endless = vendor == Vendor.POSTGRESQL
                ? "SELECT count(*) FROM generate_series(1, 9000000000) g WHERE MOD(g, 7) = 9"
                : "SELECT count(*) FROM system_range(1, 9000000000) g WHERE MOD(g.\"X\", 7) = 9";
        ScheduledExecutorService caller = Executors.newSingleThreadScheduledExecutor();
        try (Handle handle = TestDatabase.of(vendor).jdbi().open()) {
            halt.over(handle);
            assertEquals(1, one(handle, "SELECT 1"));
            caller.scheduleWithFixedDelay(halt::call, 1, 1, SECONDS);

            JdbiException cancelled =
                    assertTimeout(SOON, () -> assertThrows(JdbiException.class, () -> one(handle, endless)));
            assertEquals(
                    CANCELLED,
                    assertInstanceOf(SQLException.class, cancelled.getCause()).getSQLState());
            assertThrows(JdbiException.class, () -> one(handle, "SELECT 1"));
        } finally {
            caller.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_read_by_somebody_else_afterwards_is_left_alone(Vendor vendor) {
        try (Handle handle = TestDatabase.of(vendor).jdbi().open()) {
            halt.over(handle);
            assertEquals(1, one(handle, "SELECT 1"));
            halt.end();
            halt.call();
        }
        try (Handle handle = TestDatabase.of(vendor).jdbi().open()) {
            assertEquals(2, one(handle, "SELECT 2"));
        }
    }

    private static int one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Integer.class).one();
    }
}
