package org.istmo.reporting.render.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.SheetNameFormatter;

/** What is where in the workbook. */
final class Contents {

    /** @param address such as {@code 'Notes'!A1} */
    record Line(String sheet, String title, String address) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String title, BookSheet sheet) {
        lines.add(new Line(sheet.name(), title, SheetNameFormatter.format(sheet.name()) + "!A1"));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
