package org.istmo.reporting.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A signature as it stands in a file.
 *
 * @param authentic whether the key of the certificate made it, over the digest and for the certificate that it names
 * @param digest of what was signed
 */
record ReadSignature(X509Certificate certificate, boolean authentic, byte[] digest) {

    /** Empty when the value is no such signature as this program makes. */
    static Optional<ReadSignature> of(byte[] value) {
        try {
            CMSSignedData data = new CMSSignedData(new ByteArrayInputStream(value));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return Optional.empty();
            }
            SignerInformation signer = signers.iterator().next();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> certificates =
                    data.getCertificates().getMatches(signer.getSID());
            AttributeTable signed = signer.getSignedAttributes();
            return certificates.isEmpty() || signed == null
                    ? Optional.empty()
                    : Optional.of(of(signer, signed, certificates.iterator().next()));
        } catch (CMSException | GeneralSecurityException | IOException | RuntimeException notOne) {
            // Of a file from anywhere: what is wrong with it is of no interest.
            return Optional.empty();
        }
    }

    private static ReadSignature of(SignerInformation signer, AttributeTable signed, X509CertificateHolder holder)
            throws GeneralSecurityException, IOException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        Signature check = Signature.getInstance(SignerCertificate.algorithm(certificate));
        check.initVerify(certificate.getPublicKey());
        check.update(signer.getEncodedSignedAttributes());
        byte[] digest = ASN1OctetString.getInstance(only(signed.get(CMSAttributes.messageDigest)))
                .getOctets();
        return new ReadSignature(
                certificate, check.verify(signer.getSignature()) && names(signed, certificate), digest);
    }

    /** Another certificate of the same key does not do (RFC 5035). */
    private static boolean names(AttributeTable signed, X509Certificate certificate) throws GeneralSecurityException {
        SigningCertificateV2 named =
                SigningCertificateV2.getInstance(only(signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return MessageDigest.isEqual(hash, named.getCerts()[0].getCertHash());
    }

    private static ASN1Encodable only(Attribute attribute) {
        return attribute.getAttrValues().getObjectAt(0);
    }
}
