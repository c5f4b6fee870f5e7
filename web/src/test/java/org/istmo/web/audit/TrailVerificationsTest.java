package org.istmo.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.audit.Verification;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.api.Test;

class TrailVerificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Reader AUDITOR = reader(Role.AUDITOR);
    private static final Verification FOUND =
            new Verification(900, "0", true, null, List.of(), new Erasures.Found(0, 0, "", ""), true);

    /** What was begun, until the test has it done. */
    private final List<Runnable> waiting = new ArrayList<>();

    private final List<TrailVerifying.Progress> seen = new ArrayList<>();
    private boolean fails;

    private final TrailVerifications verifications = new TrailVerifications(
            new TrailReader() {
                @Override
                public Verification verify(Reader reader, Progress progress) {
                    progress.at(300, 900);
                    seen.add(verifications().last(reader).orElseThrow().progress());
                    if (fails) {
                        throw new IllegalStateException("The database went away");
                    }
                    return FOUND;
                }
            },
            waiting::add,
            CLOCK);

    private TrailVerifications verifications() {
        return verifications;
    }

    @Test
    void it_goes_on_without_whoever_asked_and_is_found_again() {
        TrailVerifying begun = verifications.begin(AUDITOR);

        assertTrue(begun.isUnderway());
        assertFalse(begun.isThroughWithin(Duration.ZERO));
        waiting.remove(0).run();

        TrailVerifying last = verifications.last(AUDITOR).orElseThrow();
        assertSame(begun, last);
        assertTrue(last.isThroughWithin(Duration.ZERO));
        assertEquals(Optional.of(FOUND), last.found());
        assertEquals(Optional.of(NOW), last.ended());
        assertEquals(List.of(new TrailVerifying.Progress(300, 900)), seen);
        assertEquals(33, last.progress().percent());
    }

    @Test
    void whoever_asks_while_one_is_underway_joins_it_and_later_begins_another() {
        TrailVerifying first = verifications.begin(AUDITOR);

        assertSame(first, verifications.begin(AUDITOR));
        assertEquals(1, waiting.size());
        waiting.remove(0).run();
        assertNotSame(first, verifications.begin(AUDITOR));
    }

    @Test
    void one_that_fails_is_told_as_failed_and_another_may_begin() {
        fails = true;
        TrailVerifying first = verifications.begin(AUDITOR);
        waiting.remove(0).run();

        assertTrue(first.isFailed());
        assertEquals(Optional.empty(), first.found());
        fails = false;
        TrailVerifying second = verifications.begin(AUDITOR);
        waiting.remove(0).run();
        assertEquals(Optional.of(FOUND), second.found());
    }

    @Test
    void where_no_thread_is_free_nobody_waits_for_one() {
        TrailVerifications busy = new TrailVerifications(
                new TrailReader() {},
                work -> {
                    throw new RejectedExecutionException("All are busy");
                },
                CLOCK);

        assertTrue(busy.begin(AUDITOR).isFailed());
    }

    @Test
    void it_is_for_auditors_alone() {
        assertThrows(Forbidden.class, () -> verifications.begin(reader(Role.ADMIN)));
        assertThrows(Forbidden.class, () -> verifications.last(reader(Role.OFFICER)));
        assertEquals(Optional.empty(), verifications.last(AUDITOR));
    }

    private static Reader reader(Role role) {
        return new Reader(
                7, "someone", "Someone", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
