package org.istmo.reporting.signature;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlSignatureScope;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What the validator of the European Commission (DSS) finds in a file, trusting one certificate.
 *
 * @param passed whether all of ETSI EN 319 102-1 passed
 * @param whole whether the signature covers the whole file
 */
record Validation(boolean passed, boolean intact, boolean whole, SignatureLevel level, Instant at, String names) {

    static Validation of(byte[] file, X509Certificate trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        Reports reports = validator.validateDocument();
        DiagnosticData found = reports.getDiagnosticData();
        SignatureWrapper signature = found.getSignatures().get(0);
        return new Validation(
                reports.getSimpleReport().getIndication(signature.getId()) == Indication.TOTAL_PASSED,
                signature.isSignatureIntact() && signature.isSignatureValid(),
                signature.getSignatureScopes().stream()
                        .map(XmlSignatureScope::getScope)
                        .allMatch(SignatureScopeType.FULL::equals),
                signature.getSignatureFormat(),
                signature.getClaimedSigningTime().toInstant(),
                signature.getSigningCertificate().getCommonName());
    }
}
