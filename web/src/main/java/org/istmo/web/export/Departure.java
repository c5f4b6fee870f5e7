package org.istmo.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.istmo.web.intake.Sha256;

/**
 * A file on its way out, and what is known of its arrival. The server tells of a connection that is gone when it is written to once more, and not of the write
 * that was lost: so the last byte is held back until all others have left the server, and has left itself before the file counts as sent.
 */
final class Departure extends OutputStream {

    private final Pace pace;
    private final Sha256 digest = new Sha256();
    private boolean holds;
    private byte last;

    Departure(Pace pace) {
        this.pace = pace;
    }

    /**
     * Sends what was held back.
     *
     * @param queued bytes that the server has taken and not handed to the network yet; empty where nobody can say
     * @return the SHA-256 of all that was sent, in hexadecimal digits
     * @throws IOException when the connection is known to be gone, or nothing is taken any more
     */
    String end(Supplier<OptionalInt> queued) throws IOException {
        pace.flush();
        pace.drain(queued);
        if (holds) {
            pace.write(last);
            holds = false;
            pace.flush();
            pace.drain(queued);
        }
        return digest.hex();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (holds) {
            pace.write(last);
        }
        if (length > 1) {
            pace.write(bytes, from, length - 1);
        }
        last = bytes[from + length - 1];
        holds = true;
        digest.update(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        pace.flush();
    }
}
