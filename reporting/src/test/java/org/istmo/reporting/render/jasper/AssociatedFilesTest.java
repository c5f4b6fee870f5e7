package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.AttachedFile;
import org.istmo.reporting.render.document.Document;
import org.junit.jupiter.api.Test;

class AssociatedFilesTest {

    private static final List<AttachedFile> FILES = List.of(
            new AttachedFile("report.json", "application/json", "All tables", bytes("{\"tables\": []}")),
            new AttachedFile(
                    "balance.csv", "text/csv", "Saldos – año", bytes("partida,monto\r\nSaldo inicial,10.00\r\n")));

    @Test
    void files_that_ride_along_keep_both_standards() throws Exception {
        byte[] file = attached();

        PdfStandard.assertAllKeptBy(file);
    }

    @Test
    void each_is_found_by_name_and_is_the_documents_data() throws IOException {
        try (PDDocument document = Loader.loadPDF(attached())) {
            Map<String, PDComplexFileSpecification> found = new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));

            assertEquals(List.of("balance.csv", "report.json"), List.copyOf(found.keySet()));
            PDComplexFileSpecification table =
                    Optional.ofNullable(found.get("balance.csv")).orElseThrow();
            assertArrayEquals(FILES.get(1).bytes(), table.getEmbeddedFile().toByteArray());
            assertEquals("Saldos – año", table.getFileDescription());
            assertEquals(2, associated.size());
            assertEquals(
                    COSName.getPDFName("Data"),
                    ((COSDictionary) associated.getObject(0)).getCOSName(COSName.getPDFName("AFRelationship")));
        }
    }

    @Test
    void with_consent_the_tables_of_a_report_ride_along_and_without_it_nothing_does() throws Exception {
        Document report = aDocument().build(Language.ES);
        byte[] consented = DocumentPages.of(report.withDataAttached(true)).file();

        assertEquals(report.tables().count() + 1, names(consented).size(), () -> "tables and the JSON of all of them");
        assertEquals(List.of(), names(DocumentPages.of(report).file()));
        PdfStandard.assertAllKeptBy(consented);
    }

    private static List<String> names(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDEmbeddedFilesNameTreeNode files =
                    new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            return files == null ? List.of() : List.copyOf(files.getNames().keySet());
        }
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        assertArrayEquals(attached(), attached());
    }

    private static byte[] attached() throws IOException {
        byte[] pages = DocumentPages.of(aDocument().build(Language.ES)).file();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pages)) {
            AssociatedFiles.attach(document, FILES, Instant.parse("2026-01-15T10:00:00Z"));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
