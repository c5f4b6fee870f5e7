package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ArchivalPdfTest {

    @BeforeAll
    static void wake_the_validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_is_pdf_a_3a(Language language) throws Exception {
        byte[] file = PdfPages.of(
                        aStatement()
                                .draft()
                                .provisional()
                                .withMissingRates()
                                .titled("Lancha \uD83D\uDEA4 — ñ")
                                .build(),
                        language)
                .file();
        assertArchival(file);
    }

    @Test
    void an_empty_statement_is_pdf_a_3a() throws Exception {
        assertArchival(
                PdfPages.of(aStatement().projects(0).build(), Language.EN).file());
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

    @Test
    void headings_tables_and_the_chart_are_told_apart() throws IOException {
        byte[] file =
                PdfPages.of(aStatement().projects(20).build(), Language.EN).file();
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertEquals(1, ofType(elements, "H1").size());
            assertEquals(5, ofType(elements, "H2").size());
            assertEquals(5, ofType(elements, "Table").size());
            ofType(elements, "Table").forEach(ArchivalPdfTest::assertOnlyRows);
            ofType(elements, "TH").forEach(ArchivalPdfTest::assertPointing);
            String chart = ofType(elements, "Image").get(0).getAlternateDescription();
            assertTrue(chart.startsWith("Bar chart of Commitments received"), chart);
        }
    }

    private static void assertOnlyRows(PDStructureElement table) {
        for (Object kid : table.getKids()) {
            assertEquals("TR", ((PDStructureElement) kid).getStructureType());
        }
    }

    private static void assertPointing(PDStructureElement head) {
        String scope = head.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope");
        assertTrue("Row".equals(scope) || "Column".equals(scope), scope);
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static List<PDStructureElement> ofType(List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> type.equals(element.getStructureType()))
                .toList();
    }

    private static void assertArchival(byte[] file)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_3_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> result.getFailedChecks().toString());
        }
    }
}
