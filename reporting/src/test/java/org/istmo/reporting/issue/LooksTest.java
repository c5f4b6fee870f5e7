package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LooksTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    /** More rows than any database counts while a test runs. */
    private static final String ENDLESS =
            "WITH RECURSIVE t (n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM t WHERE n < 100000000000) SELECT count(*) FROM t";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_later_look_at_the_same_form_ends_the_one_before() throws InterruptedException {
        Looks looks = new Looks(2, LONG, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch another = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> looks.take("7:form", look -> {
                    begun.countDown();
                    await(another);
                    look.mustGoOn();
                    return "first";
                }),
                threads);
        begun.await();

        assertEquals("second", looks.take("7:form", look -> "second"));
        another.countDown();

        assertEquals(LookEnded.Cause.ANOTHER, ended(first));
    }

    @Test
    void looks_at_other_forms_do_not_end_each_other() throws InterruptedException {
        Looks looks = new Looks(2, LONG, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch another = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> looks.take("7:form", look -> {
                    begun.countDown();
                    await(another);
                    look.mustGoOn();
                    return "first";
                }),
                threads);
        begun.await();

        looks.take("7:other form", look -> "second");
        another.countDown();

        assertEquals("first", first.join());
    }

    @Test
    void whoever_finds_no_turn_is_told_so_and_a_turn_comes_back() throws InterruptedException {
        Looks looks = new Looks(1, Duration.ofMillis(1), LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> looks.take("7:form", look -> {
                    begun.countDown();
                    await(over);
                    return "first";
                }),
                threads);
        begun.await();

        LookEnded busy = assertThrows(LookEnded.class, () -> looks.take("8:form", look -> "second"));
        over.countDown();
        first.join();

        assertEquals(LookEnded.Cause.BUSY, busy.why());
        assertEquals("third", looks.take("8:form", look -> "third"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_statement_that_takes_too_long_is_ended_and_its_connection_is_sound_afterwards(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Looks looks = new Looks(2, LONG, Duration.ofMillis(200));

        LookEnded late = assertThrows(
                LookEnded.class,
                () -> looks.take("7:form", look -> {
                    try {
                        return SnapshotTransaction.rehearsed(IstmoJdbi.on(database.snapshots()), handle -> {
                            look.watch(handle);
                            return number(handle, ENDLESS);
                        });
                    } catch (JdbiException cancelled) {
                        look.mustGoOn();
                        throw cancelled;
                    }
                }));

        assertEquals(LookEnded.Cause.LATE, late.why());
        Long one =
                SnapshotTransaction.rehearsed(IstmoJdbi.on(database.snapshots()), handle -> number(handle, "SELECT 1"));
        assertEquals(1L, one);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void no_statement_begins_once_a_look_is_ended(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Look look = new Look();
        look.end(LookEnded.Cause.ANOTHER);

        LookEnded ended = assertThrows(
                LookEnded.class,
                () -> SnapshotTransaction.rehearsed(IstmoJdbi.on(database.snapshots()), handle -> {
                    look.watch(handle);
                    return number(handle, "SELECT 1");
                }));

        assertEquals(LookEnded.Cause.ANOTHER, ended.why());
    }

    private static Long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static LookEnded.Cause ended(CompletableFuture<?> look) {
        CompletionException thrown = assertThrows(CompletionException.class, look::join);
        return assertInstanceOf(LookEnded.class, thrown.getCause()).why();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
