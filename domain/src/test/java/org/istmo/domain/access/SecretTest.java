package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void what_is_kept_of_a_secret_is_its_sha_256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new Secret("abc").digest());
    }

    @Test
    void a_fresh_secret_has_256_bits_and_no_twin() {
        Secret secret = Secret.fresh("istmo_");

        assertTrue(secret.text().matches("istmo_[A-Za-z0-9_-]{43}"));
        assertNotEquals(secret, Secret.fresh("istmo_"));
    }

    @Test
    void a_secret_does_not_print_itself() {
        assertFalse(new Secret("abc").toString().contains("abc"));
    }
}
