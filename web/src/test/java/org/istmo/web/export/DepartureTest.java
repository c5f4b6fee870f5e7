package org.istmo.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DepartureTest {

    /** Of {@code abc}: FIPS 180-4, the example of its first appendix. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void its_last_byte_leaves_when_all_others_have() throws IOException {
        Departure departure = new Departure(new Pace(sent));
        departure.write("ab".getBytes(UTF_8));
        departure.write('c');
        departure.flush();
        assertEquals("ab", sent.toString(UTF_8));

        assertEquals(ABC, departure.end(OptionalInt::empty));

        assertEquals("abc", sent.toString(UTF_8));
    }

    @Test
    void a_file_of_nothing_has_the_digest_of_nothing() throws IOException {
        Departure departure = new Departure(new Pace(sent));
        departure.write(new byte[0]);

        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", departure.end(OptionalInt::empty));

        assertEquals(0, sent.size());
    }

    @Test
    void a_connection_that_ends_with_the_last_byte_is_no_end_of_the_file() throws IOException {
        OutputStream closing = new OutputStream() {
            @Override
            public void write(int one) {
                sent.write(one);
            }

            @Override
            public void flush() throws IOException {
                if (sent.size() == 3) {
                    throw new IOException("Closed");
                }
            }
        };
        Departure departure = new Departure(new Pace(closing));
        departure.write("abc".getBytes(UTF_8));

        assertThrows(IOException.class, () -> departure.end(OptionalInt::empty));
    }
}
