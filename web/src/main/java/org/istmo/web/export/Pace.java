package org.istmo.web.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to somebody who must take them at some pace: whoever takes less than {@value #LEAST} a second while they are waited for is taken to
 * have stalled. A connection to whom nothing can be written at all is given up by the server itself, after half a minute: whoever it was has stalled too.
 */
final class Pace extends OutputStream {

    /** Bytes a second. */
    static final int LEAST = 4_096;

    private static final long WINDOW = Duration.ofSeconds(30).toNanos();

    /** How long a single write waits that is given up for want of somebody who takes it, or longer; the server's own patience is 30 seconds. */
    private static final long GIVEN_UP = Duration.ofSeconds(20).toNanos();

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final OutputStream out;
    private final LongSupplier nanos;
    private long written;
    private long waited;
    private long taken;
    private volatile long rate = Long.MAX_VALUE;

    Pace(OutputStream out) {
        this(out, System::nanoTime);
    }

    Pace(OutputStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /** Whether anything was sent, after which nothing else can be answered. */
    boolean begun() {
        return written > 0;
    }

    /** Bytes that were handed on. */
    long written() {
        return written;
    }

    /**
     * Bytes a second that were taken of late, half a minute of waiting for whoever takes them; as many as there can be while nobody was waited for so long.
     * For any thread.
     */
    long rate() {
        return rate;
    }

    /** Somebody takes too little. */
    static final class Stalled extends IOException {
        private static final long serialVersionUID = 1L;

        Stalled(@Nullable Throwable cause) {
            super("Taken at less than " + LEAST + " bytes a second.", cause);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void timed(int length, Writing writing) throws IOException {
        long start = nanos.getAsLong();
        written += length;
        try {
            writing.run();
        } catch (IOException ended) {
            if (nanos.getAsLong() - start >= GIVEN_UP) {
                throw new Stalled(ended);
            }
            throw ended;
        }
        waited += nanos.getAsLong() - start;
        taken += length;
        if (waited >= WINDOW) {
            judge(taken, Duration.ofNanos(waited));
            waited = 0;
            taken = 0;
        }
    }

    private void judge(long bytes, Duration waitedFor) throws Stalled {
        rate = bytes / waitedFor.toSeconds();
        if (rate < LEAST) {
            throw new Stalled(null);
        }
    }

    /**
     * Waits until the server has handed all of it to the network, as long as somebody takes it at their pace.
     *
     * @param queued bytes that it still has; empty where nobody can say
     * @throws IOException when the connection is gone
     */
    void drain(Supplier<OptionalInt> queued) throws IOException {
        long start = nanos.getAsLong();
        int left = queued.get().orElse(0);
        int atFirst = left;
        while (left > 0) {
            pause();
            flush();
            left = queued.get().orElse(0);
            Duration passed = Duration.ofNanos(nanos.getAsLong() - start);
            if (left > 0 && passed.toNanos() >= WINDOW) {
                judge(atFirst - left, passed);
                start = nanos.getAsLong();
                atFirst = left;
            }
        }
        flush();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server is stopping.");
        }
    }

    @Override
    public void write(int one) throws IOException {
        timed(1, () -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        timed(length, () -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        timed(0, out::flush);
    }
}
