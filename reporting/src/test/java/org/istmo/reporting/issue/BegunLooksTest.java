package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.istmo.domain.problem.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BegunLooksTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Executor NO_THREAD = task -> {};

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger looked = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    @AfterEach
    void stop() {
        over.countDown();
        threads.shutdownNow();
    }

    @Test
    void what_is_seen_at_once_is_there_at_once_and_not_kept() {
        BegunLooks looks = looks(threads, LONG);

        assertEquals(Optional.of("look 1"), looks.begin("7:/page", String.class, look()));
        assertEquals("look 2", looks.take("7:/page", String.class, look()));
    }

    @Test
    void what_takes_longer_goes_on_and_is_picked_up_without_looking_again() {
        BegunLooks looks = looks(threads, Duration.ofMillis(1));

        assertEquals(Optional.empty(), looks.begin("7:/page", String.class, waiting()));
        over.countDown();

        assertEquals("look 1", looks.take("7:/page", String.class, look()));
        assertEquals(1, looked.get());
        assertEquals("look 2", looks.take("7:/page", String.class, look()), "It is picked up once");
    }

    @Test
    void what_somebody_began_is_nobody_elses() {
        BegunLooks looks = looks(threads, Duration.ofMillis(1));
        looks.begin("7:/page", String.class, waiting());
        over.countDown();

        assertEquals("another's", looks.take("8:/page", String.class, look -> "another's"));
    }

    @Test
    void what_no_thread_took_is_seen_in_the_thread_that_picks_it_up() {
        BegunLooks looks = looks(NO_THREAD, Duration.ofMillis(1));
        assertEquals(Optional.empty(), looks.begin("7:/page", String.class, look()));
        assertEquals(0, looked.get());

        assertEquals("look 1", looks.take("7:/page", String.class, look -> "another"));

        BegunLooks full = looks(
                task -> {
                    throw new RejectedExecutionException("no room");
                },
                LONG);
        assertEquals(Optional.empty(), full.begin("7:/page", String.class, look()));
        assertEquals("look 2", full.take("7:/page", String.class, look -> "another"));
    }

    @Test
    void what_is_begun_later_stands_in_the_stead_of_what_was_begun_before() {
        BegunLooks looks = looks(threads, Duration.ofMillis(1));
        looks.begin("7:/page", String.class, waiting());
        looks.begin("7:/page", String.class, look -> {
            await(over);
            return "later";
        });
        over.countDown();

        assertEquals("later", looks.take("7:/page", String.class, look()));
    }

    @Test
    void what_nobody_picked_up_is_let_go_after_two_minutes() {
        BegunLooks looks = looks(NO_THREAD, Duration.ofMillis(1));
        looks.begin("7:/page", String.class, look -> "before");
        now = now.plus(Duration.ofSeconds(121));

        assertEquals("look 1", looks.take("7:/page", String.class, look()));
    }

    @Test
    void of_many_the_oldest_are_let_go_first() {
        BegunLooks looks = looks(NO_THREAD, Duration.ofMillis(1));
        for (int page = 0; page <= BegunLooks.MOST; page++) {
            looks.begin("7:/" + page, String.class, look -> "before");
        }

        assertEquals("look 1", looks.take("7:/0", String.class, look()));
        assertEquals("before", looks.take("7:/1", String.class, look()));
    }

    @Test
    void what_is_refused_is_refused_to_whoever_picks_it_up() {
        BegunLooks looks = looks(NO_THREAD, Duration.ofMillis(1));
        Function<Look, String> refused = look -> {
            throw new Conflict("no-tie-out", "It is no draft any more.");
        };
        looks.begin("7:/page", String.class, refused);

        assertEquals(
                "no-tie-out",
                assertThrows(Conflict.class, () -> looks.take("7:/page", String.class, look()))
                        .code());
        assertThrows(Conflict.class, () -> looks(threads, LONG).begin("7:/page", String.class, refused));
    }

    private Function<Look, String> look() {
        return look -> "look " + looked.incrementAndGet();
    }

    private Function<Look, String> waiting() {
        return look -> {
            await(over);
            return "look " + looked.incrementAndGet();
        };
    }

    private BegunLooks looks(Executor executor, Duration patience) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new BegunLooks(new Looks(), executor, clock, patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
