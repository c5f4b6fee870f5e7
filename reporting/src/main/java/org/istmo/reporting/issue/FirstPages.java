package org.istmo.reporting.issue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.istmo.reporting.dataset.Language;

/**
 * The first pages of a PDF with a mark across each, so that nobody takes them for the report.
 *
 * @param bytes of a PDF of its own, without the tags of the whole
 * @param of how many pages the whole has
 */
public record FirstPages(byte[] bytes, int of) {

    /** How many are shown. */
    public static final int MOST = 4;

    private static final Map<Language, String> MARK = Map.of(Language.EN, "PREVIEW", Language.ES, "VISTA PREVIA");
    private static final String FONT = "/fonts/SourceSans3-Bold.ttf";
    private static final float UNITS = 1000f;

    /** How much of the page's diagonal the mark takes, and how little of what is under it it hides. */
    private static final float ACROSS = 0.6f;

    private static final float FAINT = 0.18f;

    /**
     * @param pdf whose first pages are those of the whole
     * @param of how many pages the whole has
     */
    static FirstPages of(Path pdf, OptionalInt of, Language language) throws IOException {
        String mark = MARK.getOrDefault(language, "PREVIEW");
        try (PDDocument whole = Loader.loadPDF(pdf.toFile());
                PDDocument first = new PDDocument();
                InputStream letters = Objects.requireNonNull(FirstPages.class.getResourceAsStream(FONT))) {
            PDFont font = PDType0Font.load(first, letters);
            int pages = whole.getNumberOfPages();
            for (int index = 0; index < Math.min(MOST, pages); index++) {
                mark(first, first.importPage(whole.getPage(index)), mark, font);
            }
            first.getDocumentCatalog().setLanguage(language.locale().toLanguageTag());
            first.getDocumentInformation().setTitle(mark);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            first.save(bytes);
            return new FirstPages(bytes.toByteArray(), of.orElse(pages));
        }
    }

    private static void mark(PDDocument document, PDPage page, String mark, PDFont font) throws IOException {
        PDRectangle sheet = page.getMediaBox();
        double diagonal = Math.hypot(sheet.getWidth(), sheet.getHeight());
        double angle = Math.atan2(sheet.getHeight(), sheet.getWidth());
        float size = (float) (diagonal * ACROSS / (font.getStringWidth(mark) / UNITS));
        double begin = diagonal * (1 - ACROSS) / 2;
        PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(FAINT);
        try (PDPageContentStream over =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            over.setGraphicsStateParameters(faint);
            over.setNonStrokingColor(Color.RED);
            over.beginText();
            over.setFont(font, size);
            over.setTextMatrix(Matrix.getRotateInstance(
                    angle, (float) (Math.cos(angle) * begin), (float) (Math.sin(angle) * begin)));
            over.showText(mark);
            over.endText();
        }
    }
}
