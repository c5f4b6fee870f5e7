package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Mends what the exporter cannot say: which way a head points, and that a running head is no row of the table it interrupts. */
final class StructureTree {

    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName TR = COSName.getPDFName("TR");
    private static final COSName TH = COSName.getPDFName("TH");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private StructureTree() {}

    static void mend(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) {
            throw new IllegalStateException("the exporter wrote no structure");
        }
        elements(root).forEach(StructureTree::mendSection);
    }

    private static void mendSection(COSDictionary section) {
        COSArray kids = section.getCOSArray(COSName.K);
        if (kids == null) {
            return;
        }
        COSArray mended = new COSArray();
        for (COSBase kid : kids) {
            if (resolved(kid) instanceof COSDictionary element && is(element, TABLE)) {
                mended.addAll(strangers(element, section));
                elements(element).forEach(StructureTree::pointHeads);
            }
            mended.add(kid);
        }
        section.setItem(COSName.K, mended);
    }

    /** Takes what is no row out of a table, and gives it to the section. */
    private static List<COSBase> strangers(COSDictionary table, COSDictionary section) {
        COSArray rows = new COSArray();
        List<COSBase> strangers = new ArrayList<>();
        for (COSBase kid : table.getCOSArray(COSName.K)) {
            if (resolved(kid) instanceof COSDictionary element && !is(element, TR)) {
                element.setItem(COSName.P, section);
                strangers.add(kid);
            } else {
                rows.add(kid);
            }
        }
        table.setItem(COSName.K, rows);
        return strangers;
    }

    /** The head of a row that has other cells points along the row; any other head points down its column. */
    private static void pointHeads(COSDictionary row) {
        List<COSDictionary> cells = elements(row);
        boolean onlyHeads = cells.stream().allMatch(cell -> is(cell, TH));
        for (COSDictionary cell : cells) {
            if (is(cell, TH)) {
                attributes(cell).setName(SCOPE, onlyHeads ? "Column" : "Row");
            }
        }
    }

    private static COSDictionary attributes(COSDictionary cell) {
        COSDictionary attributes = cell.getCOSDictionary(COSName.A);
        if (attributes == null) {
            attributes = new COSDictionary();
            attributes.setItem(COSName.O, TABLE);
            cell.setItem(COSName.A, attributes);
        }
        return attributes;
    }

    private static List<COSDictionary> elements(COSDictionary parent) {
        List<COSDictionary> elements = new ArrayList<>();
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.forEach(kid -> {
                if (resolved(kid) instanceof COSDictionary element) {
                    elements.add(element);
                }
            });
        } else if (kids instanceof COSDictionary only) {
            elements.add(only);
        }
        return elements;
    }

    private static boolean is(COSDictionary element, COSName type) {
        return type.equals(element.getCOSName(COSName.S));
    }

    private static COSBase resolved(COSBase kid) {
        return kid instanceof COSObject reference ? reference.getObject() : kid;
    }
}
