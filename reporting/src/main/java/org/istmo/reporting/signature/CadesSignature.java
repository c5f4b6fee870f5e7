package org.istmo.reporting.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A detached CMS signature as PAdES baseline B-B wants it (ETSI EN 319 142-1, 6.3): it names the certificate of its signer (ESS signing-certificate-v2, RFC 5035)
 * and not the time, which stands in the PDF. The algorithms are the platform's own; no provider is registered.
 */
final class CadesSignature {

    private CadesSignature() {}

    static byte[] over(InputStream content, SigningKey key) throws IOException {
        try {
            JcaSignerInfoGeneratorBuilder signer = new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(attributes(key.certificate()));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    signer.build(new JcaContentSignerBuilder(key.algorithm()).build(key.secret()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new Streamed(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failed) {
            throw new IllegalStateException("The signature could not be made with " + key + ".", failed);
        }
    }

    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        ESSCertIDv2 identifier =
                new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        Attribute signedBy = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(identifier)));
        AttributeTable table = new AttributeTable(new DERSet(signedBy));
        CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(table);
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    /** What is signed, read once. */
    private record Streamed(InputStream bytes) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.transferTo(out);
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
