package org.istmo.reporting.render.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Words that cells have in common: the library spells each out as XML to find it again, which costs more than the cell. */
final class SharedWords {

    private final Map<String, String> indexes = new HashMap<>();

    void set(XSSFCell cell, String words) {
        String known = indexes.get(words);
        if (known == null) {
            cell.setCellValue(words);
            indexes.put(words, cell.getCTCell().getV());
        } else {
            cell.getCTCell().setT(STCellType.S);
            cell.getCTCell().setV(known);
        }
    }
}
