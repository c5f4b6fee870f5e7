package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.SpokenPdf.Part;
import org.junit.jupiter.api.Test;

/** The field that a signature goes into, where the template keeps a place for it and where it does not. */
class SignatureFieldTest {

    @Test
    void without_a_place_it_takes_none_and_is_read_last() throws Exception {
        byte[] file = DocumentPages.of(aDocument().brief().build(Language.EN)).file();

        assertEquals("[0.0,0.0,0.0,0.0]", box(file));
        List<Part> parts = SpokenPdf.of(file);
        Part last = parts.get(parts.size() - 1);
        assertEquals("/Document/Form", last.path());
        assertTrue(last.words().startsWith("Electronic signature. It proves that the file was issued"), last.words());
    }

    @Test
    void in_its_place_it_lies_over_it_and_the_standards_are_kept() throws Exception {
        byte[] file = DocumentPages.of(aDocument().build(Language.EN)).file();

        assertNotEquals("[0.0,0.0,0.0,0.0]", box(file));
        assertEquals(
                1, SpokenPdf.of(file).stream().filter(part -> part.is("Form")).count());
        PdfStandard.assertAllKeptBy(file);
    }

    /** So many that the file numbers them in a tree of several leaves. */
    @Test
    void a_file_of_many_pages_has_it_as_well() throws Exception {
        DocumentPages pages =
                DocumentPages.of(aDocument().projects(300).quarters(8).build(Language.EN));

        assertTrue(pages.pages().size() > 64, "pages: " + pages.pages().size());
        assertNotEquals("[0.0,0.0,0.0,0.0]", box(pages.file()));
        PdfStandard.ACCESSIBLE.assertKeptBy(pages.file());
    }

    private static String box(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignatureField field = document.getSignatureFields().get(0);
            int last = document.getNumberOfPages() - 1;
            assertEquals(1, document.getPage(last).getAnnotations().size());
            return field.getWidgets().get(0).getRectangle().toString();
        }
    }
}
