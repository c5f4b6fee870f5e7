package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.SpokenPdf.Part;
import org.junit.jupiter.api.Test;

/** The field that a signature goes into, where the template keeps a place for it and where it does not. */
class SignatureFieldTest {

    @Test
    void without_a_place_it_takes_none_and_is_read_last() throws Exception {
        byte[] file = PdfPages.of(aStatement().build(), Language.EN).file();

        assertEquals("[0.0,0.0,0.0,0.0]", box(file));
        List<Part> parts = SpokenPdf.of(file);
        Part last = parts.get(parts.size() - 1);
        assertEquals("/Document/Form", last.path());
        assertTrue(last.words().startsWith("Electronic signature. It proves that the file was issued"), last.words());
    }

    @Test
    void in_its_place_it_lies_over_it_and_the_standards_are_kept() throws Exception {
        byte[] file = withAPlace();

        // Of the upright page, which the reader turns.
        assertEquals("[400.0,36.0,460.0,336.0]", box(file));
        assertEquals(
                1, SpokenPdf.of(file).stream().filter(part -> part.is("Form")).count());
        for (PdfStandard standard : PdfStandard.values()) {
            standard.assertKeptBy(file);
        }
    }

    /** So many that the file numbers them in a tree of several leaves. */
    @Test
    void a_file_of_many_pages_has_it_as_well() throws Exception {
        PdfPages pages = PdfPages.of(aStatement().projects(300).quarters(8).build(), Language.EN);

        assertTrue(pages.pages().size() > 64, "pages: " + pages.pages().size());
        assertEquals("[0.0,0.0,0.0,0.0]", box(pages.file()));
        PdfStandard.ACCESSIBLE.assertKeptBy(pages.file());
    }

    private static byte[] withAPlace() throws Exception {
        DonorStatement statement = aStatement().build();
        JasperPrint pages = new StatementTemplate().fill(statement, Typesetting.in(Language.EN));
        JRPrintElement place = new JRBasePrintRectangle(pages.getDefaultStyleProvider());
        place.setX(36);
        place.setY(400);
        place.setWidth(300);
        place.setHeight(60);
        place.getPropertiesMap().setProperty(ReadingTags.SIGNATURE, "true");
        pages.getPages().get(pages.getPages().size() - 1).addElement(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArchivalPass("A title", "UNODC", "en-GB", Instant.EPOCH)
                .write(TaggedExport.of(pages, "en-GB", "A title"), out);
        return out.toByteArray();
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
