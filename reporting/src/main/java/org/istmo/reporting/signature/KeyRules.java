package org.istmo.reporting.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import org.istmo.domain.problem.Invalid;

/** Which keys may sign reports. */
final class KeyRules {

    /** ETSI TS 119 312: RSA from 3000 bits, curves from 256 bits. */
    private static final int SHORTEST_RSA = 3_072;

    private static final int SMALLEST_CURVE = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;

    private KeyRules() {}

    /** @throws Invalid saying what is wrong with the key or its certificate */
    static void check(SigningKey key, Instant now) {
        X509Certificate certificate = key.certificate();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw refused(
                    "expired",
                    "The certificate was valid until "
                            + certificate.getNotAfter().toInstant() + ".");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw refused(
                    "not-yet-valid",
                    "The certificate is valid from "
                            + certificate.getNotBefore().toInstant() + ".");
        }
        if (!strong(certificate)) {
            throw refused(
                    "too-weak",
                    "The key is " + SignerCertificate.of(certificate).algorithm()
                            + "; it has to be RSA of 3072 bits or more, or ECDSA on P-256 or a larger curve.");
        }
        if (!maySign(certificate)) {
            throw refused(
                    "key-usage",
                    "The certificate's key usage allows neither digital signatures nor content commitment (RFC 5280,"
                            + " 4.2.1.3).");
        }
        if (!belong(key)) {
            throw refused("another-certificate", "The certificate in the file is not that of the private key.");
        }
    }

    private static boolean strong(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= SHORTEST_RSA;
        }
        return certificate.getPublicKey() instanceof ECPublicKey curve
                && curve.getParams().getOrder().bitLength() >= SMALLEST_CURVE;
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[CONTENT_COMMITMENT];
    }

    private static boolean belong(SigningKey key) {
        byte[] words = "whose is this".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signing = Signature.getInstance(key.algorithm());
            signing.initSign(key.secret());
            signing.update(words);
            byte[] signed = signing.sign();
            Signature checking = Signature.getInstance(key.algorithm());
            checking.initVerify(key.certificate().getPublicKey());
            checking.update(words);
            return checking.verify(signed);
        } catch (GeneralSecurityException notThisKey) {
            return false;
        }
    }

    private static Invalid refused(String code, String detail) {
        return new Invalid(KeyFile.FILE, code, detail);
    }
}
