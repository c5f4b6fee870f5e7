package org.istmo.reporting.signature;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.istmo.domain.problem.Conflict;

/**
 * Keeps the private key in the database: sealed (AES-256 in GCM, its key by PBKDF2 from the secret of the installation) where there is a secret, as it is where
 * there is none.
 */
final class Safe {

    private static final byte OPEN = 0;
    private static final byte SEALED = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ITERATIONS = 600_000;

    /** Keys by their salts, so many at most: to derive one costs as much as a password. */
    private static final int MOST_KEYS = 64;

    private final Optional<String> secret;
    private final SecureRandom random = new SecureRandom();
    private final byte[] ownSalt = new byte[SALT];
    private final Map<ByteBuffer, SecretKey> keys = new ConcurrentHashMap<>();

    Safe(Optional<String> secret) {
        this.secret = secret;
        random.nextBytes(ownSalt);
    }

    byte[] put(byte[] key) {
        if (secret.isEmpty()) {
            return ByteBuffer.allocate(1 + key.length).put(OPEN).put(key).array();
        }
        byte[] salt = ownSalt;
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, secret.get(), salt, nonce).doFinal(key);
            return ByteBuffer.allocate(1 + SALT + NONCE + sealed.length)
                    .put(SEALED)
                    .put(salt)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES.", impossible);
        }
    }

    /** @throws Conflict when it was sealed with another secret than there is now */
    byte[] take(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        if (bytes.get() == OPEN) {
            return rest(bytes);
        }
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        bytes.get(salt).get(nonce);
        String given = secret.orElseThrow(Safe::locked);
        try {
            return cipher(Cipher.DECRYPT_MODE, given, salt, nonce).doFinal(rest(bytes));
        } catch (AEADBadTagException anotherSecret) {
            throw locked();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES.", impossible);
        }
    }

    /** Whether it lies there as it is though it could be sealed. */
    boolean couldSeal(byte[] kept) {
        return secret.isPresent() && kept[0] == OPEN;
    }

    private static byte[] rest(ByteBuffer bytes) {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    private Cipher cipher(int mode, String given, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(given, salt), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey key(String given, byte[] salt) throws GeneralSecurityException {
        ByteBuffer name = ByteBuffer.wrap(salt.clone());
        SecretKey known = keys.get(name);
        if (known != null) {
            return known;
        }
        PBEKeySpec words = new PBEKeySpec(given.toCharArray(), salt, ITERATIONS, KEY_BITS);
        SecretKey key = new SecretKeySpec(
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(words)
                        .getEncoded(),
                "AES");
        if (keys.size() < MOST_KEYS) {
            keys.put(name, key);
        }
        return key;
    }

    /** How many keys it has at hand. */
    int keysAtHand() {
        return keys.size();
    }

    private static Conflict locked() {
        return new Conflict(
                "signing-key-sealed",
                "The key that reports are signed with was sealed with another ISTMO_SECRET. Start the server with that one, or set the key anew.");
    }
}
