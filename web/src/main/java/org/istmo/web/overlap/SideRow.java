package org.istmo.web.overlap;

import java.util.List;

/**
 * A field of two activities beside each other, in the language of whoever reads the page.
 *
 * @param differs whether they say something else in it
 */
public record SideRow(String label, boolean differs, List<Piece> left, List<Piece> right) {

    public SideRow {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
