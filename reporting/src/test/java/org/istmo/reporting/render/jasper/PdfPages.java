package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;

/** A rendered statement, and its pages as a reader's eye follows them. */
record PdfPages(byte[] file, List<String> pages) {

    private static final DonorStatementPdf RENDERER = new DonorStatementPdf();

    static PdfPages of(DonorStatement statement, Language language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RENDERER.render(statement, language, "", file);
        return new PdfPages(file.toByteArray(), read(file.toByteArray(), true));
    }

    private static List<String> read(byte[] file, boolean byPosition) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(byPosition);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document));
            }
        }
        return pages;
    }

    /** As the file draws them: what lies beneath comes before what lies above. */
    List<String> pagesAsDrawn() throws IOException {
        return read(file, false);
    }

    String text() {
        return String.join("\n", pages);
    }

    /** The text with white space evened out, so that a line's break does not matter. */
    String flat() {
        return text().replaceAll("\\s+", " ");
    }
}
