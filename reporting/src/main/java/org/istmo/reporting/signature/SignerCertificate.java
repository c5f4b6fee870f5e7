package org.istmo.reporting.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What anybody may know of a key that the server signs with, or signed with.
 *
 * @param subject and {@code issuer}: distinguished names (RFC 2253)
 * @param serial in decimal digits
 * @param fingerprint SHA-256 of the certificate, in lower-case hexadecimal
 * @param algorithm such as {@code ECDSA P-256} or {@code RSA 3072}
 */
public record SignerCertificate(
        String subject,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,
        String fingerprint,
        boolean selfSigned,
        String algorithm) {

    static SignerCertificate of(X509Certificate certificate) {
        return new SignerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate),
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
                strength(certificate));
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A certificate that was read can be written.", impossible);
        }
    }

    static String algorithm(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA";
    }

    private static String strength(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        return certificate.getPublicKey() instanceof ECPublicKey curve
                ? "ECDSA P-" + curve.getParams().getOrder().bitLength()
                : certificate.getPublicKey().getAlgorithm();
    }
}
