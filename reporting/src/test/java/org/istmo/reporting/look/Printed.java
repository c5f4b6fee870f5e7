package org.istmo.reporting.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a PDF where they stand, but for a watermark's. Lengths are in points from the upper left corner of a page. */
final class Printed extends PDFTextStripper {

    /**
     * Letters that were drawn together.
     *
     * @param bottom the line that they stand on
     */
    record Piece(int page, float left, float right, float bottom, float size, String text) {

        float top() {
            return bottom - size;
        }

        /** More than touching: a descender and a line's rounding do not count. */
        boolean covers(Piece other) {
            float across = Math.min(right, other.right) - Math.max(left, other.left);
            float down = Math.min(bottom, other.bottom) - Math.max(top(), other.top());
            return across > 1 && down > Math.min(size, other.size) / 2;
        }
    }

    private static final float LARGEST_LETTER = 30;

    private final List<Piece> pieces = new ArrayList<>();

    private Printed() {}

    static List<Piece> of(PDDocument document) throws IOException {
        Printed printed = new Printed();
        printed.getText(document);
        return printed.pieces;
    }

    @Override
    protected void writeString(String text, List<TextPosition> places) {
        List<TextPosition> letters = places.stream()
                .filter(place -> !place.getUnicode().isBlank() && place.getHeightDir() < LARGEST_LETTER)
                .toList();
        if (letters.isEmpty()) {
            return;
        }
        TextPosition first = letters.get(0);
        TextPosition last = letters.get(letters.size() - 1);
        pieces.add(new Piece(
                getCurrentPageNo(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                // The capitals' height: what lies above and below them is the line's own room.
                first.getFontSizeInPt() * 0.66f,
                text));
    }

    /** Two pieces on one page that lie over each other, in words; empty when there are none. */
    static List<String> overlaps(List<Piece> pieces) {
        List<String> found = new ArrayList<>();
        List<Piece> sorted = pieces.stream()
                .sorted(Comparator.comparingInt(Piece::page).thenComparing(Piece::bottom))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Piece one = sorted.get(i);
            for (int j = i + 1; j < sorted.size(); j++) {
                Piece other = sorted.get(j);
                if (other.page() != one.page() || other.top() > one.bottom()) {
                    break;
                }
                if (one.covers(other)) {
                    found.add("page " + one.page() + ": " + one.text() + " over " + other.text());
                }
            }
        }
        return found;
    }
}
