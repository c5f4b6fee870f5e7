package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivalDocumentTest {

    @ParameterizedTest
    @MethodSource("samples")
    void every_pdf_is_pdf_a_3a_and_pdf_ua_1(DocumentSample sample, Language language) throws Exception {
        byte[] file = sample.in(language).file();
        PdfStandard.assertAllKeptBy(file);
    }

    static Stream<Arguments> samples() {
        return Arrays.stream(DocumentSample.values())
                .flatMap(sample -> Arrays.stream(Language.values()).map(language -> Arguments.of(sample, language)));
    }

    @Test
    void hundreds_of_pages_keep_the_standards_too() throws Exception {
        DocumentPages pdf = DocumentPages.of(aDocument()
                .activities(1_200)
                .titled(DocumentSample.LONG_TITLE.strip())
                .build(Language.ES));
        PdfStandard.assertAllKeptBy(pdf.file());
        assertTrue(pdf.flat().contains("XM-DAC-41146-01200"), "the last of them");
    }

    @Test
    void the_file_names_its_language_and_title() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(DocumentSample.PLAIN.in(Language.ES).file())) {
            assertEquals("es-MX", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Informe de muestra IST-2026-000012 – Ministry of Foreign Affairs of Norway",
                    document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }
}
