package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * PBKDF2 with HMAC-SHA-256, 600,000 iterations and a 256-bit salt: NIST SP 800-63B, 5.1.1.2, and the count that OWASP's password storage guidance
 * gives for this function. About 150 ms each.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Pbkdf2Passwords implements Passwords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private Pbkdf2PasswordHash function;

    protected Pbkdf2Passwords() {}

    @Inject
    public Pbkdf2Passwords(Pbkdf2PasswordHash function) {
        this.function = function;
        function.initialize(PARAMETERS);
    }

    @Override
    public String hash(String password) {
        return function.generate(composed(password).toCharArray());
    }

    @Override
    public boolean matches(String password, String hash) {
        String composed = composed(password);
        return function.verify(composed.toCharArray(), hash)
                || !composed.equals(password) && function.verify(password.toCharArray(), hash);
    }

    /** The same letters typed on another machine are other code points (NIST SP 800-63B asks for NFKC); of the hashes that there are some were made of those. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
