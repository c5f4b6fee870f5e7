package org.istmo.reporting.render.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/** Where each figure stands first, and what it says there, by its key in the order of the page. */
final class FigurePlaces {

    /** @param cell such as {@code C12} */
    record Place(String sheet, String cell) {

        /** As a link and a reader name it. */
        String address() {
            return SheetNameFormatter.format(sheet) + "!" + cell;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();

    void add(String key, String sheet, int row, int column) {
        if (!key.isEmpty()) {
            places.putIfAbsent(key, new Place(sheet, CellReference.convertNumToColString(column) + (row + 1)));
        }
    }

    Place of(String key) {
        Place place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no figure " + key);
        }
        return place;
    }
}
