package org.istmo.reporting.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;

/** Keys in the database: the certificate of each that ever signed, and the secret of the one that signs now. */
final class KeyRows {

    private static final String PATH = "PkiPath";

    private final Handle handle;
    private final Safe safe;

    KeyRows(Handle handle, Safe safe) {
        this.handle = handle;
        this.safe = safe;
    }

    /** The key that signs now. */
    Optional<SigningKey> standing() {
        return handle.createQuery("SELECT certificates, secret FROM signing_key WHERE secret IS NOT NULL")
                .map((row, context) -> key(row.getBytes("certificates"), row.getBytes("secret")))
                .findOne();
    }

    /** The certificate of the key that signs now, be it sealed or not. */
    Optional<X509Certificate> standingCertificate() {
        return handle.createQuery("SELECT certificates FROM signing_key WHERE secret IS NOT NULL")
                .map((row, context) -> chain(row.getBytes("certificates")).get(0))
                .findOne();
    }

    boolean knows(String fingerprint) {
        return handle.createQuery("SELECT count(*) FROM signing_key WHERE fingerprint = :fingerprint")
                        .bind("fingerprint", fingerprint)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Of the one before, only the certificate stays. */
    void stand(SigningKey key, String origin, OffsetDateTime now) {
        handle.execute("UPDATE signing_key SET secret = NULL WHERE secret IS NOT NULL");
        remember(key, origin, now);
        handle.createUpdate("UPDATE signing_key SET secret = :secret WHERE fingerprint = :fingerprint")
                .bind("secret", safe.put(key.secret().getEncoded()))
                .bind("fingerprint", SignerCertificate.fingerprint(key.certificate()))
                .execute();
    }

    /** Keeps the certificate alone, unless it is kept already. */
    void remember(SigningKey key, String origin, OffsetDateTime now) {
        String fingerprint = SignerCertificate.fingerprint(key.certificate());
        if (knows(fingerprint)) {
            return;
        }
        handle.createUpdate("INSERT INTO signing_key (id, fingerprint, origin, since, certificates)"
                        + " VALUES (:id, :fingerprint, :origin, :now, :certificates)")
                .bind("id", new Numbers(handle).next())
                .bind("fingerprint", fingerprint)
                .bind("origin", origin)
                .bind("now", now)
                .bind("certificates", encoded(key.chain()))
                .execute();
    }

    /** Seals a secret that was stored before the installation had one to seal with. */
    void seal() {
        handle.createQuery("SELECT secret FROM signing_key WHERE secret IS NOT NULL")
                .map((row, context) -> row.getBytes("secret"))
                .findOne()
                .filter(safe::couldSeal)
                .ifPresent(
                        open -> handle.createUpdate("UPDATE signing_key SET secret = :sealed WHERE secret IS NOT NULL")
                                .bind("sealed", safe.put(safe.take(open)))
                                .execute());
    }

    private SigningKey key(byte[] certificates, byte[] kept) {
        List<X509Certificate> chain = chain(certificates);
        try {
            String kind = chain.get(0).getPublicKey().getAlgorithm();
            return new SigningKey(
                    KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(safe.take(kept))), chain);
        } catch (GeneralSecurityException spoilt) {
            throw new IllegalStateException("The signing key in the database cannot be read.", spoilt);
        }
    }

    private static byte[] encoded(List<X509Certificate> chain) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain)
                    .getEncoded(PATH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Certificates that were read can be written.", impossible);
        }
    }

    private static List<X509Certificate> chain(byte[] encoded) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ByteArrayInputStream(encoded), PATH)
                    .getCertificates()
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException spoilt) {
            throw new IllegalStateException("The certificates in the database cannot be read.", spoilt);
        }
    }
}
