package org.istmo.reporting.export;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
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

    @Test
    void once_the_reading_is_over_nothing_is_cancelled_any_more() throws SQLException {
        AtomicInteger cancelled = new AtomicInteger();
        Statement statement = (Statement) Proxy.newProxyInstance(
                HaltTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    assertEquals("cancel", method.getName());
                    cancelled.incrementAndGet();
                    return null;
                });
        halt.begin(statement);
        halt.call();
        assertEquals(1, cancelled.get());

        halt.end();
        halt.call();
        assertEquals(1, cancelled.get(), "somebody else may have its connection");
    }

    private static int one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Integer.class).one();
    }
}
