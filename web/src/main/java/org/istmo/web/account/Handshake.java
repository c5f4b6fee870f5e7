package org.istmo.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.istmo.domain.access.Secret;

/**
 * One way to the identity provider and back. What is sent along (state, nonce, and the verifier of RFC 7636) is made of one secret that stays in the browser's
 * cookie: whoever comes back without it came by another way, and nothing is kept here.
 *
 * @param to the page to go to afterwards
 */
record Handshake(Secret secret, String to) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Handshake begun(String to) {
        return new Handshake(Secret.fresh(""), to);
    }

    /** On which an account is bound to whoever is vouched for: the secret is a link's for that, so that nobody else begins one. */
    static Handshake binding(Secret link, String to) {
        return new Handshake(link, to);
    }

    /** As the cookie holds it. */
    static Optional<Handshake> of(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String to = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.of(new Handshake(new Secret(parts[0]), ReturnAddress.of(to)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String cookie() {
        return secret.text() + "." + BASE64.encodeToString(to.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes back in the address. */
    String state() {
        return made("state");
    }

    /** What comes back in the token. */
    String nonce() {
        return made("nonce");
    }

    /** What shows that the code was asked for here. */
    String verifier() {
        return made("verifier");
    }

    String challenge() {
        return BASE64.encodeToString(sha256(verifier()));
    }

    boolean isOf(String state) {
        return MessageDigest.isEqual(state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    private String made(String what) {
        return BASE64.encodeToString(sha256(what + ":" + secret.text()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
