package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Secret;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    @Test
    void what_is_sent_along_is_made_of_one_secret_that_stays_in_the_browser() {
        Handshake handshake = Handshake.begun("/reports/4");

        assertEquals(Optional.of(handshake), Handshake.of(handshake.cookie()));
        assertEquals(
                4,
                Set.of(
                                handshake.state(),
                                handshake.nonce(),
                                handshake.verifier(),
                                handshake.secret().text())
                        .size());
        assertTrue(handshake.isOf(handshake.state()));
        assertFalse(handshake.isOf(Handshake.begun("/reports/4").state()));
        assertFalse(handshake.isOf(""));
    }

    /** Of RFC 7636, 4.1 and 4.2: 43 characters or more, and the digest of them. */
    @Test
    void the_verifier_is_long_enough_for_the_standard() {
        Handshake handshake = new Handshake(new Secret("secret"), "/");

        assertTrue(handshake.verifier().matches("[A-Za-z0-9_-]{43}"), handshake.verifier());
        assertTrue(handshake.challenge().matches("[A-Za-z0-9_-]{43}"), handshake.challenge());
    }

    @Test
    void a_cookie_that_was_bent_leads_nowhere_else() {
        assertEquals(Optional.empty(), Handshake.of("secret"));
        assertEquals(Optional.empty(), Handshake.of("secret.!!"));
        String elsewhere = new Handshake(new Secret("secret"), "https://evil.example/").cookie();
        assertEquals("/", Handshake.of(elsewhere).orElseThrow().to());
    }
}
