package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Which files an administrator can set the key from. */
class KeyRulesTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    @Test
    void a_sound_key_is_taken_with_its_certificate() {
        SigningKey key = Keys.allowedTo(KeyUsage.nonRepudiation);

        SigningKey read = KeyFile.read(file(key), PASSWORD);

        assertDoesNotThrow(() -> KeyRules.check(read, SignedPdf.AT));
        assertEquals(key.certificate(), read.certificate());
        assertEquals("ECDSA P-256", SignerCertificate.of(read.certificate()).algorithm());
        assertFalse(read.toString().contains("PrivateKey"));
    }

    @Test
    void another_password_opens_nothing() {
        byte[] file = file(Keys.allowedTo(KeyUsage.digitalSignature));

        refused("wrong-password", () -> KeyFile.read(file, "wrong horse".toCharArray()));
    }

    @Test
    void what_is_no_pkcs_12_file_is_refused() {
        refused("unreadable", () -> KeyFile.read("-----BEGIN".getBytes(StandardCharsets.US_ASCII), PASSWORD));
    }

    @Test
    void a_file_of_certificates_alone_is_refused() {
        byte[] file = Keys.file(
                store -> store.setCertificateEntry(
                        "ca", Keys.allowedTo(KeyUsage.digitalSignature).certificate()),
                new String(PASSWORD));

        refused("no-private-key", () -> KeyFile.read(file, PASSWORD));
    }

    @Test
    void a_certificate_out_of_its_time_is_refused() {
        refused("expired", Keys.valid(Keys.FROM, SignedPdf.AT.minusSeconds(1)));
        refused("not-yet-valid", Keys.valid(SignedPdf.AT.plusSeconds(1), Keys.TO));
    }

    @Test
    void a_weak_key_is_refused() {
        refused("too-weak", Keys.rsa(2_048));
        assertDoesNotThrow(() -> KeyRules.check(Keys.rsa(3_072), SignedPdf.AT));
    }

    @Test
    void a_certificate_that_may_only_encipher_is_refused() {
        refused("key-usage", Keys.allowedTo(KeyUsage.keyEncipherment));
    }

    @Test
    void the_certificate_of_another_key_is_refused() {
        SigningKey key = Keys.allowedTo(KeyUsage.digitalSignature);
        refused("another-certificate", new SigningKey(Keys.curve().getPrivate(), key.chain()));
    }

    private static void refused(String code, SigningKey key) {
        refused(code, () -> KeyRules.check(key, SignedPdf.AT));
    }

    private static void refused(String code, Executable setting) {
        assertEquals(code, assertThrows(Invalid.class, setting).fields().get(0).code());
    }

    private static byte[] file(SigningKey key) {
        return Keys.file(key, new String(PASSWORD));
    }
}
