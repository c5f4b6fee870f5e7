package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks at the place of every letter: within the margins of its page, but for a watermark's. */
final class Margins extends PDFTextStripper {

    private static final float WIDTH = 842;
    private static final float HEIGHT = 595;
    private static final float LEAST = 28;
    private static final float SIDE = 35.5f;
    private static final float LARGEST_LETTER = 60;

    private int letters;

    static void assertKeptBy(byte[] file) throws IOException {
        Margins margins = new Margins();
        try (PDDocument document = Loader.loadPDF(file)) {
            margins.getText(document);
        }
        assertTrue(margins.letters > 100, "letters: " + margins.letters);
    }

    @Override
    protected void writeString(String text, List<TextPosition> places) {
        for (TextPosition place : places) {
            if (place.getHeightDir() < LARGEST_LETTER) {
                letters++;
                float side = getCurrentPageNo() == 1 ? LEAST : SIDE;
                float right = place.getXDirAdj() + place.getWidthDirAdj();
                // A space at a line's end takes no room.
                boolean within = place.getXDirAdj() >= side && (right <= WIDTH - SIDE || place.getUnicode().isBlank());
                boolean between = place.getYDirAdj() >= LEAST / 2 && place.getYDirAdj() <= HEIGHT - LEAST / 2;
                assertTrue(
                        within && between,
                        () -> "page " + getCurrentPageNo() + " at " + place.getXDirAdj() + "," + place.getYDirAdj() + ": " + text);
            }
        }
    }
}
