package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.istmo.domain.access.Account;

/**
 * Passwords that were right within the last five minutes, so that a program that sends one with each request does not pay for the slow hash each
 * time. Kept as an HMAC under a key that this process made for itself and tells nobody; void as soon as the account's password or lock is another.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RememberedPasswords {

    static final Duration MEMORY = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    private final Map<Long, Remembered> byAccount = new ConcurrentHashMap<>();
    private SecretKeySpec key;
    private Clock clock;

    protected RememberedPasswords() {}

    @Inject
    public RememberedPasswords(Clock clock) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, HMAC);
        this.clock = clock;
    }

    /** @param account as the database has it now */
    public boolean knows(Account account, String password) {
        Remembered remembered = byAccount.get(account.id());
        if (remembered == null) {
            return false;
        }
        if (!remembered.until().isAfter(clock.instant())
                || remembered.credentials() != account.credentials()
                || !remembered.lockedUntil().equals(account.lockedUntil())) {
            byAccount.remove(account.id(), remembered);
            return false;
        }
        return MessageDigest.isEqual(remembered.mac(), mac(account, password));
    }

    public void remember(Account account, String password) {
        byAccount.put(
                account.id(),
                new Remembered(
                        mac(account, password),
                        account.credentials(),
                        account.lockedUntil(),
                        clock.instant().plus(MEMORY)));
    }

    private byte[] mac(Account account, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(account.id()).array());
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private record Remembered(byte[] mac, int credentials, Optional<Instant> lockedUntil, Instant until) {}
}
