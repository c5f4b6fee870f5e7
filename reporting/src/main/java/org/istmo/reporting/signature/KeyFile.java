package org.istmo.reporting.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.istmo.domain.problem.Invalid;

/** Reads a key and its certificates from a PKCS#12 file (RFC 7292). */
final class KeyFile {

    /** Where a refusal points to. */
    static final String FILE = "/pkcs12";

    private static final String PASSWORD = "/password";

    private KeyFile() {}

    /**
     * Reads the one key that is in the file.
     *
     * @throws Invalid when the password opens nothing, the file is none, or there is no key in it, or more than one
     */
    static SigningKey read(byte[] file, char[] password) {
        try {
            KeyStore store = opened(file, password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            return of(store, only(keys), password);
        } catch (GeneralSecurityException unusable) {
            throw new Invalid(FILE, "unreadable", "The key in the file is of a kind that is not read here.");
        }
    }

    private static KeyStore opened(byte[] file, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(file), password);
            return store;
        } catch (IOException refused) {
            if (refused.getCause() instanceof UnrecoverableKeyException) {
                throw new Invalid(PASSWORD, "wrong-password", "The password does not open the file.");
            }
            throw new Invalid(FILE, "unreadable", "This is no PKCS#12 file.");
        }
    }

    private static String only(List<String> keys) {
        if (keys.isEmpty()) {
            throw new Invalid(FILE, "no-private-key", "There is no private key in the file.");
        }
        if (keys.size() > 1) {
            throw new Invalid(FILE, "several-keys", "There are several private keys in the file; it has to hold one.");
        }
        return keys.get(0);
    }

    private static SigningKey of(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Key key = store.getKey(alias, password);
        Certificate[] certificates = store.getCertificateChain(alias);
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
            if (certificate instanceof X509Certificate one) {
                chain.add(one);
            }
        }
        if (!(key instanceof PrivateKey secret)) {
            throw new Invalid(FILE, "no-private-key", "There is no private key in the file.");
        }
        if (chain.isEmpty()) {
            throw new Invalid(FILE, "no-certificate", "The private key in the file has no certificate beside it.");
        }
        return new SigningKey(secret, chain);
    }
}
