package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.jasper.StructureTree.TH;
import static org.istmo.reporting.render.jasper.StructureTree.elements;
import static org.istmo.reporting.render.jasper.StructureTree.is;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A table's rows as one head and its bodies, each of which begins with the row that names it; and which way a head points. */
final class TableParts {

    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private final COSDictionary table;
    private final COSArray parts = new COSArray();
    private COSArray rows = new COSArray();
    private boolean inHead = true;

    private TableParts(COSDictionary table) {
        this.table = table;
    }

    static void group(COSDictionary table) {
        TableParts parts = new TableParts(table);
        List<COSDictionary> rows = elements(table);
        parts.begin("THead");
        rows.forEach(parts::take);
        table.setItem(COSName.K, parts.parts);
    }

    private void take(COSDictionary row) {
        List<COSDictionary> cells = elements(row);
        boolean onlyHeads = cells.stream().allMatch(cell -> is(cell, TH));
        boolean names = onlyHeads && cells.size() == 1;
        if (names || inHead && !onlyHeads) {
            begin("TBody");
            inHead = false;
        }
        cells.stream().filter(cell -> is(cell, TH)).forEach(head -> point(head, onlyHeads ? "Column" : "Row"));
        row.setItem(COSName.P, (COSDictionary) parts.get(parts.size() - 1));
        rows.add(row);
    }

    private void begin(String type) {
        rows = new COSArray();
        COSDictionary part = new COSDictionary();
        part.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        part.setItem(COSName.S, COSName.getPDFName(type));
        part.setItem(COSName.P, table);
        part.setItem(COSName.K, rows);
        parts.add(part);
    }

    private static void point(COSDictionary head, String scope) {
        attributes(head).setName(SCOPE, scope);
    }

    /** The exporter lists the attributes of a cell that spans others, and writes none for any other. */
    private static COSDictionary attributes(COSDictionary cell) {
        if (cell.getDictionaryObject(COSName.A) instanceof COSArray listed
                && listed.getObject(0) instanceof COSDictionary spans) {
            return spans;
        }
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, StructureTree.TABLE);
        cell.setItem(COSName.A, attributes);
        return attributes;
    }
}
