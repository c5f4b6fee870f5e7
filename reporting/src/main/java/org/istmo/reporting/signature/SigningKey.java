package org.istmo.reporting.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the server signs with.
 *
 * @param chain the certificate of the key first, then those of who issued it, as far as they were given
 */
record SigningKey(PrivateKey secret, List<X509Certificate> chain) {

    SigningKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** For {@link java.security.Signature}: SHA-256 with what the key is of. */
    String algorithm() {
        return SignerCertificate.algorithm(certificate());
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
