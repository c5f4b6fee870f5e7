package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void a_clock_may_be_one_step_off_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.stepAt(now);

        for (long off = -1; off <= 1; off++) {
            assertEquals(OptionalLong.of(step + off), Totp.stepOf(SECRET, Totp.code(SECRET, step + off), now, 0));
        }
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step - 2), now, 0));
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step + 2), now, 0));
    }

    @Test
    void a_step_that_was_taken_is_taken_no_more_nor_one_before_it() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.stepAt(now);

        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step), now, step));
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, Totp.code(SECRET, step - 1), now, step));
        assertEquals(OptionalLong.of(step + 1), Totp.stepOf(SECRET, Totp.code(SECRET, step + 1), now, step));
    }

    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "foobarfoob, MZXW6YTBOJTG633C"})
    void a_secret_is_written_in_base_32(String bytes, String text) {
        assertEquals(text, Base32.of(bytes.getBytes(StandardCharsets.US_ASCII)));
    }
}
