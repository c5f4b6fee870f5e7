package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;
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

class ArchivalPdfTest {

    @ParameterizedTest
    @MethodSource("samples")
    void every_pdf_is_pdf_a_3a_and_pdf_ua_1(PdfSample sample, Language language) throws Exception {
        byte[] file = sample.in(language);
        for (PdfStandard standard : PdfStandard.values()) {
            standard.assertKeptBy(file);
        }
    }

    static Stream<Arguments> samples() {
        return Arrays.stream(PdfSample.values())
                .flatMap(sample -> Arrays.stream(Language.values()).map(language -> Arguments.of(sample, language)));
    }

    @Test
    void the_file_names_its_language_and_title() throws IOException {
        byte[] file = PdfPages.of(aStatement().build(), Language.ES).file();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertEquals("es-MX", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Estado de fondos para el donante IST-2026-000012 – Ministry of Foreign Affairs of Norway",
                    document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }
}
