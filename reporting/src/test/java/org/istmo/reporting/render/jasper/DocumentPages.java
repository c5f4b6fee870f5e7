package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.reporting.render.document.Document;

/** A rendered document, and its pages as a reader's eye follows them. */
record DocumentPages(byte[] file, List<String> pages) {

    private static final DocumentPdf RENDERER = new DocumentPdf();

    static DocumentPages of(Document document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RENDERER.render(document, file);
        return new DocumentPages(file.toByteArray(), read(file.toByteArray(), true));
    }

    static List<String> read(byte[] file, boolean byPosition) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(byPosition);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document).replace('\u00A0', ' '));
            }
        }
        return pages;
    }

    /** As the file draws them: what lies beneath comes before what lies above. */
    List<String> pagesAsDrawn() throws IOException {
        return read(file, false);
    }

    String page(int number) {
        return pages.get(number - 1);
    }

    /** The lines of a page without its running head and foot. */
    List<String> lines(int number) {
        List<String> lines =
                page(number).lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(1, lines.size() - 1);
    }

    /** The text with white space evened out, so that a line's break does not matter. */
    String flat() {
        return String.join("\n", pages).replaceAll("\\s+", " ");
    }
}
