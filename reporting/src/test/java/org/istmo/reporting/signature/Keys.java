package org.istmo.reporting.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys as administrators have them, good ones and bad ones. */
final class Keys {

    static final Instant FROM = SignedPdf.AT.minus(30, ChronoUnit.DAYS);
    static final Instant TO = SignedPdf.AT.plus(30, ChronoUnit.DAYS);

    private Keys() {}

    static SigningKey rsa(int bits) {
        return made(pair("RSA", bits), FROM, TO, KeyUsage.digitalSignature);
    }

    static SigningKey valid(Instant from, Instant to) {
        return made(curve(), from, to, KeyUsage.digitalSignature);
    }

    /** @param usage a bit of {@link KeyUsage} */
    static SigningKey allowedTo(int usage) {
        return made(curve(), FROM, TO, usage);
    }

    static KeyPair curve() {
        return pair("EC", 256);
    }

    static byte[] file(SigningKey key, String password) {
        return file(
                store -> store.setKeyEntry(
                        "key", key.secret(), password.toCharArray(), key.chain().toArray(new Certificate[0])),
                password);
    }

    interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }

    static byte[] file(Filling filling, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                pairs.initialize(new ECGenParameterSpec("secp" + bits + "r1"));
            } else {
                pairs.initialize(bits);
            }
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SigningKey made(KeyPair pair, Instant from, Instant to, int usage) {
        return new SigningKey(pair.getPrivate(), List.of(certificate(pair, from, to, usage)));
    }

    private static X509Certificate certificate(KeyPair pair, Instant from, Instant to, int usage) {
        X500Name name = new X500Name("CN=UNODC LPO-MEX, O=UNODC, C=MX");
        String algorithm = pair.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                            name, BigInteger.TEN, Date.from(from), Date.from(to), name, pair.getPublic())
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
