package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {

    private static final String COMPOSED = "contrase\u00f1a de la oficina";
    private static final String DECOMPOSED = "contrasen\u0303a de la oficina";

    private final Passwords passwords = new Pbkdf2Passwords(new Plain());

    @Test
    void a_password_is_the_same_on_whatever_machine_it_is_typed() {
        assertTrue(passwords.matches(DECOMPOSED, passwords.hash(COMPOSED)));
        assertTrue(passwords.matches(COMPOSED, passwords.hash(DECOMPOSED)));
        assertFalse(passwords.matches("contrasena de la oficina", passwords.hash(COMPOSED)));
    }

    @Test
    void a_hash_that_was_made_of_what_was_typed_opens_as_before() {
        assertTrue(passwords.matches(DECOMPOSED, DECOMPOSED));
    }

    /** The container's function stands in nobody's way here. */
    private static final class Plain implements Pbkdf2PasswordHash {
        @Override
        public void initialize(Map<String, String> parameters) {
            // Nothing to set.
        }

        @Override
        public String generate(char[] password) {
            return new String(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            return new String(password).equals(hash);
        }
    }
}
