package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.PdfStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an independent validator and anybody else find in a file that was signed. */
class SignedPdfTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_validator_finds_it_whole(Language language) throws IOException {
        SignedPdf signed = SignedPdf.in(language, folder);

        Validation found = signed.validated(signed.file());

        assertTrue(found.passed(), found::toString);
        assertTrue(found.intact(), found::toString);
        assertTrue(found.whole(), found::toString);
        assertEquals(SignatureLevel.PAdES_BASELINE_B, found.level());
        assertEquals(SignedPdf.AT, found.at());
        assertEquals("Istmo at https://istmo.example.org", found.names());
    }

    @Test
    void a_key_of_rsa_does_as_well() throws IOException {
        SignedPdf signed = SignedPdf.with(Keys.rsa(3_072), Language.EN, folder);

        assertTrue(signed.validated(signed.file()).passed());
    }

    @ParameterizedTest
    @EnumSource
    void it_is_still_archival_and_accessible(Language language) throws Exception {
        byte[] file = SignedPdf.in(language, folder).file();
        PdfStandard.assertAllKeptBy(file);
    }

    @Test
    void it_begins_with_the_rendering_byte_for_byte() throws IOException {
        SignedPdf signed = SignedPdf.in(Language.EN, folder);

        assertTrue(signed.file().length > signed.rendering().length);
        assertArrayEquals(signed.rendering(), Arrays.copyOf(signed.file(), signed.rendering().length));
    }

    @Test
    void one_byte_changed_breaks_it() throws IOException {
        SignedPdf signed = SignedPdf.in(Language.EN, folder);
        byte[] changed = signed.file().clone();
        changed[changed.length / 2] ^= 1;

        assertFalse(signed.validated(changed).intact());
    }

    @Test
    void what_is_added_is_not_covered() throws IOException {
        SignedPdf signed = SignedPdf.in(Language.EN, folder);

        Validation found = signed.validated(added(signed.file()));

        assertTrue(found.intact(), found::toString);
        assertFalse(found.whole(), found::toString);
    }

    @Test
    void it_fills_the_field_of_the_rendering() throws IOException {
        SignedPdf signed = SignedPdf.in(Language.ES, folder);

        try (PDDocument before = Loader.loadPDF(signed.rendering());
                PDDocument after = Loader.loadPDF(signed.file())) {
            assertEquals(1, before.getSignatureFields().size());
            assertTrue(before.getSignatureDictionaries().isEmpty());
            assertEquals(1, after.getSignatureFields().size());
            PDSignature signature = after.getSignatureDictionaries().get(0);
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            assertEquals("Origin", signature.getReason());
            assertTrue(after.getSignatureFields().get(0).getAlternateFieldName().startsWith("Firma electrónica."));
        }
    }

    /** As a program does that changes a file without rewriting it. */
    static byte[] added(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDDocumentInformation information = document.getDocumentInformation();
            information.setModificationDate(GregorianCalendar.from(SignedPdf.AT.atZone(ZoneOffset.UTC)));
            information.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }
}
