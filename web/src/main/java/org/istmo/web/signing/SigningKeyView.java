package org.istmo.web.signing;

import org.istmo.reporting.signature.SignerCertificate;

/** A certificate; times are RFC 3339 in UTC, the fingerprint is SHA-256 in lower-case hexadecimal. */
public record SigningKeyView(
        String subject,
        String issuer,
        String serial,
        String validFrom,
        String validTo,
        String fingerprint,
        boolean selfSigned,
        String algorithm) {

    static SigningKeyView of(SignerCertificate certificate) {
        return new SigningKeyView(
                certificate.subject(),
                certificate.issuer(),
                certificate.serial(),
                certificate.validFrom().toString(),
                certificate.validTo().toString(),
                certificate.fingerprint(),
                certificate.selfSigned(),
                certificate.algorithm());
    }
}
