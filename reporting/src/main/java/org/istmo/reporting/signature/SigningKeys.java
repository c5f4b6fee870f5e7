package org.istmo.reporting.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The keys of this installation: the one that signs now and the certificates of those that signed before. One that the environment names stays out of the
 * database; one that an administrator sets, or that the server makes for want of any, is kept in it for all nodes.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SigningKeys {

    private static final String ENVIRONMENT = "environment";
    private static final String MADE = "made";
    private static final String SET = "set";
    private static final String SUBJECT = "signing-key";

    private Jdbi jdbi;
    private SigningSettings settings;
    private Safe safe;
    private Trail trail;
    private Clock clock;

    protected SigningKeys() {}

    @Inject
    public SigningKeys(DataSource dataSource, SigningSettings settings, Trail trail, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.settings = settings;
        this.safe = new Safe(settings.secret());
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The key that signs now; made, once for all nodes, where there is none.
     *
     * @throws Conflict when it is sealed with another secret, or its certificate has run out
     */
    @Transactional
    SigningKey standing() {
        return jdbi.withHandle(handle -> usable(found(handle)));
    }

    /** What may be known of the key that signs now; it is made where there is none. */
    @Transactional
    public SignerCertificate certificate(Reader by) {
        by.mustBe(Role.ADMIN);
        return jdbi.withHandle(handle -> {
            if (settings.file().isEmpty()) {
                Optional<SignerCertificate> kept =
                        rows(handle).standingCertificate().map(SignerCertificate::of);
                if (kept.isPresent()) {
                    return kept.get();
                }
            }
            return SignerCertificate.of(found(handle).certificate());
        });
    }

    /**
     * Sees at the start that there is a key, and that a kept one is sealed where it can be.
     *
     * @throws IllegalArgumentException when the environment names a file that no key can be read from
     */
    @Transactional
    public void open() {
        jdbi.useHandle(handle -> {
            if (settings.file().isEmpty()) {
                rows(handle).seal();
            }
            if (settings.file().isPresent()
                    || rows(handle).standingCertificate().isEmpty()) {
                found(handle);
            }
        });
    }

    /**
     * Signs with another key from now on. Of the one before, the certificate stays.
     *
     * @param pkcs12 the file with the key and its certificates
     * @throws Invalid saying why it may not sign
     * @throws Conflict when the environment names the key
     */
    @Transactional
    public SignerCertificate set(Reader by, byte[] pkcs12, char[] password) {
        by.mustBe(Role.ADMIN);
        if (settings.file().isPresent()) {
            throw new Conflict(
                    "set-by-environment", "ISTMO_SIGNING_KEY names the key to sign with; it is changed there.");
        }
        SigningKey key = KeyFile.read(pkcs12, password);
        KeyRules.check(key, clock.instant());
        return jdbi.withHandle(handle -> {
            Latch.SIGNING_KEY.hold(handle);
            String before = rows(handle)
                    .standingCertificate()
                    .map(SignerCertificate::fingerprint)
                    .orElse("");
            rows(handle).stand(key, SET, now());
            SignerCertificate after = SignerCertificate.of(key.certificate());
            trail.record(AuditEvent.done(
                    by, "signing-key.set", SUBJECT, Map.of("before", before, "after", after.fingerprint())));
            return after;
        });
    }

    /** Whether a key of this installation has, or had, that certificate. */
    boolean isOurs(String fingerprint) {
        return jdbi.withHandle(handle -> rows(handle).knows(fingerprint));
    }

    private SigningKey found(Handle handle) {
        if (settings.file().isPresent()) {
            SigningKey given = given(settings.file().get());
            remember(handle, given);
            return given;
        }
        return rows(handle).standing().orElseGet(() -> made(handle));
    }

    private void remember(Handle handle, SigningKey given) {
        String fingerprint = SignerCertificate.fingerprint(given.certificate());
        if (rows(handle).knows(fingerprint)) {
            return;
        }
        Latch.SIGNING_KEY.hold(handle);
        rows(handle).remember(given, ENVIRONMENT, now());
        trail.record(AuditEvent.bySystem("signing-key.set", SUBJECT, Map.of("after", fingerprint)));
    }

    private SigningKey given(Path file) {
        try {
            SigningKey key =
                    KeyFile.read(Files.readAllBytes(file), settings.password().toCharArray());
            KeyRules.check(key, clock.instant());
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ISTMO_SIGNING_KEY names a file that cannot be read: " + file, unreadable);
        } catch (Invalid refused) {
            throw new IllegalArgumentException(
                    "ISTMO_SIGNING_KEY names a file whose key cannot sign. " + refused.detail(), refused);
        }
    }

    /** Two nodes that find none make one: the second finds what the first made. */
    private SigningKey made(Handle handle) {
        Latch.SIGNING_KEY.hold(handle);
        return rows(handle).standing().orElseGet(() -> {
            SigningKey key = OwnKey.make(settings.address(), clock.instant());
            rows(handle).stand(key, MADE, now());
            trail.record(AuditEvent.bySystem(
                    "signing-key.make", SUBJECT, Map.of("after", SignerCertificate.fingerprint(key.certificate()))));
            return key;
        });
    }

    private SigningKey usable(SigningKey key) {
        if (clock.instant().isAfter(key.certificate().getNotAfter().toInstant())) {
            throw new Conflict(
                    "signing-key-expired",
                    "The certificate of the key that reports are signed with has run out. An administrator has to set another.");
        }
        return key;
    }

    private KeyRows rows(Handle handle) {
        return new KeyRows(handle, safe);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
