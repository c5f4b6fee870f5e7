package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;

class PdfStandardTest {

    /** PDF/UA-1 wants the title in the window's head (ISO 14289-1, 7.1); PDF/A does not mind. */
    @Test
    void a_file_that_breaks_the_second_of_them_alone_is_found() throws Exception {
        byte[] file = withoutTitleInHead();

        PdfStandard.ARCHIVAL.assertKeptBy(file);
        AssertionError broken = assertThrows(AssertionError.class, () -> PdfStandard.assertAllKeptBy(file));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("ACCESSIBLE is broken"), broken::toString);
    }

    private static byte[] withoutTitleInHead() throws Exception {
        try (PDDocument document =
                        Loader.loadPDF(DocumentSample.PLAIN.in(Language.EN).file());
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            PDViewerPreferences preferences = document.getDocumentCatalog().getViewerPreferences();
            preferences.setDisplayDocTitle(false);
            document.save(saved);
            return saved.toByteArray();
        }
    }
}
