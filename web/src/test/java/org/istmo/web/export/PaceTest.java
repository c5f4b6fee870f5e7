package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long nanos;

    /** Takes every byte after so long. */
    private final class Slow extends OutputStream {
        private final Duration each;

        Slow(Duration each) {
            this.each = each;
        }

        @Override
        public void write(int one) {
            nanos += each.toNanos();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            nanos += each.toNanos() * length;
        }
    }

    @Test
    void whoever_takes_a_byte_a_second_is_given_up() throws IOException {
        Pace pace = new Pace(new Slow(Duration.ofSeconds(1)), () -> nanos);
        pace.write(new byte[20], 0, 20);

        assertThrows(IOException.class, () -> pace.write(new byte[20], 0, 20));
    }

    @Test
    void whoever_takes_slowly_but_steadily_is_not_nor_is_a_ledger_that_is_slow_to_read() {
        Pace pace = new Pace(new Slow(Duration.ofNanos(200_000)), () -> nanos);

        for (int times = 0; times < 1_000; times++) {
            nanos += Duration.ofMinutes(1).toNanos();
            assertDoesNotThrow(() -> pace.write(new byte[10_000], 0, 10_000));
        }
    }

    @Test
    void a_write_that_the_server_gives_up_after_half_a_minute_is_a_stall_and_one_that_fails_at_once_is_none() {
        for (int seconds : List.of(0, 30)) {
            Pace pace = new Pace(
                    new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            nanos += Duration.ofSeconds(seconds).toNanos();
                            throw new IOException("Closed");
                        }
                    },
                    () -> nanos);

            IOException thrown = assertThrows(IOException.class, () -> pace.write(1));

            assertEquals(seconds > 0, thrown instanceof Pace.Stalled, thrown::toString);
        }
    }

    @Test
    void it_waits_until_the_server_has_handed_all_of_it_to_the_network() throws IOException {
        Iterator<Integer> left = List.of(9_000, 4_000, 0).iterator();

        new Pace(new Slow(Duration.ZERO), () -> nanos).drain(() -> OptionalInt.of(left.next()));

        assertFalse(left.hasNext());
    }

    @Test
    void what_waits_at_the_server_and_is_not_taken_is_a_stall() {
        Pace pace = new Pace(new Slow(Duration.ZERO), () -> nanos);

        assertThrows(
                Pace.Stalled.class,
                () -> pace.drain(() -> {
                    nanos += Duration.ofSeconds(10).toNanos();
                    return OptionalInt.of(9_000);
                }));
    }

    @Test
    void it_tells_how_much_was_taken_of_late_while_somebody_was_waited_for() throws IOException {
        Pace pace = new Pace(new Slow(Duration.ofNanos(100_000)), () -> nanos);
        pace.write(new byte[200_000], 0, 200_000);
        assertEquals(Long.MAX_VALUE, pace.rate());

        nanos += Duration.ofMinutes(5).toNanos();
        pace.write(new byte[100_000], 0, 100_000);

        assertEquals(10_000, pace.rate());
    }

    @Test
    void it_has_begun_with_the_first_byte() throws IOException {
        Pace pace = new Pace(new Slow(Duration.ZERO), () -> nanos);
        pace.flush();
        assertFalse(pace.begun());
        pace.write(1);
        assertTrue(pace.begun());
    }
}
