package org.istmo.reporting.signature;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Fills the signature field of a rendering. What it writes begins with the rendering, byte for byte: a signature is an incremental update (ISO 32000-1, 7.5.6). */
final class PdfSigner {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    /** As PDFBox writes it until it knows better. */
    private static final int LATER = 1_000_000_000;
    /** What a signature needs besides certificates, with ample room. */
    private static final int ROOM = 4_096;

    private final SigningKey key;
    private final Instant at;

    PdfSigner(SigningKey key, Instant at) {
        this.key = key;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param reason what the signature says of itself, in the language of the file */
    void sign(Path rendering, String reason, Path signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendering.toFile());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(signed))) {
            fill(onlyField(document), reason);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(CadesSignature.over(signing.getContent(), key));
        }
    }

    private static COSDictionary onlyField(PDDocument document) {
        List<PDSignatureField> fields = document.getSignatureFields();
        if (fields.size() != 1 || fields.get(0).getSignature() != null) {
            throw new IllegalStateException("A rendering has one signature field, and that is empty.");
        }
        return fields.get(0).getCOSObject();
    }

    private void fill(COSDictionary field, String reason) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        signature.setReason(reason);
        signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        COSDictionary values = signature.getCOSObject();
        values.setItem(COSName.CONTENTS, new COSString(new byte[room()], true));
        COSArray range = new COSArray();
        range.add(COSInteger.ZERO);
        for (int known = 1; known < 4; known++) {
            range.add(COSInteger.get(LATER));
        }
        values.setItem(COSName.BYTERANGE, range);
        values.setNeedToBeUpdated(true);
        field.setItem(COSName.V, values);
        field.setNeedToBeUpdated(true);
    }

    private int room() {
        int certificates = 0;
        try {
            for (X509Certificate one : key.chain()) {
                certificates += one.getEncoded().length;
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A certificate that was read can be written.", impossible);
        }
        return ROOM + certificates;
    }
}
