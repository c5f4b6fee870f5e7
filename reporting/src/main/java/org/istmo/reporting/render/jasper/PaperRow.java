package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * One row of the page, formatted and ready to print.
 *
 * @param place where it stands
 * @param band which band of the template prints it; a table's row has none, its layout chooses
 * @param head of the table that it belongs to
 * @param group the heading it stands under with its neighbours, or empty
 * @param emphasis empty, {@code SUBTOTAL} or {@code TOTAL}
 * @param cells from left to right; null where the template is to leave something out
 * @param picture a chart
 */
record PaperRow(
        Place place,
        String band,
        TableHead head,
        String group,
        String emphasis,
        List<@Nullable String> cells,
        @Nullable Renderable picture) {

    /**
     * @param part counts the pages that must begin anew
     * @param section the heading; empty on the cover
     */
    record Place(int part, String section) {}

    PaperRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** What is no table. */
    static PaperRow of(Place place, String band, List<@Nullable String> cells) {
        return new PaperRow(place, band, TableHead.NONE, "", "", cells, null);
    }

    /** Whether no cell has more characters. */
    boolean isWithin(int characters) {
        return cells.stream().allMatch(cell -> cell == null || cell.length() <= characters);
    }

    boolean isTotal() {
        return !emphasis.isEmpty();
    }

    /** What the template's field of this name prints. */
    @Nullable
    Object field(String name) {
        char second = name.length() > 1 ? name.charAt(1) : 'x';
        return second >= '0' && second <= '9' ? numbered(name) : named(name);
    }

    private @Nullable Object numbered(String name) {
        int index = Integer.parseInt(name, 1, name.length(), 10) - 1;
        if (name.charAt(0) == 'c') {
            return index < cells.size() ? cells.get(index) : null;
        }
        return head.field(name.charAt(0), index);
    }

    private @Nullable Object named(String name) {
        return switch (name) {
            case "part" -> place.part();
            case "section" -> place.section();
            case "band" -> band;
            case "block" -> head.block();
            case "layout" -> head.layout();
            case "caption" -> head.caption();
            case "span" -> String.valueOf(head.headings().size());
            case "group" -> group;
            case "emphasis" -> emphasis;
            case "picture" -> picture;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
