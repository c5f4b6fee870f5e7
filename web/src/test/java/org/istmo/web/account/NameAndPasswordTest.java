package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameAndPasswordTest {

    @Test
    void a_password_may_hold_colons_and_accents() {
        assertEquals(
                Optional.of(new NameAndPassword("officer.mex", "contraseña:ñandú")),
                NameAndPassword.ofHeader("Basic " + base64("officer.mex:contraseña:ñandú")));
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        assertEquals(Optional.of(new NameAndPassword("a", "b")), NameAndPassword.ofHeader("bAsIc " + base64("a:b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!", "Basic Og==", "Basic YQ==", "Bearer YTpi", "Basic /zph"})
    void what_is_no_such_header_is_nobody(String header) {
        assertEquals(Optional.empty(), NameAndPassword.ofHeader(header));
    }

    @Test
    void it_does_not_print_the_password() {
        assertFalse(new NameAndPassword("a", "secret").toString().contains("secret"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
